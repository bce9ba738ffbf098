import { describe, expect } from '@jest/globals';
import * as fc from 'fast-check';
import { parsePlan } from '../../src/parse/parse-plan';
import { checkSpans } from '../support/check-spans';
import { planReading } from '../support/plan-reading';
import { law, laws } from './law';
import { brokenNote, planNote } from './plan-notes';
import { soup } from './soup';

const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), soup, brokenNote);

describe('reading', () => {
  law(
    'never throws, and finds places inside the text that nest, whatever the text',
    [anyText],
    (text) => checkSpans(text, parsePlan(text)),
  );

  laws([planNote], ({ text, dialect }) => ({ text, dialect, plan: parsePlan(text) }), {
    'finds places that nest in every plan': ({ text, plan }) => checkSpans(text, plan),
    'finds the plan in every plan note, with its steps in their dialect': ({
      text,
      dialect,
      plan,
    }) => {
      expect(plan.isPlan).toBe(true);
      expect(plan.dialect).toBe(dialect);
      expect(plan.steps.length).toBe(text.match(/^[-*+] \[.\](?! no step)/gm)?.length ?? 0);
    },
    'gives the same plan for LF and for CR LF': ({ text, plan }) => {
      const unix = text.replace(/\r\n/g, '\n');
      const other = unix === text ? unix.replace(/\n/g, '\r\n') : unix;
      expect(planReading(parsePlan(other))).toEqual(planReading(plan));
    },
  });
});

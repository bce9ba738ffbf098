import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { parsePlan } from '../../src/parse/parse-plan';
import type { Plan } from '../../src/plan/plan';
import { allSteps, type Step } from '../../src/plan/step';
import { contains, type Span } from '../../src/text/span';
import { brokenNote, planNote } from './plan-notes';
import { soup } from './soup';

const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), soup, brokenNote);

/** All spans of a reading, with the one each must lie in. */
function spansOf(plan: Plan, whole: Span): readonly (readonly [outer: Span, inner: Span])[] {
  const ofStep = (step: Step): readonly (readonly [Span, Span])[] => [
    [step.span, step.line],
    [step.span, step.titleSpan],
    [step.span, step.markSpan],
    ...step.fields.flatMap(
      ({ span, valueSpan }) =>
        [
          [step.span, span],
          [span, valueSpan],
        ] as const,
    ),
    ...step.steps.map((child) => [step.span, child.span] as const),
  ];
  const entries = [...plan.decisions, ...plan.discoveries];
  return [
    [whole, plan.body],
    ...(plan.titleSpan ? [[plan.body, plan.titleSpan] as const] : []),
    ...plan.sections.flatMap(
      ({ span, heading, body }) =>
        [
          [plan.body, span],
          [span, heading],
          [span, body],
        ] as const,
    ),
    ...plan.phases.flatMap(
      ({ span, heading }) =>
        [
          [plan.body, span],
          [span, heading],
        ] as const,
    ),
    ...plan.steps.map(({ span }) => [plan.body, span] as const),
    ...allSteps(plan.steps).flatMap(ofStep),
    ...entries.map(({ span }) => [plan.body, span] as const),
    ...entries.map(({ span, titleSpan }) => [span, titleSpan] as const),
    ...entries.flatMap(({ span, fields }) => fields.map((field) => [span, field.span] as const)),
    ...plan.criteria.map(({ span }) => [plan.body, span] as const),
    ...plan.problems.map(({ span }) => [whole, span] as const),
    ...[plan.claims.overall, plan.claims.footer].flatMap((claim) =>
      claim ? [[plan.body, claim.span] as const] : [],
    ),
  ];
}

function expectSpans(text: string): void {
  const whole = { from: 0, to: text.length };
  for (const [outer, inner] of spansOf(parsePlan(text), whole)) {
    expect(inner.from).toBeLessThanOrEqual(inner.to);
    expect(contains(whole, inner)).toBe(true);
    expect({ outer, inner, inside: contains(outer, inner) }).toEqual({
      outer,
      inner,
      inside: true,
    });
  }
}

describe('reading', () => {
  test('never throws, and finds places inside the text that nest, whatever the text', () => {
    fc.assert(fc.property(anyText, expectSpans), { numRuns: 600 });
  });

  test('finds places that nest in every plan', () => {
    fc.assert(
      fc.property(planNote, ({ text }) => expectSpans(text)),
      { numRuns: 150 },
    );
  });

  test('finds the plan in every plan note, with its steps in their dialect', () => {
    fc.assert(
      fc.property(planNote, ({ text, dialect }) => {
        const plan = parsePlan(text);
        expect(plan.isPlan).toBe(true);
        expect(plan.dialect).toBe(dialect);
        expect(plan.steps.length).toBe(text.match(/^[-*+] \[.\](?! no step)/gm)?.length);
      }),
      { numRuns: 150 },
    );
  });

  test('gives the same plan for LF and for CR LF', () => {
    const shown = (text: string): unknown => {
      const plan = parsePlan(text);
      const ofSteps = allSteps(plan.steps).map(({ title, number, state, mark }) => ({
        title,
        number,
        state,
        mark,
      }));
      const ofEntries = [...plan.decisions, ...plan.discoveries].map(({ title, form }) => ({
        title,
        form,
      }));
      return {
        title: plan.title,
        ofSteps,
        ofEntries,
        sections: plan.sections.map(({ kind }) => kind),
      };
    };
    fc.assert(
      fc.property(planNote, ({ text }) => {
        const unix = text.replace(/\r\n/g, '\n');
        expect(shown(unix.replace(/\n/g, '\r\n'))).toEqual(shown(unix));
      }),
      { numRuns: 100 },
    );
  });
});

import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { parsePlan } from '../../src/parse/parse-plan';
import { checkSpans } from '../support/check-spans';
import { changedTitles, lostLines, MOST_LINES } from './kept';
import { law } from './law';
import { makeEdit, readingOf } from './made-edit';
import { excerptOf, mutation } from './mutations';
import { corpus, fixtures } from './real-notes';
import { editOf, someEdit, type SomeEdit } from './some-edits';
import { closing } from './some-records';

const anyEdit = fc.oneof({ weight: 3, arbitrary: someEdit }, { weight: 1, arbitrary: closing });

function expectKept(text: string, some: SomeEdit): void {
  const { refused, result } = makeEdit(text, editOf(text, some));
  if (refused !== null) return;
  expect(changedTitles(text, result)).toBeLessThanOrEqual(1);
  expect(lostLines(text, result)).toBeLessThanOrEqual(MOST_LINES);
  checkSpans(result, readingOf(result));
}

function testNotes(notes: readonly string[]): void {
  law(
    'is read whatever happened to a stretch of it, with places that nest',
    [excerptOf(notes), mutation],
    (excerpt, mutate) => {
      const text = mutate(excerpt);
      checkSpans(text, parsePlan(text));
    },
  );

  law(
    'keeps nearly all lines, steps and entries in an edit that is not refused, whatever happened to a stretch of it',
    [excerptOf(notes), mutation, anyEdit],
    (excerpt, mutate, some) => expectKept(mutate(excerpt), some),
  );

  law(
    'is read and edited as a whole, whatever happened to it',
    [fc.constantFrom(...notes), mutation, anyEdit],
    (note, mutate, some) => {
      const text = mutate(note);
      checkSpans(text, parsePlan(text));
      expectKept(text, some);
    },
    'whole',
  );
}

describe('a note of the demo or of a case', () => testNotes(fixtures));

if (corpus) {
  const plans = corpus;
  describe('a plan by a stranger', () => testNotes(plans));
} else {
  test.skip('a plan by a stranger (skipped: ../shared/corpus is not there)', () => undefined);
}

import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { parsePlan } from '../../src/parse/parse-plan';
import { applyChanges, invertChanges, orderedChanges } from '../../src/text/text-change';
import { brokenNote, planNote, type SomeNote } from './plan-notes';
import { after, changesOf, resultOf, someEdit, type SomeEdit } from './some-edits';
import { closing } from './some-records';
import { soup } from './soup';

const anyEdit = fc.oneof({ weight: 3, arbitrary: someEdit }, { weight: 2, arbitrary: closing });

const anyNote = fc.oneof(
  planNote.map(({ text }: SomeNote) => text),
  brokenNote,
  soup,
);

function expectSound(text: string, edit: SomeEdit): void {
  const changes = changesOf(text, edit);
  if (changes === null) return;
  // Throws when a change lies outside the text or two overlap.
  orderedChanges(text, changes);
  const result = applyChanges(text, changes);
  expect(applyChanges(result, invertChanges(text, changes))).toBe(text);
  for (const { from, to, insert } of changes) {
    const old = text.slice(from, to);
    expect(insert).not.toBe(old);
    // Nothing is replaced by itself: the two ends differ, unless a pair of characters holds them together.
    const shared = old !== '' && insert !== '' && old.charAt(0) === insert.charAt(0);
    if (shared) expect(/^[\uD800-\uDBFF\r]/.test(old)).toBe(true);
  }
}

describe('an edit', () => {
  test('never throws, stays inside the text, puts back nothing, and can be taken back', () => {
    fc.assert(fc.property(anyNote, anyEdit, expectSound), { numRuns: 250 });
  });

  test('is never refused for its place in a plan note', () => {
    fc.assert(
      fc.property(planNote, anyEdit, ({ text }, edit) => {
        const result = resultOf(text, edit);
        if (result?.kind !== 'refusal') return;
        expect(['unsafe text', 'nothing to change']).toContain(result.refusal.reason);
      }),
      { numRuns: 200 },
    );
  });

  test('keeps the line endings of the note, its byte order mark and its properties', () => {
    fc.assert(
      fc.property(planNote, anyEdit, ({ text }, edit) => {
        const result = after(text, edit);
        const isWindows = text.includes('\r\n');
        expect(/(?:^|[^\r])\n/.test(result)).toBe(!isWindows);
        expect(result.includes('\r')).toBe(isWindows);
        expect(result.startsWith('\uFEFF')).toBe(text.startsWith('\uFEFF'));
        // One more may stand behind them.
        const properties = /^\uFEFF?---\r?\n[^]*?\n(?=---\r?\n)/.exec(text)?.[0] ?? '';
        expect(result.startsWith(properties)).toBe(true);
      }),
      { numRuns: 120 },
    );
  });

  test('leaves every line that it has nothing to do with', () => {
    fc.assert(
      fc.property(planNote, anyEdit, ({ text }, edit) => {
        const lines = (whole: string): readonly string[] => whole.split(/\r?\n/);
        const result = new Set(lines(after(text, edit)));
        const lost = lines(text).filter((line) => !result.has(line));
        // At most the parts of one step or one placeholder, and the lines in which a note speaks of itself.
        const own = lost.filter((line) => !/Overall|Last [Uu]pdated/.test(line));
        expect(own.length).toBeLessThanOrEqual(5);
      }),
      { numRuns: 120 },
    );
  });

  test('leaves a note that is still a plan of the same dialect, with the same title', () => {
    fc.assert(
      fc.property(planNote, anyEdit, ({ text }, edit) => {
        const [before, now] = [parsePlan(text), parsePlan(after(text, edit))];
        expect(now.isPlan).toBe(true);
        expect(now.dialect).toBe(before.dialect);
        expect(now.title).toBe(before.title);
      }),
      { numRuns: 80 },
    );
  });
});

import { describe, expect, test } from '@jest/globals';
import { runEdit } from '../../src/edit/plan-edit';
import { parsePlan } from '../../src/parse/parse-plan';
import { applyChanges } from '../../src/text/text-change';
import { planNote } from '../support/plan-of';

/** The titles of the log after one more decision, in the order of the note. */
function titlesAfter(decisions: readonly string[], newestFirst: boolean): readonly string[] {
  const note = planNote({ decisions: [...decisions] });
  const context = { now: Date.UTC(2026, 2, 4, 5, 6), author: null, newestFirst };
  const result = runEdit(note, { kind: 'record decision', title: 'New', fields: {} }, context);
  if (result.kind === 'refusal') throw new Error(result.refusal.message);
  return parsePlan(applyChanges(note, result.changes)).decisions.map(({ title }) => title);
}

describe('a new entry', () => {
  test('stands where it is wished to when one entry or none tells the order', () => {
    const one = ['- 2026-03-01: One'];
    expect(titlesAfter(one, true)).toEqual(['New', 'One']);
    expect(titlesAfter(one, false)).toEqual(['One', 'New']);
    const sameDay = ['- 2026-03-01: One', '- 2026-03-01: Two'];
    expect(titlesAfter(sameDay, true)).toEqual(['New', 'One', 'Two']);
    expect(titlesAfter([], true)).toEqual(['New']);
  });

  test('keeps the order of a log that has one', () => {
    const oldestFirst = ['- 2026-03-01: One', '- 2026-03-02: Two'];
    const newestFirst = ['- 2026-03-02: Two', '- 2026-03-01: One'];
    expect(titlesAfter(oldestFirst, true)).toEqual(['One', 'Two', 'New']);
    expect(titlesAfter(newestFirst, false)).toEqual(['New', 'Two', 'One']);
  });
});

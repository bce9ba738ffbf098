import { describe, expect, test } from '@jest/globals';
import type { Edit } from '../../src/edit/edit';
import { runEdit } from '../../src/edit/plan-edit';
import { parsePlan } from '../../src/parse/parse-plan';
import { applyChanges } from '../../src/text/text-change';
import { planNote } from '../support/plan-of';

const context = { now: Date.UTC(2026, 2, 4, 5, 6), author: 'Mara' };
const note = planNote({
  metadata: ['**Status:** In Progress', '**Last Updated:** 2026-03-01 10:00 UTC'],
  progress: ['- [x] (2026-03-01 08:00Z) Count', '- [ ] Convert'],
});

function completed(outcomes: Extract<Edit, { kind: 'complete plan' }>['outcomes']): string {
  const result = runEdit(note, { kind: 'complete plan', outcomes }, context);
  if (result.kind === 'refusal') throw new Error(result.refusal.message);
  return applyChanges(note, result.changes);
}

describe('a plan that is completed', () => {
  test('says so, and when, and leaves its open steps as they are', () => {
    expect(completed([])).toBe(
      note.replace('In Progress', 'Complete').replace('2026-03-01 10:00', '2026-03-04 05:06'),
    );
  });

  test('says what the work came to', () => {
    const { outcomes, status, steps } = parsePlan(
      completed([
        { kind: 'worked', text: 'Counting twice' },
        { kind: 'lesson', text: 'Ask the harbour office first' },
      ]),
    );
    expect(outcomes.map(({ kind, text }) => [kind, text])).toEqual([
      ['worked', 'Counting twice'],
      ['lesson', 'Ask the harbour office first'],
    ]);
    expect(status.value).toBe('complete');
    expect(steps.map(({ state }) => state.kind)).toEqual(['done', 'pending']);
  });

  test('stays as it is when one of the outcomes cannot be written', () => {
    const outcomes = [
      { kind: 'worked', text: 'Counting twice' },
      { kind: 'lesson', text: ' ' },
    ] as const;
    const result = runEdit(note, { kind: 'complete plan', outcomes }, context);
    expect(result).toMatchObject({
      kind: 'refusal',
      refusal: { message: 'An outcome needs words.' },
    });
  });

  test('is completed once', () => {
    const once = completed([]);
    expect(runEdit(once, { kind: 'complete plan', outcomes: [] }, context)).toEqual({
      kind: 'changes',
      changes: [],
    });
  });
});

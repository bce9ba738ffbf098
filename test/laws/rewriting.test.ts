import { describe, expect } from '@jest/globals';
import * as fc from 'fast-check';
import { planStatusOf } from '../../src/parse/plan-status';
import { allSteps, type Step } from '../../src/plan/step';
import { sliceOf } from '../../src/text/span';
import { runEdit } from '../../src/edit/plan-edit';
import { laws } from './law';
import { context, makeEdit, readingOf } from './made-edit';
import { planNote } from './plan-notes';
import { editOf, rewriting, stating } from './some-edits';

/** What a step says but for its title: state, stamps, number, fields. */
function restOf({ mark, number, state, started, completed, touched, fields }: Step): unknown {
  const at = [started, completed, touched].map((stamp) => stamp && { ...stamp, span: null });
  return { mark, number, state, at, fields: fields.map(({ label, value }) => [label, value]) };
}

const pending = (steps: readonly Step[]): number =>
  steps.filter(({ state }) => state.kind === 'pending').length;

describe('an edit of the words of steps', () => {
  laws(
    [planNote, rewriting],
    ({ text, dialect }, some) => {
      const edit = editOf(text, some);
      const { before, now, refused } = makeEdit(text, edit);
      return { dialect, edit, refused, old: allSteps(before.steps), fresh: allSteps(now.steps) };
    },
    {
      'moves a step among those of its phase and leaves the others in their order': ({
        edit,
        refused,
        old,
        fresh,
      }) => {
        fc.pre(edit.kind === 'move step' && refused === null);
        const moved = edit.kind === 'move step' ? edit.step.title : '';
        const others = (steps: readonly Step[]): unknown =>
          steps.filter(({ title }) => title !== moved).map((step) => [step.title, restOf(step)]);
        expect(others(fresh)).toEqual(others(old));
        expect(fresh.map(restOf)).toEqual(expect.arrayContaining(old.map(restOf)));
      },
      'leaves the other steps as they are, in their order and with their numbers': ({
        old,
        fresh,
      }) => {
        const kept = old.filter((step) =>
          fresh.some((other) => other.title === step.title && other.number === step.number),
        );
        expect(kept.length).toBeGreaterThanOrEqual(old.length - 1);
        expect([0, 1]).toContain(fresh.length - old.length);
      },
      'adds steps that are still to be done, each with a number of its own where steps have numbers':
        ({ edit, refused, dialect, old, fresh }) => {
          fc.pre(edit.kind === 'add step' && refused === null);
          expect(pending(fresh)).toBe(pending(old) + 1);
          const numbers = fresh.map(({ number }) => number).filter((number) => number !== null);
          if (dialect === 'skill') expect(new Set(numbers).size).toBe(fresh.length);
          else expect(numbers).toEqual([]);
        },
      'leaves box, stamps, number and fields of a step that it rewords': ({ edit, old, fresh }) => {
        fc.pre(edit.kind === 'reword step');
        expect(fresh.map(restOf)).toEqual(old.map(restOf));
      },
    },
  );
});

describe('an edit of what a plan says of itself', () => {
  laws(
    [planNote, stating],
    ({ text }, some) => {
      const edit = editOf(text, some);
      return { text, edit, result: makeEdit(text, edit).result };
    },
    {
      'is made once when it is asked for twice': ({ text, result, edit }) => {
        fc.pre(result !== text);
        expect(runEdit(result, edit, context)).toEqual({ kind: 'changes', changes: [] });
      },
      'leads to the status that was set, in the last line as well': ({ result, edit }) => {
        fc.pre(edit.kind === 'set status');
        const { status, claims } = readingOf(result);
        const set = edit.kind === 'set status' ? edit.status : null;
        expect(status).toMatchObject({ value: set, derived: false });
        const last = claims.footer?.statusSpan ?? null;
        if (last) expect(planStatusOf(sliceOf(result, last))).toBe(set);
      },
    },
  );
});

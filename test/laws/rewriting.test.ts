import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { runEdit } from '../../src/edit/plan-edit';
import { parsePlan } from '../../src/parse/parse-plan';
import { planStatusOf } from '../../src/parse/read-metadata';
import { allSteps, type Step } from '../../src/plan/step';
import { sliceOf } from '../../src/text/span';
import { applyChanges } from '../../src/text/text-change';
import { planNote } from './plan-notes';
import { after, changesOf, context, rewriting, stating } from './some-edits';

/** What a step says but for its title: state, stamps, number, fields. */
function restOf({ mark, number, state, started, completed, touched, fields }: Step): unknown {
  const at = [started, completed, touched].map((stamp) => stamp && { ...stamp, span: null });
  return { mark, number, state, at, fields: fields.map(({ label, value }) => [label, value]) };
}

describe('an edit of the words of steps', () => {
  test('leaves the other steps as they are, in their order and with their numbers', () => {
    fc.assert(
      fc.property(planNote, rewriting, ({ text }, edit) => {
        const old = allSteps(parsePlan(text).steps).map(({ title, number }) => ({ title, number }));
        const now = allSteps(parsePlan(after(text, edit)).steps).map(({ title, number }) => ({
          title,
          number,
        }));
        const kept = old.filter((step) =>
          now.some((other) => other.title === step.title && other.number === step.number),
        );
        expect(kept.length).toBeGreaterThanOrEqual(old.length - 1);
        expect([0, 1]).toContain(now.length - old.length);
      }),
      { numRuns: 150 },
    );
  });

  test('adds steps that are still to be done, each with a number of its own where steps have numbers', () => {
    fc.assert(
      fc.property(planNote, rewriting, ({ text, dialect }, edit) => {
        if (edit(text)?.kind !== 'add step' || changesOf(text, edit) === null) return;
        const old = allSteps(parsePlan(text).steps);
        const now = allSteps(parsePlan(after(text, edit)).steps);
        expect(now.filter(({ state }) => state.kind === 'pending')).toHaveLength(
          old.filter(({ state }) => state.kind === 'pending').length + 1,
        );
        const numbers = now.map(({ number }) => number).filter((number) => number !== null);
        if (dialect === 'skill') expect(new Set(numbers).size).toBe(now.length);
        else expect(numbers).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test('that rewords a step leaves box, stamps, number and fields', () => {
    fc.assert(
      fc.property(planNote, rewriting, ({ text }, edit) => {
        if (edit(text)?.kind !== 'reword step') return;
        const rest = (note: string): unknown => allSteps(parsePlan(note).steps).map(restOf);
        expect(rest(after(text, edit))).toEqual(rest(text));
      }),
      { numRuns: 200 },
    );
  });
});

describe('an edit of what a plan says of itself', () => {
  test('made twice is made once', () => {
    fc.assert(
      fc.property(planNote, stating, ({ text }, edit) => {
        const once = after(text, edit);
        const again = edit(once);
        if (once === text || again === null) return;
        const result = runEdit(once, again, context);
        expect(result).toEqual({ kind: 'changes', changes: [] });
        expect(applyChanges(once, result.kind === 'changes' ? result.changes : [])).toBe(once);
      }),
      { numRuns: 150 },
    );
  });

  test('leads to the status that was set, in the last line as well', () => {
    fc.assert(
      fc.property(planNote, stating, ({ text }, edit) => {
        const made = edit(text);
        if (made?.kind !== 'set status') return;
        const note = after(text, edit);
        const { status, claims } = parsePlan(note);
        expect(status).toMatchObject({ value: made.status, derived: false });
        const last = claims.footer?.statusSpan ?? null;
        if (last) expect(planStatusOf(sliceOf(note, last))).toBe(made.status);
      }),
      { numRuns: 150 },
    );
  });
});

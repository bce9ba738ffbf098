import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { runEdit } from '../../src/edit/plan-edit';
import { parsePlan } from '../../src/parse/parse-plan';
import { allSteps, type StepState } from '../../src/plan/step';
import { referenceTo } from '../../src/plan/step-reference';
import type { StepTransition } from '../../src/plan/step-transition';
import { applyChanges } from '../../src/text/text-change';
import { planNote } from './plan-notes';
import { choice, chosen, context, transition } from './some-edits';

/** The note after step number `index`, sub-steps counted, made the transition. Throws when that is refused. */
function moved(text: string, index: number, change: StepTransition): string {
  const plan = parsePlan(text);
  const step = allSteps(plan.steps)[index];
  if (!step) throw new Error(`There is no step ${index}`);
  const edit = {
    kind: 'set step state',
    step: referenceTo(plan, step),
    transition: change,
  } as const;
  const result = runEdit(text, edit, context);
  if (result.kind === 'refusal') throw new Error(result.refusal.message);
  return applyChanges(text, result.changes);
}

function indexOf(text: string, at: number): number {
  return Math.floor(at * allSteps(parsePlan(text).steps).length);
}

function stateOf(text: string, index: number): StepState | undefined {
  return allSteps(parsePlan(text).steps)[index]?.state;
}

/** What a note says apart from one step and the lines in which it speaks of itself. */
function restOf(text: string, index: number): unknown {
  const plan = parsePlan(text);
  const steps = allSteps(plan.steps).map((step, at) => [
    step.title,
    step.number,
    at === index
      ? null
      : [step.mark, step.state, step.fields.map(({ label, value }) => [label, value])],
  ]);
  const entries = [...plan.decisions, ...plan.discoveries].map(({ title, fields }) => [
    title,
    fields.map(({ label, value }) => [label, value]),
  ]);
  return { steps, entries, sections: plan.sections.map(({ title }) => title), title: plan.title };
}

/** Without the figures that an edit brings up to date. */
function withoutClaims(text: string): string {
  return text.replace(/^.*(?:Overall|Last [Uu]pdated).*$/gm, '');
}

describe('a transition of a step', () => {
  test('leads to its state and changes nothing else that the note says', () => {
    fc.assert(
      fc.property(planNote, transition, choice, ({ text }, change, at) => {
        const index = indexOf(text, at);
        const before = stateOf(text, index);
        const result = moved(text, index, change);
        const state = stateOf(result, index);
        switch (change.kind) {
          case 'start':
            expect(state?.kind).toBe('active');
            break;
          case 'complete':
            expect(state?.kind).toBe('done');
            break;
          case 'drop':
            expect(state).toEqual({ kind: 'dropped' });
            break;
          case 'reset':
            expect(state).toEqual({ kind: 'pending' });
            break;
          case 'percent':
            expect(state).toEqual({ kind: 'active', percent: change.percent });
            break;
          case 'block': {
            const old = before?.kind === 'blocked' ? before.reason : null;
            const percent = before && 'percent' in before ? before.percent : null;
            const reason = change.reason === '' ? old : change.reason;
            expect(state).toEqual({ kind: 'blocked', percent, reason });
          }
        }
        expect(restOf(result, index)).toEqual(restOf(text, index));
      }),
      { numRuns: 250 },
    );
  });

  test('made twice is made once', () => {
    fc.assert(
      fc.property(planNote, transition, choice, ({ text }, change, at) => {
        const index = indexOf(text, at);
        const once = moved(text, index, change);
        expect(moved(once, index, change)).toBe(once);
      }),
      { numRuns: 150 },
    );
  });

  test('says when a step was completed, and when it was started where the note says so', () => {
    fc.assert(
      fc.property(planNote, choice, ({ text }, at) => {
        const index = indexOf(text, at);
        const step = allSteps(parsePlan(moved(text, index, { kind: 'complete' })).steps)[index];
        const isInner = step?.title.startsWith('inner') ?? false;
        if (!isInner) expect(step?.completed).not.toBeNull();
        if (step?.number !== null) expect(step?.started).not.toBeNull();
      }),
      { numRuns: 80 },
    );
  });

  test('back to pending restores what a pending step was before any number of others', () => {
    fc.assert(
      fc.property(
        planNote,
        fc.array(transition, { minLength: 1, maxLength: 4 }),
        choice,
        ({ text }, changes, at) => {
          const pending = allSteps(parsePlan(text).steps).flatMap((step, index) =>
            step.state.kind === 'pending' && step.mark === ' ' ? [index] : [],
          );
          const index = chosen(pending, at);
          // Only beside another pending step can it be told how pending steps are written in this note.
          fc.pre(index !== undefined && pending.length > 1 && !isAlone(text, index));
          if (index === undefined) return;
          const result = changes.reduce((note, change) => moved(note, index, change), text);
          const back = moved(result, index, { kind: 'reset' });
          expect(withoutClaims(back)).toBe(withoutClaims(text));
        },
      ),
      { numRuns: 150 },
    );
  });

  test('keeps the claims of a note true', () => {
    fc.assert(
      fc.property(planNote, choice, ({ text }, at) => {
        const index = indexOf(text, at);
        const plan = parsePlan(text);
        const result = parsePlan(moved(text, index, { kind: 'percent', percent: 50 }));
        if (plan.claims.overall === null) return;
        const rules = result.problems.map(({ rule }) => rule);
        expect(rules).not.toContain('overall-disagrees-with-steps');
      }),
      { numRuns: 80 },
    );
  });
});

/** Whether step number `index` has no other pending step beside it. */
function isAlone(text: string, index: number): boolean {
  const { steps } = parsePlan(text);
  const step = allSteps(steps)[index];
  const siblings = step && steps.includes(step) ? steps : [];
  return !siblings.some((other) => other !== step && other.state.kind === 'pending');
}

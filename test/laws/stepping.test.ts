import { describe, expect } from '@jest/globals';
import * as fc from 'fast-check';
import type { Plan } from '../../src/plan/plan';
import { allSteps, type Step, type StepState } from '../../src/plan/step';
import { referenceTo } from '../../src/plan/step-reference';
import type { StepTransition } from '../../src/plan/step-transition';
import { law, laws } from './law';
import { makeEdit, readingOf } from './made-edit';
import { planNote } from './plan-notes';
import { choice, chosen, transition } from './some-edits';

/** Step number `index` of the note, sub-steps counted. Throws when there is none. */
function stepAt(text: string, index: number): Step {
  const step = allSteps(readingOf(text).steps)[index];
  if (!step) throw new Error(`There is no step ${index}`);
  return step;
}

/** The note after step number `index` made the transition. Throws when that is refused. */
function moved(text: string, index: number, change: StepTransition): string {
  const step = referenceTo(readingOf(text), stepAt(text, index));
  const { refused, result } = makeEdit(text, { kind: 'set step state', step, transition: change });
  if (refused !== null) throw new Error(refused);
  return result;
}

function indexOf(text: string, at: number): number {
  return Math.floor(at * allSteps(readingOf(text).steps).length);
}

/** What a note says apart from one step and the lines in which it speaks of itself. */
function restOf(plan: Plan, index: number): unknown {
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

/** The state after `change` of a step that was in the state `before`. */
function stateAfter(change: StepTransition, before: StepState): unknown {
  switch (change.kind) {
    case 'start':
      return expect.objectContaining({ kind: 'active' });
    case 'complete':
      return { kind: 'done' };
    case 'drop':
      return { kind: 'dropped' };
    case 'reset':
      return { kind: 'pending' };
    case 'percent':
      return { kind: 'active', percent: change.percent };
    case 'block': {
      const old = before.kind === 'blocked' ? before.reason : null;
      const percent = 'percent' in before ? before.percent : null;
      return { kind: 'blocked', percent, reason: change.reason === '' ? old : change.reason };
    }
  }
}

describe('a transition of a step', () => {
  laws(
    [planNote, transition, choice],
    ({ text }, change, at) => {
      const index = indexOf(text, at);
      return { text, change, index, result: moved(text, index, change) };
    },
    {
      'leads to its state and changes nothing else that the note says': ({
        text,
        change,
        index,
        result,
      }) => {
        expect(stepAt(result, index).state).toEqual(stateAfter(change, stepAt(text, index).state));
        expect(restOf(readingOf(result), index)).toEqual(restOf(readingOf(text), index));
      },
      'is made once when it is asked for twice': ({ change, index, result }) => {
        expect(moved(result, index, change)).toBe(result);
      },
      'says when a step was completed, and when it was started where the note says so': ({
        text,
        change,
        index,
        result,
      }) => {
        fc.pre(change.kind === 'complete' && stepAt(text, index).state.kind !== 'done');
        const { title, number, started, completed } = stepAt(result, index);
        if (!title.startsWith('inner')) expect(completed).not.toBeNull();
        if (number !== null) expect(started).not.toBeNull();
      },
      'keeps the claims of a note true': ({ text, result }) => {
        fc.pre(readingOf(text).claims.overall !== null && result !== text);
        const rules = readingOf(result).problems.map(({ rule }) => rule);
        expect(rules).not.toContain('overall-disagrees-with-steps');
      },
    },
  );

  law(
    'keeps what a person wrote behind a status, a time or a stamp',
    [planNote, fc.array(transition, { minLength: 1, maxLength: 4 }), choice],
    ({ text }, changes, at) => {
      const note = remarked(text);
      fc.pre(note !== text);
      const index = indexOf(note, at);
      // What blocks a step goes with its state.
      const open = changes.map((change): StepTransition =>
        change.kind === 'block' ? { kind: 'block', reason: 'no key' } : change,
      );
      const result = open.reduce((before, change) => moved(before, index, change), note);
      expect(result.match(/checked by Ada/g)?.length).toBe(note.match(/checked by Ada/g)?.length);
    },
    'dear',
  );

  law(
    'back to pending restores what a pending step was before any number of others',
    [planNote, fc.array(transition, { minLength: 1, maxLength: 4 }), choice],
    ({ text }, changes, at) => {
      const pending = allSteps(readingOf(text).steps).flatMap((step, index) =>
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
    'dear',
  );
});

/** Whether step number `index` has no other pending step beside it. */
function isAlone(text: string, index: number): boolean {
  const { steps } = readingOf(text);
  const step = allSteps(steps)[index];
  const siblings = step && steps.includes(step) ? steps : [];
  return !siblings.some((other) => other !== step && other.state.kind === 'pending');
}

/** The note with a remark behind every status that is not a reason, every time in a field and every stamp in brackets. */
function remarked(text: string): string {
  return text
    .replace(
      /^([ \t]+(?:- )?\**(?:Status|Started|Completed)\**: (?!.*Blocked).*\S)/gm,
      '$1 (checked by Ada)',
    )
    .replace(/^([-*+] \[[x~]\] \(\d{4}-[^()]*)\)/gm, '$1, checked by Ada)');
}

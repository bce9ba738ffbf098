// Starts, completes, blocks, drops and resets a step in the way its note keeps states: box, fields, stamp on the line.
import { sliceOf } from '../text/span';
import type { TextChange } from '../text/text-change';
import { statusWordsOf } from '../parse/read-step-state';
import type { Plan } from '../plan/plan';
import { allSteps, type Step, type StepState } from '../plan/step';
import type { StepTransition } from '../plan/step-transition';
import type { EditResult } from './edit';
import type { EditOf, EditRule } from './edit-rule';
import { statusRemark, withRemark } from './field-remark';
import { findStep } from './find-step';
import { make, refuse } from './refusal';
import { isSameList, isSameStep, isSameStepButStamp } from './same-reading';
import { stateAfter } from './state-after';
import { statusChanges, timeChanges } from './state-fields';
import { statusValue } from './status-words';
import { setField } from './step-fields';
import { stampLine, unstampLine } from './step-stamp';
import { strike, strikesDropped, unstrike } from './step-strokes';
import { examplesFor, stepField, usesFields } from './step-style';

type SetStepState = EditOf<'set step state'>;

/** Makes the transition of a step at the context's now; changes nothing when it is in that state already. */
export const setStepState: EditRule<SetStepState> = {
  change: (text, plan, edit, { now }) => changesFor(text, plan, edit, now),
  about: ['steps'],
  isMeant: (before, after, { step, transition }) => {
    const found = findStep(before, step);
    const target = found.kind === 'found' ? found.placed.step : null;
    return isSameList(allSteps(before.steps), allSteps(after.steps), (old, now) =>
      old === target
        ? isSameStepButStamp(old, now) && isState(now.state, stateAfter(old, transition))
        : isSameStep(old, now),
    );
  },
  otherwise: {
    reason: 'no place',
    message:
      'This step is written in a way that cannot be changed safely. Change it in the note itself.',
  },
};

/** Whether the state is the one wanted; the words of a reason are compared by the one who wrote them. */
function isState(state: StepState, wanted: StepState): boolean {
  if (state.kind !== wanted.kind) return false;
  const percent = 'percent' in state ? state.percent : null;
  return percent === ('percent' in wanted ? wanted.percent : null);
}

function changesFor(text: string, plan: Plan, edit: SetStepState, now: number): EditResult {
  const { transition } = edit;
  if (transition.kind === 'percent' && !isOpenPercent(transition.percent)) {
    return refuse('unsafe text', 'The percentage of an open step is a whole number from 0 to 99.');
  }
  const found = findStep(plan, edit.step);
  if (found.kind === 'refusal') return found;
  const { step } = found.placed;
  const state = stateAfter(step, transition);
  if (isReached(step, transition)) return make(...agreeingStatus(text, plan, step));
  if (step.mark === null) {
    return refuse('no place', 'This step has no checkbox, so its state cannot be changed.');
  }
  return make(...stateChanges(text, plan, step, state, now));
}

/** The changes that bring `step`, which has a box, into `state` at `now` (ms UTC). */
export function stateChanges(
  text: string,
  plan: Plan,
  step: Step,
  state: StepState,
  now: number,
): readonly TextChange[] {
  const fielded = usesFields(plan, step);
  return [
    ...signChanges(text, plan, step, state),
    // A stamp at the end of the line comes before a field that is put below it.
    ...(fielded ? [] : stampChanges(text, plan, step, state, now)),
    ...statusChanges(text, plan, step, state, fielded),
    ...(fielded ? timeChanges(text, plan, step, state, now) : []),
  ];
}

function isOpenPercent(percent: number): boolean {
  return Number.isInteger(percent) && percent >= 0 && percent <= 99;
}

function isReached(step: Step, transition: StepTransition): boolean {
  const { state } = step;
  const wanted = stateAfter(step, transition);
  if (state.kind !== wanted.kind) return false;
  if (state.kind === 'active' && wanted.kind === 'active') return state.percent === wanted.percent;
  if (state.kind === 'blocked' && wanted.kind === 'blocked') {
    return wanted.reason === null || state.reason === wanted.reason;
  }
  return true;
}

/** A ticked step whose status still says something else is given the status of a finished one. */
function agreeingStatus(text: string, plan: Plan, step: Step): readonly TextChange[] {
  const field = stepField(step, 'status');
  if (step.state.kind !== 'done' || step.mark === null || !field) return [];
  const says = statusWordsOf(field.value)?.kind ?? 'done';
  if (says === 'done') return [];
  const { value } = statusValue(plan, step, step.state, false);
  const remark = says === 'blocked' ? '' : statusRemark(sliceOf(text, field.valueSpan));
  return setField(text, plan, step, 'status', withRemark(value, remark));
}

/** The box, and the strokes through the words of a step that is dropped. */
function signChanges(
  text: string,
  plan: Plan,
  step: Step,
  state: StepState,
): readonly TextChange[] {
  if (state.kind === 'dropped' && strikesDropped(text, plan, step)) return strike(text, step);
  return [
    ...boxChanges(plan, step, state),
    ...(step.state.kind === 'dropped' ? unstrike(text, step) : []),
  ];
}

function boxChanges(plan: Plan, step: Step, state: StepState): readonly TextChange[] {
  const mark = markFor(plan, step, state);
  return mark === step.mark ? [] : [{ ...step.markSpan, insert: mark }];
}

/** The mark of the box; one that is not known stays where the state is told by fields. */
function markFor(plan: Plan, step: Step, state: StepState): string {
  const mark = step.mark ?? ' ';
  const ticked = /^[xX]$/.test(mark);
  const marked = (marks: RegExp): string | null =>
    examplesFor(plan, step).find((other) => marks.test(other.mark ?? ''))?.mark ?? null;
  switch (state.kind) {
    case 'done':
      return ticked ? mark : (marked(/^[xX]$/) ?? 'x');
    case 'active': {
      if (/^[~/]$/.test(mark)) return mark;
      const open = ticked || mark === '-' ? ' ' : mark;
      return marked(/^[~/]$/) ?? (usesFields(plan, step) ? open : '~');
    }
    case 'blocked':
      // Work on a finished step was started, which only the mark can say where there are no fields.
      if (ticked) return usesFields(plan, step) ? ' ' : (marked(/^[~/]$/) ?? '~');
      return mark === '-' ? ' ' : mark;
    case 'dropped':
      return '-';
    default:
      return ' ';
  }
}

/**
 * The stamp on the step's line: a blocked step keeps what it has unless it was dropped, and so does one that
 * was never started.
 */
function stampChanges(
  text: string,
  plan: Plan,
  step: Step,
  state: StepState,
  now: number,
): readonly TextChange[] {
  switch (state.kind) {
    case 'active':
    case 'done':
      return stampLine(text, plan, step, state.kind === 'done', now);
    case 'pending': {
      const touched = /^(?:done|active|dropped)$/.test(step.state.kind);
      return touched || /^[~/]$/.test(step.mark ?? '') ? unstampLine(text, step) : [];
    }
    case 'blocked':
      // What was dropped is taken up as if it had never been started.
      return step.state.kind === 'dropped' ? unstampLine(text, step) : [];
    default:
      return [];
  }
}

// The state of a step as its labelled fields tell it: Status, Started, Completed, Blocked by. Touches no box.
import { sliceOf } from '../text/span';
import type { TextChange } from '../text/text-change';
import { saysNothing, type Field } from '../plan/field';
import type { Plan } from '../plan/plan';
import type { Step, StepState } from '../plan/step';
import { hasNoTime, statusRemark, timeRemark, withRemark } from './field-remark';
import { codexStyle, skillStyle, stampIn, stampStyleOf, type StampStyle } from './stamp-style';
import { statusValue } from './status-words';
import { nothingWords, removeField, setField } from './step-fields';
import { examplesFor, siblingIn, stepField, type StepFieldKind } from './step-style';

/**
 * The changes that make `Started:` and `Completed:` of `step` those of `state`, entered at `now` (ms UTC). A time that
 * stands there is kept: a step that says when it was completed is only ticked.
 */
export function timeChanges(
  text: string,
  plan: Plan,
  step: Step,
  state: StepState,
  now: number,
): readonly TextChange[] {
  const stamp = (kind: 'started' | 'completed'): readonly TextChange[] =>
    setTime(text, plan, step, kind, stampIn(timeStyle(plan, step, kind), now));
  const started = stepField(step, 'started');
  const start = started && !hasNoTime(started.value) ? [] : stamp('started');
  const reopen = clearField(text, plan, step, 'completed', state.kind);
  switch (state.kind) {
    case 'active':
      return [...start, ...reopen];
    case 'done':
      if (stampStyleOf(stepField(step, 'completed')?.value ?? '')) return [];
      return [...(wantsStarted(plan, step) ? start : []), ...stamp('completed')];
    case 'blocked':
      return reopen;
    case 'dropped':
      return [];
    default:
      return [...clearField(text, plan, step, 'started', state.kind), ...reopen];
  }
}

/**
 * The changes that make `Status:` of `step` say `state`, where the state needs it or the steps of the note
 * have it. `fielded` when the step keeps its times in fields as well; else a status that no other step has
 * goes when it is no longer needed. What blocks a step goes when it is blocked no longer.
 */
export function statusChanges(
  text: string,
  plan: Plan,
  step: Step,
  state: StepState,
  fielded: boolean,
): readonly TextChange[] {
  const blocker = stepField(step, 'blocker');
  const field = stepField(step, 'status');
  // What stands behind a blocked status is the reason, unless that has a field of its own.
  const isReason = step.state.kind === 'blocked' && blocker === null;
  const remark = field === null || isReason ? '' : statusRemark(sliceOf(text, field.valueSpan));
  const { value, reason } = statusValue(plan, step, state, blocker !== null || remark !== '');
  const freed = blocker && /^(?:active|pending)$/.test(state.kind) && !saysNothing(blocker.value);
  return [
    ...(remark !== '' || isStatusWritten(plan, step, state, fielded)
      ? setField(text, plan, step, 'status', withRemark(value, remark))
      : dropField(text, plan, step, field, 'status')),
    ...(reason === null ? [] : setField(text, plan, step, 'blocker', reason)),
    ...(freed ? dropField(text, plan, step, blocker, 'blocker') : []),
  ];
}

function isStatusWritten(plan: Plan, step: Step, state: StepState, fielded: boolean): boolean {
  if (state.kind === 'blocked' || (state.kind === 'active' && state.percent !== null)) return true;
  const others = examplesFor(plan, step);
  const isUsual = others.some((other) => stepField(other, 'status'));
  const own = stepField(step, 'status') !== null;
  if (!fielded) return own && isUsual;
  if (state.kind === 'pending') {
    const sibling = siblingIn(plan, step, 'pending');
    return own && (sibling === null || stepField(sibling, 'status') !== null);
  }
  return (
    own ||
    isUsual ||
    (plan.dialect === 'skill' && others.every(({ fields }) => fields.length === 0))
  );
}

/**
 * A field is emptied, or goes with its line where the nearest step of that state has no such field. Where no
 * other step shows it, a field that stands alone goes: a note that keeps empty times keeps both.
 */
function clearField(
  text: string,
  plan: Plan,
  step: Step,
  kind: 'started' | 'completed',
  state: StepState['kind'],
): readonly TextChange[] {
  const field = stepField(step, kind);
  if (!field || hasNoTime(field.value)) return [];
  const other = stepField(step, kind === 'started' ? 'completed' : 'started');
  const keepsEmpty = other !== null && saysNothing(other.value);
  const sibling = siblingIn(plan, step, state) ?? siblingIn(plan, step, 'pending');
  const isUnusual = sibling === null ? other === null : stepField(sibling, kind) === null;
  return !keepsEmpty && isUnusual && timeRemark(field.value) === ''
    ? dropField(text, plan, step, field, kind)
    : setTime(text, plan, step, kind, nothingWords(plan, step, kind));
}

/** The field with the time `value`, and behind it what else a person wrote there. */
function setTime(
  text: string,
  plan: Plan,
  step: Step,
  kind: 'started' | 'completed',
  value: string,
): readonly TextChange[] {
  const field = stepField(step, kind);
  const remark = field === null ? '' : timeRemark(sliceOf(text, field.valueSpan));
  return setField(text, plan, step, kind, withRemark(value, remark));
}

function dropField(
  text: string,
  plan: Plan,
  step: Step,
  field: Field | null,
  kind: StepFieldKind,
): readonly TextChange[] {
  if (!field) return [];
  const removal = removeField(text, step, field);
  return removal ? [removal] : setField(text, plan, step, kind, nothingWords(plan, step, kind));
}

/** Whether finished steps of this note say when they were started. */
function wantsStarted(plan: Plan, step: Step): boolean {
  if (stepField(step, 'started')) return true;
  const finished = siblingIn(plan, step, 'done');
  if (!finished || !stepField(finished, 'completed')) return true;
  return stepField(finished, 'started') !== null;
}

/** How times are written: as in the field itself, else the other field, other steps, the dialect. */
function timeStyle(plan: Plan, step: Step, kind: 'started' | 'completed'): StampStyle {
  const kinds =
    kind === 'started' ? (['started', 'completed'] as const) : (['completed', 'started'] as const);
  for (const candidate of [step, ...examplesFor(plan, step)]) {
    for (const each of kinds) {
      const style = stampStyleOf(stepField(candidate, each)?.value ?? '');
      if (style) return style;
    }
  }
  return plan.dialect === 'skill' ? skillStyle : codexStyle;
}

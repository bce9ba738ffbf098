// How the steps of a note carry their state: in labelled fields or in a stamp on their line. Changes nothing.
import { linkKindOf } from '../parse/link-kind';
import { fieldOf, type Field } from '../plan/field';
import type { Plan } from '../plan/plan';
import { allSteps, type Step, type StepState } from '../plan/step';
import { lineStamp, nearestFirst, siblingsOf } from './step-place';

type LabelledKind = 'status' | 'started' | 'completed' | 'blocker' | 'notes';
/** A dependency is known by the words that metadata have for one. */
export type StepFieldKind = LabelledKind | 'dependency';

const labels: Readonly<Record<LabelledKind, readonly string[]>> = {
  status: ['status', 'state'],
  started: ['started', 'start'],
  completed: ['completed', 'finished', 'done'],
  blocker: ['blocked by', 'blocked', 'blocked on', 'blocker', 'blockers'],
  notes: ['notes', 'note'],
};

/** The field of `step` that says `kind`; null when there is none. */
export function stepField(step: Step, kind: StepFieldKind): Field | null {
  return kind === 'dependency'
    ? (step.fields.find(isDependency) ?? null)
    : fieldOf(step.fields, ...labels[kind]);
}

/** `Depends on`, `Requires`, and not `Blocked by`, which says why a step is blocked. */
function isDependency({ label }: Field): boolean {
  return linkKindOf(label) === 'depends on' && !labels.blocker.includes(label.toLowerCase());
}

/** The other steps of the plan to take example by: those beside `step` first, and the nearest of them. */
export function examplesFor(plan: Plan, step: Step): readonly Step[] {
  const siblings = siblingsOf(plan, step);
  const rest = allSteps(plan.steps).filter((other) => other !== step && !siblings.includes(other));
  return [...nearestFirst(siblings, step.span), ...nearestFirst(rest, step.span)];
}

/** The nearest step beside `step` that is in the state `kind`; null when there is none. */
export function siblingIn(plan: Plan, step: Step, kind: StepState['kind']): Step | null {
  const siblings = nearestFirst(siblingsOf(plan, step), step.span);
  return siblings.find((sibling) => sibling.state.kind === kind) ?? null;
}

/** Whether `step` is to keep its times in `Started:` and `Completed:` fields, and not in a stamp on its line. */
export function usesFields(plan: Plan, step: Step): boolean {
  if (hasTimes(step)) return true;
  const skill = plan.dialect === 'skill';
  if (skill && stepField(step, 'status') && lineStamp(step) === null) return true;
  for (const sibling of nearestFirst(siblingsOf(plan, step), step.span)) {
    if (hasTimes(sibling)) return true;
    if (lineStamp(sibling)) return false;
  }
  return skill && plan.steps.includes(step);
}

function hasTimes(step: Step): boolean {
  return stepField(step, 'started') !== null || stepField(step, 'completed') !== null;
}

// The timestamps of a plan, each with what it says happened then.
import type { Plan } from './plan';
import { allSteps } from './step';
import type { Timestamp } from './timestamp';

type Dated = Pick<Plan, 'steps' | 'decisions' | 'discoveries' | 'metadata'>;

/** When steps were started, touched and completed and entries were written, step by step and in the order of the note. */
export function workStampsOf(plan: Dated): readonly Timestamp[] {
  return [
    ...allSteps(plan.steps).flatMap((step) => [step.started, step.completed, step.touched]),
    ...[...plan.decisions, ...plan.discoveries].map((entry) => entry.at),
  ].filter((stamp) => stamp !== null);
}

/** All of the above, then when the plan was last updated and when it was created. */
export function stampsOf(plan: Dated): readonly Timestamp[] {
  const { updated, created } = plan.metadata;
  return [...workStampsOf(plan), ...[updated, created].filter((stamp) => stamp !== null)];
}

// The timestamps of a plan, each with what it says happened then.
import { rememberedFor } from '../text/remembered';
import { rememberedOfSteps } from './bare-steps';
import type { Entry } from './entry';
import type { Plan } from './plan';
import { allSteps } from './step';
import type { Timestamp } from './timestamp';

type Worked = Pick<Plan, 'steps' | 'decisions' | 'discoveries'>;
type Named = Pick<Plan, 'metadata'>;

/** When steps were started, touched and completed, step by step in the order of the note. */
const stepStamps = rememberedOfSteps((steps) =>
  allSteps(steps).flatMap(({ started, completed, touched }) =>
    (started ?? completed ?? touched) === null ? [] : given([started, completed, touched]),
  ),
);

/** When entries were written, in the order of the note. */
const entryStamps = rememberedFor((entries: readonly Entry[]) =>
  given(entries.map((entry) => entry.at)),
);

function given(stamps: readonly (Timestamp | null)[]): readonly Timestamp[] {
  return stamps.filter((stamp) => stamp !== null);
}

/** The stamps of the work in a plan, apart by what they are stamps of: of its steps, its decisions, its discoveries. */
export function workStampsOf(plan: Worked): readonly (readonly Timestamp[])[] {
  return [stepStamps(plan.steps), entryStamps(plan.decisions), entryStamps(plan.discoveries)];
}

/** When the plan was last updated, and when it was created. */
export function ownStampsOf({ metadata: { updated, created } }: Named): readonly Timestamp[] {
  return given([updated, created]);
}

/** All of the above, one after the other. */
export function stampsOf(plan: Worked & Named): readonly Timestamp[] {
  return [...workStampsOf(plan).flat(), ...ownStampsOf(plan)];
}

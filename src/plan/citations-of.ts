// All citations of a plan together. What each entry and step cites is theirs.
import type { Citation } from './citation';
import { entriesOf } from './entry-reference';
import type { Plan } from './plan';
import { allSteps } from './step';

/** The citations of entries and steps, in the order of the note. */
export function citationsOf(plan: Plan): readonly Citation[] {
  return [...entriesOf(plan), ...allSteps(plan.steps)]
    .flatMap(({ citations }) => citations)
    .sort((a, b) => a.span.from - b.span.from);
}

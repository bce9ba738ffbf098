// The links of a plan that say what the other note is to it, to one of its steps or to an entry. Mentions are left out.
import { entriesOf } from './entry-reference';
import type { Link } from './link';
import type { Plan } from './plan';
import { allSteps } from './step';

/** In the order of the note. Those of entries, such as `Supersedes: [[Old plan#^d-3]]`, are mentions to the plan as a whole. */
export function statedLinks(plan: Plan): readonly Link[] {
  const { links, steps } = plan;
  const ofEntries = new Set(
    entriesOf(plan).flatMap(({ citations }) =>
      citations.flatMap(({ kind, span }) => (kind === 'cites' ? [] : [span.from])),
    ),
  );
  return [
    ...links.filter(({ kind, span }) => kind !== 'mentioned' || ofEntries.has(span.from)),
    ...allSteps(steps).flatMap((step) => step.links),
  ].sort((a, b) => a.span.from - b.span.from);
}

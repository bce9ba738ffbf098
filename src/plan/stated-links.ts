// The links of a plan that say what the other note is to it or to one of its steps. Mentions are left out.
import type { Link } from './link';
import type { Plan } from './plan';
import { allSteps } from './step';

/** In the order of the note. */
export function statedLinks({ links, steps }: Pick<Plan, 'links' | 'steps'>): readonly Link[] {
  return [
    ...links.filter(({ kind }) => kind !== 'mentioned'),
    ...allSteps(steps).flatMap((step) => step.links),
  ].sort((a, b) => a.span.from - b.span.from);
}

// Steps apart from the phases that they are joined to: what their own words and stamps say is the same wherever they are
// joined, and is found out once. A memory alone.
import { rememberedFor } from '../text/remembered';
import type { Step } from './step';

const bareLists = new WeakMap<readonly Step[], readonly Step[]>();

/** Says that `steps` are those of `bare`, one for one, joined to phases. */
export function areJoined(steps: readonly Step[], bare: readonly Step[]): void {
  bareLists.set(steps, bare);
}

/**
 * `answer` with a memory for as long as the steps are there. It must depend on neither phase, joining nor brief of any
 * step, and hold no step itself.
 */
export function rememberedOfSteps<T>(
  answer: (steps: readonly Step[]) => T,
): (steps: readonly Step[]) => T {
  const known = rememberedFor(answer);
  return (steps) => known(bareLists.get(steps) ?? steps);
}

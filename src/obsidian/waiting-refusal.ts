// Why a link cannot be made: it would close a circle of waiting. Names the circle.
import { waitingCircle } from '../index/waiting-circle';
import type { WaitingPlace } from '../index/waiting-place';
import { knownPlans } from './known-plans';
import type { Workbench } from './workbench';

/** A sentence when `waiter` cannot wait for `other`; null when it can. */
export function waitingRefusal(
  workbench: Workbench,
  waiter: WaitingPlace,
  other: WaitingPlace,
): string | null {
  const { index } = workbench;
  const circle = waitingCircle(knownPlans(workbench), waiter, other);
  if (circle === null) return null;
  const nameOf = ({ path, step }: WaitingPlace): string => {
    const title = index.summary(path)?.title ?? path;
    if (step === null) return `“${title}”`;
    return path === waiter.path ? `“${step}”` : `“${step}” of “${title}”`;
  };
  const [first, ...others] = circle.map(nameOf);
  return others.length === 1
    ? `${first ?? ''} cannot wait for itself.`
    : `This would close a circle: ${first ?? ''} would wait for ${others.join(', which waits for ')}.`;
}

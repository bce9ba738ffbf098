// The last sign of life in a plan, from the timestamps in its note, and whether it is too long ago.
import { rememberedFor } from '../text/remembered';
import type { Plan } from './plan';
import { goesOn, type PlanStatus } from './status';
import { ownStampsOf, workStampsOf } from './stamps';
import { compareTimestamps, rangeOf, type Timestamp, type When } from './timestamp';

const DAY = 86_400_000;

/** The latest timestamp of steps, decisions, discoveries and `Last Updated`, else when it was created; null when there is none. */
export function lastActivityOf(plan: Plan): Timestamp | null {
  const work = workStampsOf(plan).flatMap((stamps) => latestIn(stamps) ?? []);
  return latestOf([...work, ...ownStampsOf(plan)]);
}

/** The first of the latest. */
function latestOf(stamps: readonly Timestamp[]): Timestamp | null {
  return stamps.reduce<Timestamp | null>(
    (latest, stamp) => (latest === null || compareTimestamps(stamp, latest) > 0 ? stamp : latest),
    null,
  );
}

const latestIn = rememberedFor(latestOf);

/**
 * Whether a plan that is neither complete nor abandoned has been silent for more than `days` days of 24 hours.
 * A plan without any stamp is not: nothing tells how old it is.
 */
export function isStale(plan: Plan, now: number, days: number): boolean {
  return isSilent(plan.status.value, lastActivityOf(plan), now, days);
}

/** The same of a plan of which status and last sign of life are known. */
export function isSilent(
  status: PlanStatus,
  last: When | null,
  now: number,
  days: number,
): boolean {
  return goesOn(status) && last !== null && now - rangeOf(last).end > days * DAY;
}

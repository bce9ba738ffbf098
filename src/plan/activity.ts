// The last sign of life in a plan, from the timestamps in its note.
import type { Plan } from './plan';
import { allSteps } from './step';
import { compareTimestamps, type Timestamp } from './timestamp';

/** The latest timestamp of steps, decisions, discoveries and `Last Updated`, else when it was created; null when there is none. */
export function lastActivityOf(plan: Plan): Timestamp | null {
  const stamps = [
    ...allSteps(plan.steps).flatMap((step) => [step.started, step.completed, step.touched]),
    ...plan.decisions.map((decision) => decision.at),
    ...plan.discoveries.map((discovery) => discovery.at),
    plan.metadata.updated,
    plan.metadata.created,
  ].filter((stamp) => stamp !== null);
  return stamps.reduce<Timestamp | null>(
    (latest, stamp) => (latest === null || compareTimestamps(stamp, latest) > 0 ? stamp : latest),
    null,
  );
}

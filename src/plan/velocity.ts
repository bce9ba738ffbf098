// How fast the steps of a plan were finished, by the clock: pauses, nights and weekends included.
import type { Step } from './step';
import { rangeOf } from './timestamp';

export interface Velocity {
  /** Steps finished in that time, two at least. */
  readonly steps: number;
  /** Milliseconds from the earliest start to the latest completion, more than 0. */
  readonly time: number;
}

/**
 * The velocity of top-level `steps`, from those that say when they were completed; null when fewer than two
 * count. Where the earliest moment known is a completion, the time begins with it and its step does not
 * count. A date stands for its whole day.
 */
export function velocityOf(steps: readonly Step[]): Velocity | null {
  const finished = steps.flatMap(({ state, started, completed }) =>
    state.kind === 'done' && completed !== null
      ? [{ completed: rangeOf(completed), started: rangeOf(started ?? completed) }]
      : [],
  );
  if (finished.length === 0) return null;
  const moments = finished.flatMap((step) => [step.started.start, step.completed.start]);
  const begin = Math.min(...moments);
  const end = Math.max(...finished.map(({ completed }) => completed.end));
  const counted = finished.filter(({ completed }) => completed.end > begin).length;
  return counted < 2 ? null : { steps: counted, time: end - begin };
}

/** Steps for each `unit` (ms); a plan that took less than one unit made all its steps in one. */
export function rateOf({ steps, time }: Velocity, unit: number): number {
  return steps / Math.max(1, time / unit);
}

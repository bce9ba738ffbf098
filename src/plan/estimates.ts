// What steps were expected to take and what they took, side by side.
import { medianOf } from './pace';
import type { Plan } from './plan';
import type { Step } from './step';
import { workedSpans } from './step-spans';

const MINUTE = 60_000;

export interface StepEstimate {
  readonly step: Step;
  /** Work that the plan of work names for the step, ms. Greater than 0. */
  readonly estimated: number;
  /** The clock's time from start to completion, pauses included, ms; null when the two are not both written as instants. */
  readonly actual: number | null;
  /** `actual / estimated`: above 1 the step took longer. Null when `actual` is. */
  readonly ratio: number | null;
}

/** With fewer measured steps than this nothing is said of how far estimates are off. */
const FEWEST_MEASURED = 3;

/**
 * By how much the clock's time of a step differs from its estimate: the median of the ratios, 1 while fewer than three
 * are known. An estimate is of work, the clock counts pauses too.
 */
export function driftOf(plan: Plan): number {
  const ratios = stepEstimatesOf(plan).flatMap(({ ratio }) => (ratio === null ? [] : [ratio]));
  return ratios.length < FEWEST_MEASURED ? 1 : (medianOf(ratios) ?? 1);
}

/** The top-level steps with an estimate, in the order of the note. A guessed duration is no actual one. */
export function stepEstimatesOf(plan: Plan): readonly StepEstimate[] {
  // Finished steps lie where their stamps say, whatever the time is now.
  const measured = new Map(
    workedSpans(plan.steps, 0)
      .filter((span) => span.state === 'finished' && span.exact)
      .map((span) => [span.step, span.end - span.start]),
  );
  return plan.steps.flatMap((step): StepEstimate[] => {
    const minutes = step.brief?.estimate ?? null;
    if (minutes === null || minutes <= 0 || step.state.kind === 'dropped') return [];
    const estimated = minutes * MINUTE;
    const actual = measured.get(step) ?? null;
    return [{ step, estimated, actual, ratio: actual === null ? null : actual / estimated }];
  });
}

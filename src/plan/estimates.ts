// What steps were expected to take and what they took, side by side.
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

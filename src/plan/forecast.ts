// When a plan may be finished, from how long its finished steps took. Says so when that is too little to go by.
import { rememberedOfSteps } from './bare-steps';
import { measuredDurations, quantilesOf } from './pace';
import type { Plan } from './plan';
import { shareOf } from './progress';
import { goesOn } from './status';
import { isSettled } from './step';
import { workedSpans } from './step-spans';

/** With fewer measured steps than this there is no forecast. */
export const FEWEST_MEASURED = 3;

/** No forecast goes further, ms UTC: a day before the last instant that a date can be made of. */
const LAST = 8.64e15 - 86_400_000;

export type Forecast =
  /** All steps are settled, there are none, or the plan has ended. */
  | { readonly kind: 'nothing left' }
  /** `measured` of the `needed` finished steps have a duration. */
  | {
      readonly kind: 'not enough finished steps';
      readonly measured: number;
      readonly needed: number;
    }
  | {
      readonly kind: 'range';
      /** Duration of a step, ms: the lower quartile, the median and the upper quartile of those measured. */
      readonly quick: number;
      readonly usual: number;
      readonly slow: number;
      /** How many finished steps were measured. */
      readonly measured: number;
      /** Steps that remain; an active or blocked one counts by what is left of it. */
      readonly remaining: number;
      /** The remaining steps that are blocked: until they are freed, the range is too early. */
      readonly blocked: number;
      /** The finish, ms UTC, if all remaining steps are quick, usual or slow. `now <= earliest <= likely <= latest`. */
      readonly earliest: number;
      readonly likely: number;
      readonly latest: number;
    };

/** What a forecast is made of, whatever the time. */
export interface Outlook {
  /** Quartiles of the measured durations of steps, whole ms; all 0 while fewer than `FEWEST_MEASURED` are measured. */
  readonly quick: number;
  readonly usual: number;
  readonly slow: number;
  readonly measured: number;
  /** As in the forecast. */
  readonly remaining: number;
  readonly blocked: number;
}

/** The outlook of `plan`; null when nothing is left to do. */
export function outlookOf(plan: Plan): Outlook | null {
  return goesOn(plan.status.value) ? outlookOfSteps(plan.steps) : null;
}

const outlookOfSteps = rememberedOfSteps((steps): Outlook | null => {
  const open = steps.filter((step) => !isSettled(step));
  if (open.length === 0) return null;
  // Finished spans are the same at any time.
  const durations = measuredDurations(workedSpans(steps, 0));
  const measured = durations.length;
  const quantile = quantilesOf(durations);
  const quartile = (at: number): number =>
    measured < FEWEST_MEASURED ? 0 : Math.round(quantile(at) ?? 0);
  return {
    quick: quartile(0.25),
    usual: quartile(0.5),
    slow: quartile(0.75),
    measured,
    remaining: open.reduce((sum, step) => sum + 1 - shareOf(step), 0),
    blocked: open.filter((step) => step.state.kind === 'blocked').length,
  };
});

/**
 * The forecast for `plan` at `now` (ms UTC): the remaining steps one after another, without a pause between them
 * other than those inside the measured durations.
 */
export function forecastOf(plan: Plan, now: number): Forecast {
  return forecastFrom(outlookOf(plan), now);
}

/** The forecast that `outlook` gives at `now` (ms UTC). */
export function forecastFrom(outlook: Outlook | null, now: number): Forecast {
  if (outlook === null) return { kind: 'nothing left' };
  const { quick, usual, slow, measured, remaining } = outlook;
  if (measured < FEWEST_MEASURED) {
    return { kind: 'not enough finished steps', measured, needed: FEWEST_MEASURED };
  }
  const after = (length: number): number => Math.min(now + remaining * length, LAST);
  return {
    kind: 'range',
    ...outlook,
    earliest: after(quick),
    likely: after(usual),
    latest: after(slow),
  };
}

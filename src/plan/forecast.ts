// When a plan may be finished, from how long its finished steps took. Says so when that is too little to go by.
import { measuredDurations, quantileOf } from './pace';
import type { Plan } from './plan';
import { shareOf } from './progress';
import { goesOn } from './status';
import { isSettled } from './step';
import { workedSpans } from './step-spans';

/** With fewer measured steps than this there is no forecast. */
export const FEWEST_MEASURED = 3;

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

/**
 * The forecast for `plan` at `now` (ms UTC): the remaining steps one after another, without a pause between them
 * other than those inside the measured durations.
 */
export function forecastOf(plan: Plan, now: number): Forecast {
  const open = plan.steps.filter((step) => !isSettled(step));
  if (!goesOn(plan.status.value) || open.length === 0) return { kind: 'nothing left' };
  const durations = measuredDurations(workedSpans(plan.steps, now));
  const quick = quantileOf(durations, 0.25);
  const usual = quantileOf(durations, 0.5);
  const slow = quantileOf(durations, 0.75);
  const measured = durations.length;
  if (measured < FEWEST_MEASURED || quick === null || usual === null || slow === null) {
    return { kind: 'not enough finished steps', measured, needed: FEWEST_MEASURED };
  }
  const remaining = open.reduce((sum, step) => sum + 1 - shareOf(step), 0);
  return {
    kind: 'range',
    quick,
    usual,
    slow,
    measured,
    remaining,
    blocked: open.filter((step) => step.state.kind === 'blocked').length,
    earliest: now + remaining * quick,
    likely: now + remaining * usual,
    latest: now + remaining * slow,
  };
}

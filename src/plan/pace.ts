// How long a step of a plan takes, measured on the ones that are finished.
import { SHORTEST_SPAN, type TimelineSpan } from './timeline-span';

/**
 * The durations in ms of finished spans, in their order: of the exact ones if there are any, else of those
 * whose start could be guessed. They are the clock's time from start to end, pauses included.
 */
export function measuredDurations(spans: readonly TimelineSpan[]): readonly number[] {
  const finished = spans.filter((span) => span.state === 'finished');
  const exact = finished.filter((span) => span.exact);
  const guessed = finished.filter((span) => span.end - span.start > SHORTEST_SPAN);
  const measured = exact.length > 0 ? exact : guessed;
  return measured.map((span) => span.end - span.start);
}

/** The median of the measured durations, ms; null when there is nothing to measure. */
export function paceOf(spans: readonly TimelineSpan[]): number | null {
  return medianOf(measuredDurations(spans));
}

/** The middle of `values`, the mean of the two middle ones when their count is even; null for none. */
export function medianOf(values: readonly number[]): number | null {
  return quantileOf(values, 0.5);
}

/**
 * The value below which the share `at` of `values` lies, `at` from 0 (the least) to 1 (the greatest); between
 * two values in proportion. Null for no values.
 */
export function quantileOf(values: readonly number[], at: number): number | null {
  return quantilesOf(values)(at);
}

/** The same for several shares of the same values. */
export function quantilesOf(values: readonly number[]): (at: number) => number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return (at) => {
    const place = at * (sorted.length - 1);
    const lower = sorted[Math.floor(place)];
    const upper = sorted[Math.ceil(place)];
    if (lower === undefined || upper === undefined) return null;
    return lower + (upper - lower) * (place - Math.floor(place));
  };
}

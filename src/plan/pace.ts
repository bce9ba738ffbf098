// How long a step of a plan takes, measured on the ones that are finished.
import { SHORTEST_SPAN, type TimelineSpan } from './timeline-span';

/**
 * The median duration in ms of finished spans, of the exact ones if there are any, else of those whose
 * start could be guessed; null when there is nothing to measure. It is the clock's time from start to
 * end, pauses included.
 */
export function paceOf(spans: readonly TimelineSpan[]): number | null {
  const finished = spans.filter((span) => span.state === 'finished');
  const exact = finished.filter((span) => span.exact);
  const guessed = finished.filter((span) => span.end - span.start > SHORTEST_SPAN);
  const measured = exact.length > 0 ? exact : guessed;
  return medianOf(measured.map((span) => span.end - span.start));
}

/** The middle of `values`, the mean of the two middle ones when their count is even; null for none. */
export function medianOf(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  return upper === undefined || lower === undefined ? null : (upper + lower) / 2;
}

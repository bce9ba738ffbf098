// When nothing happened: stretches of a plan's time in which no step was worked on or is to be, and nothing was written down.
import type { Timeline } from './timeline';

/** `start` included, `end` excluded, ms UTC. */
export interface IdleGap {
  readonly start: number;
  readonly end: number;
}

/** No stretch shorter than a day is a gap, ms: a night is none. */
export const SHORTEST_GAP = 86_400_000;

/**
 * The gaps between the start and the end of `timeline`, in order. A step fills its span, an entry with a date its day,
 * and now is an instant of its own: a clock that is years off lies behind a gap, before the work or after it.
 */
export function idleGapsOf(timeline: Timeline): readonly IdleGap[] {
  const now = Math.max(timeline.start, Math.min(timeline.now, timeline.end));
  const busy = [
    ...timeline.lanes.flatMap((lane) => lane.spans),
    ...timeline.moments,
    { start: now, end: now },
  ].sort((a, b) => a.start - b.start);
  const gaps: IdleGap[] = [];
  let end = timeline.start;
  for (const stretch of busy) {
    if (stretch.start - end >= SHORTEST_GAP) gaps.push({ start: end, end: stretch.start });
    end = Math.max(end, stretch.end);
  }
  return gaps;
}

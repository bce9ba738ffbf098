// When nothing happened: stretches of a plan's past in which no step was worked on and nothing was written down.
import type { Timeline } from './timeline';

/** `start` included, `end` excluded, ms UTC. */
export interface IdleGap {
  readonly start: number;
  readonly end: number;
}

/** No stretch shorter than a day is a gap, ms: a night is none. */
export const SHORTEST_GAP = 86_400_000;

/**
 * The gaps between the start of `timeline` and now (or its end, when that came before), in order. A finished,
 * running or blocked step fills its span, an entry with a date its day; planned steps fill nothing.
 */
export function idleGapsOf(timeline: Timeline): readonly IdleGap[] {
  const past = Math.min(timeline.now, timeline.end);
  const busy = [
    ...timeline.lanes.flatMap((lane) => lane.spans.filter((span) => span.state !== 'planned')),
    ...timeline.moments,
    { start: past, end: past },
  ].sort((a, b) => a.start - b.start);
  const gaps: IdleGap[] = [];
  let end = timeline.start;
  for (const stretch of busy) {
    const start = Math.min(stretch.start, past);
    if (start - end >= SHORTEST_GAP) gaps.push({ start: end, end: start });
    end = Math.max(end, stretch.end);
  }
  return gaps;
}

// The stretch of time that one step takes on the timeline.
import type { Step } from './step';

export type SpanState = 'finished' | 'running' | 'blocked' | 'planned';

/** The time of one step: `start` included, `end` excluded, ms UTC, `start < end`. */
export interface TimelineSpan {
  readonly step: Step;
  readonly state: SpanState;
  readonly start: number;
  readonly end: number;
  /** Whether both ends are instants written in the note; the end of a running step is now. */
  readonly exact: boolean;
}

/** Stamps are written to the minute, so no span is shorter, ms. A guessed span of this length says nothing. */
export const SHORTEST_SPAN = 60_000;

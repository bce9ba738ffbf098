// Where each part of a phase timeline is drawn, in pixels of its SVG. Pure geometry: no DOM, no words.
import type { Timeline, TimelineLane, TimelineMoment } from '../plan/timeline';
import type { TimelineSpan } from '../plan/timeline-span';
import { laneBars, momentMarks } from './timeline-packing';
import { timeAxis, type Tick } from './time-axis';

export const BAR_HEIGHT = 12;
const TRACK_PITCH = 16;
const NAME_HEIGHT = 20;
const LANE_GAP = 8;
const EDGE = 8;
const TICK_ROW = 18;
const MARK_PITCH = 14;
/** From this width on, names stand beside their lanes instead of above them. */
const WIDE = 560;
const NAME_COLUMN = 168;

export interface Bar {
  readonly span: TimelineSpan;
  readonly x: number;
  readonly y: number;
  /** At least 3, unless the lane is too crowded for that. */
  readonly width: number;
}

export interface LaneBox {
  readonly lane: TimelineLane;
  readonly y: number;
  readonly height: number;
  /** The box of the name; empty height when the only lane has no name to show. */
  readonly name: { readonly x: number; readonly y: number; readonly width: number };
  /** In the order of the lane's spans. */
  readonly bars: readonly Bar[];
}

/** One mark for a moment, or for several that would not fit side by side. */
export interface Mark {
  readonly moments: readonly TimelineMoment[];
  /** The centre. */
  readonly x: number;
  readonly y: number;
  /** The stretch a date covers; `from === to` for an instant. */
  readonly from: number;
  readonly to: number;
}

export interface TimelineLayout {
  readonly width: number;
  readonly height: number;
  /** Left and right end of the axis. */
  readonly from: number;
  readonly to: number;
  /** Where lanes begin: below ticks and marks. */
  readonly top: number;
  readonly ticks: readonly Tick[];
  /** The now line; null when now is not on the axis. */
  readonly now: number | null;
  readonly marks: readonly Mark[];
  readonly lanes: readonly LaneBox[];
}

/** Lays out `timeline` in `width` px (at least 120 are used); the height follows from what is in it. */
export function layOutTimeline(timeline: Timeline, width: number): TimelineLayout {
  const whole = Math.max(120, Math.floor(width));
  const named = timeline.lanes.some((lane) => lane.name !== null);
  const beside = named && whole >= WIDE;
  const from = EDGE + (beside ? NAME_COLUMN : 0);
  const to = whole - EDGE;
  const { xOf, ticks } = timeAxis(timeline.start, timeline.end, from, to);
  const placed = momentMarks(timeline.moments, xOf, from, to);
  const levels = placed.reduce((most, mark) => Math.max(most, mark.level + 1), 0);
  const top = TICK_ROW + levels * MARK_PITCH + (levels > 0 ? 4 : 0);
  const marks = placed.map(({ level, ...mark }) => ({
    ...mark,
    y: TICK_ROW + (levels - level - 0.5) * MARK_PITCH,
  }));
  const lanes: LaneBox[] = [];
  let y = top + LANE_GAP;
  for (const lane of timeline.lanes) {
    const { bars, tracks } = laneBars(lane.spans, xOf, from, to);
    const above = named && !beside ? NAME_HEIGHT : 0;
    const height = above + Math.max(1, tracks) * TRACK_PITCH;
    const inset = (TRACK_PITCH - BAR_HEIGHT) / 2;
    lanes.push({
      lane,
      y,
      height,
      name: { x: EDGE, y, width: (beside ? NAME_COLUMN : whole - EDGE) - EDGE },
      bars: bars.map(({ track, ...bar }) => ({
        ...bar,
        y: y + above + track * TRACK_PITCH + inset,
      })),
    });
    y += height + LANE_GAP;
  }
  const isOnAxis = timeline.now >= timeline.start && timeline.now <= timeline.end;
  const now = isOnAxis ? xOf(timeline.now) : null;
  return { width: whole, height: y, from, to, top, ticks, now, marks, lanes };
}

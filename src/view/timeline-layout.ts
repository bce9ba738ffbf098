// Where each part of a phase timeline is drawn, in pixels of its SVG. Pure geometry: no DOM, no words.
import { idleGapsOf } from '../plan/idle-gaps';
import type { Step } from '../plan/step';
import type { Timeline, TimelineLane, TimelineMoment } from '../plan/timeline';
import type { TimelineSpan } from '../plan/timeline-span';
import type { TimestampStyle } from '../plan/timestamp-style';
import { axisTicks, type Tick } from './time-axis';
import { timeScale, type TimeFrame, type TimeScale, type TimeView, WHOLE_VIEW } from './time-scale';
import { laneBars, momentMarks } from './timeline-packing';

export const BAR_HEIGHT = 12;
const TRACK_PITCH = 16;
const NAME_HEIGHT = 20;
const LANE_GAP = 8;
const EDGE = 8;
const TICK_ROW = 18;
const MARK_PITCH = 14;
/** Room below the lanes for how long the folded stretches are. */
const FOLD_ROW = 16;
/** From this width on, names stand beside their lanes instead of above them. */
const WIDE = 560;
const NAME_COLUMN = 176;
/** By how much the names of steps are set in. */
const INDENT = 22;
/** A timeline is never shorter than this, ms: one moment alone has no length. */
const SHORTEST = 10 * 60_000;

/** How a person looks at a timeline. */
export interface TimelineLook {
  readonly view: TimeView;
  /** Whether idle stretches are folded. */
  readonly folds: boolean;
  /** The phases whose lanes are opened to their steps, by index; null for steps without a phase. */
  readonly open: ReadonlySet<number | null>;
}

export const FIRST_LOOK: TimelineLook = { view: WHOLE_VIEW, folds: true, open: new Set() };

export interface Bar {
  readonly span: TimelineSpan;
  readonly x: number;
  readonly y: number;
  /** At least 3, unless the lane is too crowded for that. */
  readonly width: number;
}

export interface NameBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** A step of an opened lane, in a line of its own. */
export interface StepLine {
  readonly step: Step;
  readonly name: NameBox;
}

export interface LaneBox {
  readonly lane: TimelineLane;
  readonly isOpen: boolean;
  readonly y: number;
  readonly height: number;
  readonly name: NameBox;
  /** In the order of the lane's spans, those out of sight too. */
  readonly bars: readonly Bar[];
  /** The upper edge of each row of bars. */
  readonly tracks: readonly number[];
  /** All steps of an opened lane; none of a closed one. */
  readonly steps: readonly StepLine[];
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
  readonly scale: TimeScale;
  /** Where lanes begin: below ticks and marks. */
  readonly top: number;
  /** Where they end. */
  readonly bottom: number;
  readonly ticks: readonly Tick[];
  /** The now line; null when now is not in sight. */
  readonly now: number | null;
  /** Those out of sight too. */
  readonly marks: readonly Mark[];
  readonly lanes: readonly LaneBox[];
}

/** What of `timeline` can be shown in `width` px, of which at least 120 are used. */
export function timelineFrame(timeline: Timeline, width: number, folds: boolean): TimeFrame {
  const { start, end } = timeline;
  const widening = Math.max(0, SHORTEST - (end - start)) / 2;
  return {
    whole: { start: start - widening, end: end + widening },
    gaps: folds ? idleGapsOf(timeline) : [],
    from: EDGE + (isBeside(timeline, width) ? NAME_COLUMN : 0),
    to: wholeWidth(width) - EDGE,
  };
}

/** Lays out `timeline` in `width` px; the height follows from what is in it and what is opened. */
export function layOutTimeline(
  timeline: Timeline,
  width: number,
  look: TimelineLook,
  style: TimestampStyle,
): TimelineLayout {
  const frame = timelineFrame(timeline, width, look.folds);
  const scale = timeScale(frame, look.view);
  const ends: Ends = [scale.xOf(frame.whole.start), scale.xOf(frame.whole.end)];
  const placed = momentMarks(timeline.moments, scale.xOf, ...ends);
  const levels = placed.reduce((most, mark) => Math.max(most, mark.level + 1), 0);
  const top = TICK_ROW + levels * MARK_PITCH + (levels > 0 ? 4 : 0);
  const marks = placed.map(({ level, ...mark }) => ({
    ...mark,
    y: TICK_ROW + (levels - level - 0.5) * MARK_PITCH,
  }));
  const place: Place = {
    beside: isBeside(timeline, width),
    width: wholeWidth(width),
  };
  const lanes: LaneBox[] = [];
  let y = top + LANE_GAP;
  for (const lane of timeline.lanes) {
    const isOpen = look.open.has(lane.phase);
    const box = isOpen
      ? openLane(lane, y, place, scale, ends)
      : closedLane(lane, y, place, scale, ends);
    lanes.push(box);
    y += box.height + LANE_GAP;
  }
  const isInSight = timeline.now >= scale.start && timeline.now <= scale.end;
  const now = isInSight ? scale.xOf(timeline.now) : null;
  const ticks = axisTicks(scale, style);
  const height = y + (scale.folds.length > 0 ? FOLD_ROW : 0);
  return { width: place.width, height, scale, top, bottom: y, ticks, now, marks, lanes };
}

/** Left and right end of all time there is, px. */
type Ends = readonly [from: number, to: number];

interface Place {
  /** Whether names stand beside their lanes. */
  readonly beside: boolean;
  readonly width: number;
}

const INSET = (TRACK_PITCH - BAR_HEIGHT) / 2;

function closedLane(
  lane: TimelineLane,
  y: number,
  { beside, width }: Place,
  { xOf }: TimeScale,
  ends: Ends,
): LaneBox {
  const { bars, tracks } = laneBars(lane.spans, xOf, ...ends);
  const first = y + (beside ? 0 : NAME_HEIGHT) + INSET;
  const count = Math.max(1, tracks);
  return {
    lane,
    isOpen: false,
    y,
    height: first - INSET - y + count * TRACK_PITCH,
    name: { x: EDGE, y, width: (beside ? NAME_COLUMN : width - EDGE) - EDGE },
    bars: bars.map(({ track, ...bar }) => ({ ...bar, y: first + track * TRACK_PITCH })),
    tracks: Array.from({ length: count }, (_, track) => first + track * TRACK_PITCH),
    steps: [],
  };
}

function openLane(
  lane: TimelineLane,
  y: number,
  { beside, width }: Place,
  { xOf }: TimeScale,
  ends: Ends,
): LaneBox {
  const pitch = beside ? NAME_HEIGHT : NAME_HEIGHT + TRACK_PITCH;
  const lineOf = (index: number): number => y + NAME_HEIGHT + index * pitch;
  const barOf = (index: number): number =>
    lineOf(index) + (beside ? (NAME_HEIGHT - BAR_HEIGHT) / 2 : NAME_HEIGHT + INSET - 1);
  const spanOf = new Map(lane.spans.map((span) => [span.step, span]));
  const steps = stepsOf(lane);
  const room = beside ? NAME_COLUMN : width - EDGE;
  return {
    lane,
    isOpen: true,
    y,
    height: NAME_HEIGHT + steps.length * pitch,
    name: { x: EDGE, y, width: room - EDGE },
    bars: steps.flatMap((step, index) => {
      const span = spanOf.get(step);
      const [bar] = span ? laneBars([span], xOf, ...ends).bars : [];
      return bar ? [{ span: bar.span, x: bar.x, width: bar.width, y: barOf(index) }] : [];
    }),
    tracks: steps.map((_, index) => barOf(index)),
    steps: steps.map((step, index) => ({
      step,
      name: { x: EDGE + INDENT, y: lineOf(index), width: room - EDGE - INDENT },
    })),
  };
}

/** All steps of a lane in the order of the note. */
function stepsOf({ spans, undated }: TimelineLane): readonly Step[] {
  return [...spans.map(({ step }) => step), ...undated].sort((a, b) => a.span.from - b.span.from);
}

function isBeside(timeline: Timeline, width: number): boolean {
  return wholeWidth(width) >= WIDE && timeline.lanes.length > 0;
}

function wholeWidth(width: number): number {
  return Math.max(120, Math.floor(width));
}

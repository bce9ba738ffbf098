// Packs bars and marks of a timeline so that none hides another: side by side while there is room,
// else in tracks and levels. Pure geometry in pixels.
import type { TimelineMoment } from '../plan/timeline';
import type { TimelineSpan } from '../plan/timeline-span';

const SMALLEST_BAR = 3;
/** Narrower ones are tried, down to a quarter of a pixel, before a bar is moved further than this from its time, px. */
const MOST_DRIFT = 8;
const LEAST_BAR = 0.25;
const MARK_WIDTH = 13;
const MOST_LEVELS = 3;
/** A lane of more tracks says no more: what is there is seen when the lane is opened. */
const MOST_TRACKS = 4;

interface PackedBar {
  readonly span: TimelineSpan;
  readonly x: number;
  readonly width: number;
  readonly track: number;
}

/** A span where it is packed: a little off its own place when others have the same one. */
interface Placed {
  readonly span: TimelineSpan;
  readonly start: number;
  readonly end: number;
}

/**
 * Bars for `spans` between pixels `from` and `to`, in the order given, and how many tracks they need, four at most.
 * Spans that overlap in time get tracks of their own as long as there are any; steps of which only the same day is
 * known share that day in their order. Within a track a bar that had to be widened to 3 px, or lies under another
 * one, is pushed on, so that the order in time is the order on screen; in a crowd bars are narrower instead.
 */
export function laneBars(
  spans: readonly TimelineSpan[],
  xOf: (at: number) => number,
  from: number,
  to: number,
): { readonly bars: readonly PackedBar[]; readonly tracks: number } {
  const tracks: Placed[][] = [];
  const endOf = (track: readonly Placed[]): number => track.at(-1)?.end ?? 0;
  for (const place of spread(spans).sort((a, b) => a.start - b.start || a.end - b.end)) {
    const free = tracks.find((track) => endOf(track) <= place.start);
    if (free) free.push(place);
    else if (tracks.length < MOST_TRACKS) tracks.push([place]);
    else tracks.reduce((a, b) => (endOf(b) < endOf(a) ? b : a)).push(place);
  }
  const barOf = new Map<TimelineSpan, PackedBar>();
  tracks.forEach((track, number) => {
    const border = plannedFrom(track, xOf, from, to);
    const worked = track.filter(({ span }) => span.state !== 'planned');
    const planned = track.filter(({ span }) => span.state === 'planned');
    const bars =
      border === null
        ? packTrack(track, xOf, from, to)
        : [...packTrack(worked, xOf, from, border), ...packTrack(planned, xOf, border, to)];
    for (const bar of bars) barOf.set(bar.span, { ...bar, track: number });
  });
  const bars = spans.flatMap((span) => barOf.get(span) ?? []);
  return { bars, tracks: tracks.length };
}

/** Guessed spans of the same stretch, such as a day, one after another in it. */
function spread(spans: readonly TimelineSpan[]): Placed[] {
  const isShared = (span: TimelineSpan): boolean => !span.exact && span.state === 'finished';
  const keyOf = ({ start, end }: TimelineSpan): string => `${start} ${end}`;
  const counts = new Map<string, number>();
  for (const span of spans.filter(isShared)) {
    counts.set(keyOf(span), (counts.get(keyOf(span)) ?? 0) + 1);
  }
  const used = new Map<string, number>();
  return spans.map((span) => {
    const { start, end } = span;
    const count = counts.get(keyOf(span)) ?? 1;
    if (!isShared(span) || count === 1) return { span, start, end };
    const index = used.get(keyOf(span)) ?? 0;
    used.set(keyOf(span), index + 1);
    const part = (end - start) / count;
    return { span, start: start + index * part, end: start + (index + 1) * part };
  });
}

/**
 * Where the planned bars at the end of a track begin, so that however many they are they never push work, or
 * themselves, back into the past: behind the room that the work needs to be seen. Null when the track does not end in planned spans alone.
 */
function plannedFrom(
  track: readonly Placed[],
  xOf: (at: number) => number,
  from: number,
  to: number,
): number | null {
  const index = track.findIndex(({ span }) => span.state === 'planned');
  const first = track[index];
  if (!first || track.slice(index).some(({ span }) => span.state !== 'planned')) {
    return null;
  }
  const needed = index * Math.min(SMALLEST_BAR, (to - from) / track.length);
  return Math.max(from + needed, Math.min(xOf(first.start), to - SMALLEST_BAR));
}

type TrackBar = Omit<PackedBar, 'track'>;

function packTrack(
  track: readonly Placed[],
  xOf: (at: number) => number,
  from: number,
  to: number,
): readonly TrackBar[] {
  const room = (to - from) / track.length;
  const widest = pushed(track, xOf, from, to, Math.min(SMALLEST_BAR, room));
  let bars = widest;
  for (let width = SMALLEST_BAR / 2; driftOf(bars, xOf) > MOST_DRIFT; width /= 2) {
    // What overlaps in time is moved however narrow it is.
    if (width < LEAST_BAR) return driftOf(bars, xOf) > driftOf(widest, xOf) / 2 ? widest : bars;
    bars = pushed(track, xOf, from, to, Math.min(width, room));
  }
  return bars;
}

/** How far the bar that was moved most lies behind its time, px. */
function driftOf(bars: readonly TrackBar[], xOf: (at: number) => number): number {
  return bars.reduce((most, { span, x }) => Math.max(most, x - xOf(span.start)), 0);
}

/** The bars of a track, none narrower than `smallest` px, each pushed on by the one before it. */
function pushed(
  track: readonly Placed[],
  xOf: (at: number) => number,
  from: number,
  to: number,
  smallest: number,
): readonly TrackBar[] {
  let left = from;
  const bars = track.map(({ span, start, end }) => {
    const x = Math.max(left, xOf(start));
    left = Math.max(xOf(end), x + smallest);
    return { span, x, width: left - x };
  });
  // What was pushed over the right edge is pushed back, from the last one on.
  let right = to;
  return bars
    .reverse()
    .map((bar) => {
      const end = Math.min(right, bar.x + bar.width);
      const x = Math.max(from, Math.min(bar.x, end - smallest));
      right = x;
      return { ...bar, x, width: end - x };
    })
    .reverse();
}

export interface PackedMark {
  readonly moments: readonly TimelineMoment[];
  readonly x: number;
  readonly from: number;
  readonly to: number;
  /** 0 is nearest to the lanes. */
  readonly level: number;
}

/**
 * Marks for `moments` (by start) between pixels `from` and `to`: an instant at its place, a date in the
 * middle of its day. Up to three that touch are stacked; further ones join the mark they would hide.
 */
export function momentMarks(
  moments: readonly TimelineMoment[],
  xOf: (at: number) => number,
  from: number,
  to: number,
): readonly PackedMark[] {
  const half = MARK_WIDTH / 2;
  const placed = moments
    .map((moment) => {
      const start = xOf(moment.start);
      const end = xOf(moment.end);
      const x = Math.min(Math.max((start + end) / 2, from + half), to - half);
      return { moment, x, from: start, to: end };
    })
    .sort((a, b) => a.x - b.x);
  const marks: { moments: TimelineMoment[]; x: number; from: number; to: number; level: number }[] =
    [];
  for (const { moment, ...place } of placed) {
    const near = marks.filter((mark) => place.x - mark.x < MARK_WIDTH);
    const levels = Array.from({ length: MOST_LEVELS }, (_, level) => level);
    const level = levels.find((candidate) => near.every((mark) => mark.level !== candidate));
    const last = near.at(-1);
    if (level !== undefined || last === undefined) {
      marks.push({ moments: [moment], ...place, level: level ?? 0 });
    } else {
      last.moments.push(moment);
    }
  }
  return marks;
}

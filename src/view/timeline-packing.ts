// Packs bars and marks of a timeline so that none hides another: side by side while there is room,
// else in tracks and levels. Pure geometry in pixels.
import type { TimelineMoment } from '../plan/timeline';
import type { TimelineSpan } from '../plan/timeline-span';

const SMALLEST_BAR = 3;
const MARK_WIDTH = 13;
const MOST_LEVELS = 3;

interface PackedBar {
  readonly span: TimelineSpan;
  readonly x: number;
  readonly width: number;
  readonly track: number;
}

/**
 * Bars for `spans` between pixels `from` and `to`, in the order given, and how many tracks they need.
 * Spans that overlap in time get tracks of their own; within a track a bar that had to be widened
 * to 3 px pushes the later ones on, so their order in time is their order on screen.
 */
export function laneBars(
  spans: readonly TimelineSpan[],
  xOf: (at: number) => number,
  from: number,
  to: number,
): { readonly bars: readonly PackedBar[]; readonly tracks: number } {
  const tracks: TimelineSpan[][] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const free = tracks.find((track) => (track.at(-1)?.end ?? 0) <= span.start);
    if (free) free.push(span);
    else tracks.push([span]);
  }
  const barOf = new Map<TimelineSpan, PackedBar>();
  tracks.forEach((track, number) => {
    const border = plannedFrom(track, xOf, from, to);
    const worked = track.filter((span) => span.state !== 'planned');
    const planned = track.filter((span) => span.state === 'planned');
    const bars =
      border === null
        ? packTrack(track, xOf, from, to)
        : [...packTrack(worked, xOf, from, border), ...packTrack(planned, xOf, border, to)];
    for (const bar of bars) barOf.set(bar.span, { ...bar, track: number });
  });
  const bars = spans.flatMap((span) => barOf.get(span) ?? []);
  return { bars, tracks: tracks.length };
}

/**
 * Where the planned bars at the end of a track begin, so that however many they are they never push work, or
 * themselves, back into the past: behind the room that the work needs to be seen. Null when the track does not end in planned spans alone.
 */
function plannedFrom(
  track: readonly TimelineSpan[],
  xOf: (at: number) => number,
  from: number,
  to: number,
): number | null {
  const index = track.findIndex((span) => span.state === 'planned');
  const first = track[index];
  if (!first || track.slice(index).some((span) => span.state !== 'planned')) {
    return null;
  }
  const needed = index * Math.min(SMALLEST_BAR, (to - from) / track.length);
  return Math.max(from + needed, Math.min(xOf(first.start), to - SMALLEST_BAR));
}

function packTrack(
  spans: readonly TimelineSpan[],
  xOf: (at: number) => number,
  from: number,
  to: number,
): readonly Omit<PackedBar, 'track'>[] {
  const smallest = Math.min(SMALLEST_BAR, (to - from) / spans.length);
  let left = from;
  const bars = spans.map((span) => {
    const x = Math.max(left, xOf(span.start));
    left = Math.max(xOf(span.end), x + smallest);
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

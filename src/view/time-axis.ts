// The ticks of a time axis, at whole hours, days and months of the clock that is shown, and their labels.
// English, no locale.
import { timeTickInterval, utcTickInterval } from 'd3-time';
import type { TimestampStyle } from '../plan/timestamp-style';
import type { TimeScale } from './time-scale';
import type { Stretch } from './time-folds';
import { clockText } from './time-text';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** Room for one label and the gap to the next one, px. */
const LABEL_ROOM = 60;
const YEAR = 366 * 86_400_000;
/** No two labels are nearer than this, px. */
const LEAST_ROOM = 45;

export interface Tick {
  /** ms UTC. */
  readonly at: number;
  readonly x: number;
  readonly label: string;
}

/**
 * The ticks in sight, in order and with room for their labels, none of them in a fold. Where there is too little
 * room, those at which a year, a month or a day begins come first.
 */
export function axisTicks(scale: TimeScale, style: TimestampStyle): readonly Tick[] {
  const ticks = between(scale.folds, scale)
    .flatMap((stretch) => ticksIn(stretch, scale, style))
    .map((tick) => ({ ...tick, x: scale.xOf(tick.at) }))
    .filter(({ x }) => x >= scale.from - 0.01 && x <= scale.to + 0.01);
  // At the ends, labels are drawn inwards.
  const middleOf = (x: number): number => Math.min(scale.to - 18, Math.max(scale.from + 18, x));
  const kept: Tick[] = [];
  for (const rank of [0, 1, 2, 3, 4]) {
    for (const tick of ticks.filter((one) => one.rank === rank)) {
      const room = rank === 4 ? LABEL_ROOM : LEAST_ROOM;
      const isFree = kept.every(({ x }) => Math.abs(middleOf(tick.x) - middleOf(x)) >= room);
      if (isFree) kept.push({ at: tick.at, x: tick.x, label: tick.label });
    }
  }
  return kept.sort((a, b) => a.x - b.x);
}

interface RankedTick {
  readonly at: number;
  readonly label: string;
  /** The lower it is, the earlier it gets its room. */
  readonly rank: number;
}

/** The ticks of a stretch between folds; one at its beginning when it is too short for any. */
function ticksIn(
  stretch: Stretch,
  { perPixel, start, end, folds }: TimeScale,
  style: TimestampStyle,
): readonly RankedTick[] {
  const times = timesIn(stretch, perPixel * LABEL_ROOM, style);
  if (times.length > 0 || folds.length === 0) {
    return times.map((at) => {
      const label = tickLabel(at, style);
      return { at, label, rank: rankOf(label) };
    });
  }
  const [year = '', month = '', day = ''] = dateParts(stretch.start, style);
  const isLong = end - start > YEAR;
  const label = `${MONTHS[Number(month) - 1] ?? ''} ${isLong ? year : Number(day)}`;
  return [{ at: stretch.start, label, rank: 4 }];
}

/** Year, month and day of the calendar at `at` (ms UTC). */
function dateParts(at: number, style: TimestampStyle): readonly string[] {
  return clockText(at, style).slice(0, 10).split('-');
}

/** Whole hours, days, … of a stretch, about `distance` ms from one to the next. */
function timesIn({ start, end }: Stretch, distance: number, style: TimestampStyle): number[] {
  const intervalOf = style === 'utc' ? utcTickInterval : timeTickInterval;
  // Asked for ten at a distance, whatever the stretch is, so that all stretches have the same.
  const interval = intervalOf(new Date(start), new Date(start + 10 * distance), 10);
  const times = interval?.range(new Date(start), new Date(end + 1)) ?? [];
  return times.map((date) => date.getTime());
}

/** What is in sight without the folds. */
function between(folds: readonly Stretch[], { start, end }: Stretch): readonly Stretch[] {
  const starts = [start, ...folds.map((fold) => fold.end)];
  const ends = [...folds.map((fold) => fold.start), end];
  return starts
    .map((from, index) => ({
      start: Math.max(start, from),
      end: Math.min(end, ends[index] ?? end),
    }))
    .filter((stretch) => stretch.start <= stretch.end);
}

/** 0 for a year, 1 for a month, 2 for a day, 3 for a time of the day. */
function rankOf(label: string): number {
  if (label.includes(':')) return 3;
  if (label.includes(' ')) return 2;
  return /^\d/.test(label) ? 0 : 1;
}

/** The coarsest thing that begins at `at` (ms UTC) on the clock: `2025`, `Feb`, `Jan 10`, `14:30`, `14:30:15`. */
export function tickLabel(at: number, style: TimestampStyle): string {
  const clock = clockText(at, style);
  const time = clock.slice(11, 19);
  if (!time.endsWith('00')) return time;
  if (time !== '00:00:00') return time.slice(0, 5);
  const [year = '', month = '', day = ''] = dateParts(at, style);
  const name = MONTHS[Number(month) - 1] ?? '';
  if (day !== '01') return `${name} ${Number(day)}`;
  return month === '01' ? year : name;
}

/** The days from `start` to `end` (ms UTC, excluded) on the calendar: `2025-01-10` or `2025-01-10 to 2025-01-12`. */
export function daysText(start: number, end: number, style: TimestampStyle): string {
  const first = clockText(start, style).slice(0, 10);
  const last = clockText(Math.max(start, end - 1), style).slice(0, 10);
  return first === last ? first : `${first} to ${last}`;
}

/** `Nov 22`, with the year when it is not that of `now` (both ms UTC). */
export function dayText(at: number, now: number, style: TimestampStyle): string {
  const [year = '', month = '', day = ''] = dateParts(at, style);
  const text = `${MONTHS[Number(month) - 1] ?? ''} ${Number(day)}`;
  return year === dateParts(now, style)[0] ? text : `${text}, ${year}`;
}

// The time axis of a timeline: milliseconds to pixels, and ticks with labels. UTC, English, no locale.
import { utcTicks } from 'd3-time';

const DAY = 86_400_000;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** Room for one label and the gap to the next one, px. */
const LABEL_ROOM = 60;

export interface Tick {
  /** ms UTC. */
  readonly at: number;
  readonly x: number;
  readonly label: string;
}

export interface TimeAxis {
  /** Pixels for ms UTC; `from` for the start of the axis and `to` for its end. */
  readonly xOf: (at: number) => number;
  readonly ticks: readonly Tick[];
}

/** An axis over `start`..`end` (ms UTC, `start < end`) drawn from pixel `from` to `to`; time runs to the right. */
export function timeAxis(start: number, end: number, from: number, to: number): TimeAxis {
  const xOf = (at: number): number => from + ((at - start) / (end - start)) * (to - from);
  const count = Math.max(2, Math.floor((to - from) / LABEL_ROOM));
  const ticks = utcTicks(new Date(start), new Date(end), count).map((date) => ({
    at: date.getTime(),
    x: xOf(date.getTime()),
    label: tickLabel(date.getTime()),
  }));
  return { xOf, ticks: thinned(ticks) };
}

/** Every second, third, … tick, so that no two labels touch. */
function thinned(ticks: readonly Tick[]): readonly Tick[] {
  const [first, second] = ticks;
  if (first === undefined || second === undefined) return ticks;
  const every = Math.max(1, Math.ceil((LABEL_ROOM * 0.75) / Math.max(second.x - first.x, 0.1)));
  return ticks.filter((_, index) => index % every === 0);
}

/** The coarsest thing that begins at `at`: `2025`, `Feb`, `Jan 10`, `14:30`, `14:30:15`. */
export function tickLabel(at: number): string {
  const date = new Date(at);
  const iso = date.toISOString();
  if (at % 60_000 !== 0) return iso.slice(11, 19);
  if (at % DAY !== 0) return iso.slice(11, 16);
  const month = MONTHS[date.getUTCMonth()] ?? '';
  if (date.getUTCDate() > 1) return `${month} ${date.getUTCDate()}`;
  return date.getUTCMonth() === 0 ? String(date.getUTCFullYear()) : month;
}

/** The days from `start` to `end` (ms UTC, excluded): `2025-01-10` or `2025-01-10 to 2025-01-12`. */
export function daysText(start: number, end: number): string {
  const first = new Date(start).toISOString().slice(0, 10);
  const last = new Date(Math.max(start, end - 1)).toISOString().slice(0, 10);
  return first === last ? first : `${first} to ${last}`;
}

// Lengths and distances of time in words. English, UTC, no locale; what is written is always rounded
// so that it never promises more than the note says.
import { rangeOf, type Timestamp } from '../plan/timestamp';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** `45 min`, `1 h 23 min`, `3 d 4 h`: `length` in ms, at most two units, cut not rounded; `0 min` below a minute. */
export function durationText(length: number): string {
  const days = Math.floor(length / DAY);
  const hours = Math.floor((length % DAY) / HOUR);
  const minutes = Math.floor((length % HOUR) / MINUTE);
  if (days > 0) return hours > 0 && days < 10 ? `${days} d ${hours} h` : `${days} d`;
  if (hours > 0) return minutes > 0 ? `${hours} h ${minutes} min` : `${hours} h`;
  return `${Math.max(0, minutes)} min`;
}

/**
 * How far `stamp` is from `now` (ms UTC): `just now`, `5 min ago`, `yesterday`, `3 weeks ago`, `in 2 h`.
 * A date is compared by days of the UTC calendar alone: `today`, never hours.
 */
export function relativeText(stamp: Timestamp, now: number): string {
  const { start } = rangeOf(stamp);
  if (stamp.kind === 'date') return dayDistance(Math.floor(now / DAY) - Math.floor(start / DAY));
  const distance = now - start;
  const size = Math.abs(distance);
  if (size < MINUTE) return 'just now';
  if (size < HOUR) return ago(Math.floor(size / MINUTE), 'min', distance);
  if (size < DAY) return ago(Math.floor(size / HOUR), 'h', distance);
  return dayDistance(Math.trunc(distance / DAY));
}

function dayDistance(days: number): string {
  const size = Math.abs(days);
  if (size === 0) return 'today';
  if (size === 1) return days > 0 ? 'yesterday' : 'tomorrow';
  if (size < 14) return ago(size, 'days', days);
  if (size < 60) return ago(Math.floor(size / 7), 'weeks', days);
  if (size < 730) return ago(Math.floor(size / 30.44), 'months', days);
  return ago(Math.floor(size / 365.25), 'years', days);
}

function ago(count: number, unit: string, sign: number): string {
  return sign > 0 ? `${count} ${unit} ago` : `in ${count} ${unit}`;
}

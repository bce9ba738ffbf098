// Times, lengths and distances of time in words. English, no locale; what is written is always rounded
// so that it never promises more than the note says.
import { rangeOf, type When } from '../plan/timestamp';
import type { TimestampStyle } from '../plan/timestamp-style';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** How a relative time in the future begins. */
const AHEAD = /^(?:in |tomorrow)/;

/** `45 min`, `1 h 23 min`, `3 d 4 h`: `length` in ms, at most two units, cut not rounded; `0 min` below a minute. */
export function durationText(length: number): string {
  const days = Math.floor(length / DAY);
  const hours = Math.floor((length % DAY) / HOUR);
  const minutes = Math.floor((length % HOUR) / MINUTE);
  if (days > 0) return hours > 0 && days < 10 ? `${days} d ${hours} h` : `${days} d`;
  if (hours > 0) return minutes > 0 ? `${hours} h ${minutes} min` : `${hours} h`;
  return `${Math.max(0, minutes)} min`;
}

/** `2025-01-10 14:22 UTC`, or `2025-01-10 15:52 UTC+1:30` in the zone of the device; a date stays `2025-01-10`. */
export function timeText(stamp: When, style: TimestampStyle): string {
  return stamp.kind === 'date' ? stamp.date : instantText(stamp.at, style);
}

/** The same of an instant (ms UTC), to the minute, cut not rounded. */
export function instantText(at: number, style: TimestampStyle): string {
  const iso = clockText(at, style);
  return `${iso.slice(0, 10)} ${iso.slice(11, 16)} ${zoneText(at, style)}`;
}

/** What clock and calendar of the style show at `at` (ms UTC), as ISO 8601 without a zone: `2025-01-10T14:22:00.000`. */
export function clockText(at: number, style: TimestampStyle): string {
  return new Date(at + offsetOf(at, style) * MINUTE).toISOString().slice(0, -1);
}

/** The zone in which times near `at` (ms UTC) are shown: `UTC`, `UTC+1`, `UTC-3:30`. */
export function zoneText(at: number, style: TimestampStyle): string {
  const minutes = offsetOf(at, style);
  if (minutes === 0) return 'UTC';
  const size = Math.abs(minutes);
  const rest = size % 60 === 0 ? '' : `:${String(size % 60).padStart(2, '0')}`;
  return `UTC${minutes < 0 ? '-' : '+'}${Math.floor(size / 60)}${rest}`;
}

/** Whole minutes by which the clock is ahead of UTC. */
function offsetOf(at: number, style: TimestampStyle): number {
  return style === 'utc' ? 0 : -Math.round(new Date(at).getTimezoneOffset());
}

/**
 * How far `stamp` is from `now` (ms UTC): `just now`, `5 min ago`, `yesterday`, `3 weeks ago`, `in 2 h`.
 * A date is compared by days of the style's calendar alone: `today`, never hours.
 */
export function relativeText(stamp: When, now: number, style: TimestampStyle): string {
  const { start } = rangeOf(stamp);
  if (stamp.kind === 'date') {
    const today = now + offsetOf(now, style) * MINUTE;
    return dayDistance(Math.floor(today / DAY) - Math.floor(start / DAY));
  }
  const distance = now - start;
  const size = Math.abs(distance);
  if (size < MINUTE) return 'just now';
  if (size < HOUR) return ago(Math.floor(size / MINUTE), 'min', distance);
  if (size < DAY) return ago(Math.floor(size / HOUR), 'h', distance);
  return dayDistance(Math.trunc(distance / DAY));
}

/** `Active 2 h ago`. Nothing was done at a time that has not come yet, which the note gives all the same: `Dated tomorrow`. */
export function activityText(stamp: When, now: number, style: TimestampStyle): string {
  const words = relativeText(stamp, now, style);
  return `${AHEAD.test(words) ? 'Dated' : 'Active'} ${words}`;
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

// Timestamps in running text. A time is never invented: what cannot be an instant stays a date.
import type { Span } from '../text/span';
import type { Timestamp } from '../plan/timestamp';

const minute = 60_000;
const day = 86_400_000;

/** `2025-10-01`, and perhaps ` 13:00`, `T13:00:41`, ` 1:00 PM`, a range's end `–14:28`, and a zone, such as `UTC+8`. */
const stampPattern =
  /\b(\d{4})-(\d{2})-(\d{2})(?!\d)(?:(?:T|[ \t]+(?:at[ \t]+)?)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(?!\d)(?:[ \t]?([AP])M\b|([ap])m\b|[ \t]*[–—-][ \t]*(\d{1,2}):(\d{2})(?!\d))?(?:[ \t]*(Z\b|\((?:UTC|GMT)[+-]\d{1,2}(?::?\d{2})?\)|(?:UTC|GMT)[+-]\d{1,2}(?::?\d{2})?(?!\d)|UTC\b|GMT\b|[+-]\d{2}:?\d{2}\b|(?:CST|CDT|EST|EDT|PST|PDT|MST|MDT|CET|CEST|BST|IST|JST|KST|SGT|HKT|MSK|WET|WEST|EET|EEST|AEST|AEDT|NZST|NZDT)\b)|(\+\d{2}|-0\d)(?![\d:-]))?)?/g;

/** All timestamps inside `span`, in order. Impossible dates such as `2026-02-31` are none. */
export function readTimestamps(text: string, span: Span): readonly Timestamp[] {
  const found: Timestamp[] = [];
  for (const match of text.slice(span.from, span.to).matchAll(stampPattern)) {
    const from = span.from + match.index;
    const timestamp = timestampOf(match, { from, to: from + match[0].length });
    if (timestamp) found.push(timestamp);
  }
  return found;
}

/** `words` without what looks like a timestamp. */
export function withoutStamps(words: string): string {
  return words.replace(stampPattern, ' ');
}

/** The first timestamp inside `span`. */
export function firstTimestamp(text: string, span: Span): Timestamp | null {
  return readTimestamps(text, span)[0] ?? null;
}

function timestampOf(match: RegExpExecArray, span: Span): Timestamp | null {
  const [, year = '', month = '', dayOfMonth = '', hour, minutes, seconds, ...rest] = match;
  const [upper, lower, endHour, endMinutes, named, glued] = rest;
  const midnight = Date.UTC(Number(year), Number(month) - 1, Number(dayOfMonth));
  const date = `${year}-${month}-${dayOfMonth}`;
  if (!Number.isFinite(midnight) || new Date(midnight).toISOString().slice(0, 10) !== date)
    return null;
  if (hour === undefined || minutes === undefined) return { kind: 'date', date, span, doubt: null };
  const start = timeOfDay(hourOf(hour, upper ?? lower), minutes, seconds ?? '0');
  if (start === null) {
    return { kind: 'date', date, span, doubt: `${hour}:${minutes} is no time of day` };
  }
  const rangeEnd =
    endHour === undefined || endMinutes === undefined ? null : timeOfDay(endHour, endMinutes, '0');
  const behind = rangeEnd === null ? null : zoneBehind(match[0], start, rangeEnd);
  const zone = named ?? glued ?? behind ?? 'UTC';
  const offset = offsetOf(zone);
  if (offset === null) {
    return { kind: 'date', date, span, doubt: `${zone} is the name of more than one time zone` };
  }
  const end = behind === null ? rangeEnd : null;
  // A range that ends before it starts ended on the next day.
  const time = end === null ? start : end < start ? end + day : end;
  return { kind: 'instant', at: midnight + time - offset, span };
}

/**
 * The zone west of UTC that looks like the end of a range: `22:30-05:00`. It has no blanks around it and no zone behind
 * it, and is one after a `T`, or when the range would run backwards.
 */
function zoneBehind(stamp: string, start: number, end: number): string | null {
  const west = /(T?)\d{2}:\d{2}(?::\d{2})?(-\d{2}:\d{2})$/.exec(stamp);
  if (!west || end > 12 * 60 * minute) return null;
  return west[1] === 'T' || end < start ? (west[2] ?? null) : null;
}

/** The hour of the day of `9` and `P`; an hour that is none of twelve stays. */
function hourOf(hour: string, half: string | undefined): string {
  const number = Number(hour);
  if (half === undefined || number < 1 || number > 12) return hour;
  return String((number % 12) + (/p/i.test(half) ? 12 : 0));
}

function timeOfDay(hour: string, minutes: string, seconds: string): number | null {
  const [h, m, s] = [Number(hour), Number(minutes), Number(seconds)];
  if (h > 23 || m > 59 || s > 59) return null;
  return h * 60 * minute + m * minute + s * 1000;
}

/** Milliseconds east of UTC; null for an abbreviation that may stand for several zones. */
function offsetOf(zone: string): number | null {
  if (/^(?:Z|UTC|GMT)$/.test(zone)) return 0;
  const match = /^(?:\(?(?:UTC|GMT))?([+-])(\d{1,2}?)(?::?(\d{2}))?\)?$/.exec(zone);
  if (!match) return null;
  const size = (Number(match[2]) * 60 + Number(match[3] ?? 0)) * minute;
  return match[1] === '-' ? -size : size;
}

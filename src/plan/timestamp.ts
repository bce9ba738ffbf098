// When something happened. An instant is UTC; a date without a time is a date, never midnight.
import { addHours, parseISO } from 'date-fns';
import { remembered } from '../text/remembered';
import type { Span } from '../text/span';

export type Timestamp =
  | {
      readonly kind: 'instant';
      /** Milliseconds since 1970 in UTC. Notes carry minutes, some seconds. */
      readonly at: number;
      readonly span: Span;
    }
  | {
      readonly kind: 'date';
      /** YYYY-MM-DD, a day of the calendar of whoever wrote it; drawn as a day in UTC. */
      readonly date: string;
      readonly span: Span;
      /** Why a time that was written is not used, such as a zone that may be several: `CST`. */
      readonly doubt: string | null;
    };

/** A timestamp without its place in the note. */
export type When =
  | { readonly kind: 'instant'; readonly at: number }
  | { readonly kind: 'date'; readonly date: string };

/** `timestamp` without its place. */
export function whenOf(timestamp: Timestamp): When {
  return timestamp.kind === 'instant'
    ? { kind: 'instant', at: timestamp.at }
    : { kind: 'date', date: timestamp.date };
}

/** The stretch of time a timestamp stands for, ms UTC: an instant is empty, a date is its whole day. */
export function rangeOf(timestamp: When): { readonly start: number; readonly end: number } {
  if (timestamp.kind === 'instant') return { start: timestamp.at, end: timestamp.at };
  return dayOf(timestamp.date);
}

/** A day in UTC, by its date. */
const dayOf = remembered((date) => {
  const start = parseISO(`${date}T00:00:00Z`);
  // Not addDays, which counts days of the machine's zone: of 23 or 25 hours when its clocks change.
  return { start: start.getTime(), end: addHours(start, 24).getTime() };
});

/** Sorts by start; a date sorts before the instants of its day. */
export function compareTimestamps(a: When, b: When): number {
  const x = rangeOf(a);
  const y = rangeOf(b);
  return x.start - y.start || y.end - x.end;
}

/** The same where there may be none, which sorts before all others. */
export function compareWhen(a: When | null, b: When | null): number {
  return a === null || b === null
    ? Number(a !== null) - Number(b !== null)
    : compareTimestamps(a, b);
}

/** `2025-01-10`: the UTC day of an instant, or the date itself. */
export function dateText(timestamp: When): string {
  return timestamp.kind === 'date'
    ? timestamp.date
    : new Date(timestamp.at).toISOString().slice(0, 10);
}

/** `2025-01-10 14:22 UTC`, or `2025-01-10` for a date. */
export function utcText(timestamp: When): string {
  return timestamp.kind === 'date' ? timestamp.date : skillStamp(timestamp.at);
}

/** The skill dialect's stamp for an instant (ms UTC), to the minute, cut not rounded: `2025-01-10 14:22 UTC`. */
export function skillStamp(at: number): string {
  const iso = new Date(at).toISOString();
  return `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`;
}

/** The codex dialect's stamp for an instant (ms UTC), to the minute, cut not rounded: `2025-10-01 13:00Z`. */
export function codexStamp(at: number): string {
  const iso = new Date(at).toISOString();
  return `${iso.slice(0, 10)} ${iso.slice(11, 16)}Z`;
}

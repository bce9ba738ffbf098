// When an entry was made: a stamp in front of its words, in a field of its own, or among its words.
import type { Span } from '../text/span';
import type { Field } from '../plan/field';
import type { Timestamp } from '../plan/timestamp';
import type { EntryLabels } from './entry-labels';
import { stampTail } from './leading-stamp';
import { firstTimestamp } from './read-timestamps';

/** A stamp that opens a line: in bold, brackets, code or bare. */
const leadingStamp = /^[\s*_`([]*$/;

export interface StampedWords {
  readonly stamp: Timestamp | null;
  /** What follows the stamp, or all of it. */
  readonly rest: Span;
}

/** Cuts a stamp off the front of `span`. */
export function cutStamp(text: string, span: Span): StampedWords {
  const first = firstTimestamp(text, span);
  const before = first ? text.slice(span.from, first.span.from) : '';
  if (!first || !leadingStamp.test(before)) return { stamp: null, rest: span };
  const after = stampTail(before, text.slice(first.span.to, span.to));
  return { stamp: first, rest: { from: first.span.to + after, to: span.to } };
}

/** The stamp in the first field that is labelled as a date and holds one. */
export function stampOfFields(
  text: string,
  fields: readonly Field[],
  labels: EntryLabels,
): Timestamp | null {
  for (const field of fields) {
    if (!labels.date.includes(field.label.toLowerCase())) continue;
    const stamp = firstTimestamp(text, field.valueSpan);
    if (stamp) return stamp;
  }
  return null;
}

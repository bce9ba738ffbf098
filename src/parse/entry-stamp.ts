// When an entry was made: a stamp in front of its words, in a field of its own, or among its words.
import { rememberedOf } from '../text/remembered';
import type { Span } from '../text/span';
import type { Field } from '../plan/field';
import type { Timestamp } from '../plan/timestamp';
import type { EntryDraft } from './entry-draft';
import { isDateLabel, type EntryLabels } from './entry-labels';
import { stampTail } from './leading-stamp';
import { firstTimestamp, readTimestamps } from './read-timestamps';
import { wordsBeforeStamp } from './trailing-stamp';

/** A stamp that opens a line: in bold, brackets, code or bare. */
const leadingStamp = /^[\s*_`([]*$/;

/** `2026-03-01, Mara: use it`: what a bare stamp may be parted from the words by, beside colon and dash. */
const comma = /^[ \t]*(?:，|,(?=\s))\s*/;

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
  const rest = text.slice(first.span.to, span.to);
  const after = before === '' ? (comma.exec(rest)?.[0].length ?? 0) : 0;
  const from = first.span.to + (after || stampTail(before, rest));
  return { stamp: first, rest: { from, to: span.to } };
}

/** The stamp in the first field that is labelled as a date and holds one. */
export function stampOfFields(
  text: string,
  fields: readonly Field[],
  labels: EntryLabels,
): Timestamp | null {
  for (const field of fields) {
    if (!isDateLabel(labels, field.label)) continue;
    const stamp = firstTimestamp(text, field.valueSpan);
    if (stamp) return stamp;
  }
  return null;
}

/** `draft` without the stamp behind its title, as in `Use SQLite (2026-03-01)`, which is its own when it has no other. */
export const withStampBehind = rememberedOf((text: string, draft: EntryDraft): EntryDraft => {
  const { title, titleSpan } = draft;
  const stamp = readTimestamps(text, titleSpan).at(-1);
  const end = stamp ? wordsBeforeStamp(text, titleSpan, stamp) : null;
  if (!stamp || end === null) return draft;
  const behind = text.slice(end, titleSpan.to).trimEnd();
  const words = title.slice(0, title.length - behind.length);
  // Nothing but the stamp: then it is all that the title says.
  if (!title.endsWith(behind) || words.trim() === '') return draft;
  return { ...draft, title: words.trimEnd(), at: draft.at ?? stamp };
});

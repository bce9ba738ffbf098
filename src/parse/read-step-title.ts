// The first words of a step: its stamp, its number and its title.
import { sliceOf, trimSpan, type Span } from '../text/span';
import type { Timestamp } from '../plan/timestamp';
import { plainText } from './inline-text';
import { stampTail, withoutStrayEnd, withPairedMarks } from './leading-stamp';
import { readTimestamps } from './read-timestamps';
import { wordsBeforeStamp } from './trailing-stamp';

export interface StepTitle {
  readonly number: string | null;
  readonly words: string;
  readonly span: Span;
  /** The one stamp of the title: at its start, else at its end, else the last one in it. */
  readonly stamp: Timestamp | null;
  /** The whole title is struck through. */
  readonly struck: boolean;
  /** `(completed: X; remaining: Y)`: done in part. */
  readonly split: boolean;
}

/** `**Step 5**: ` or `Step 5 — `. */
const stepLead =
  /^(\*\*|__)?step[ \t]+(\d+(?:\.\d+)*[a-z]?)(?:\1[ \t]*[:：.–—-]|[:：.][ \t]*\1|\1(?=[ \t]))[ \t]*/i;
/** What may stand before a stamp at the start: brackets, emphasis, `completed`. */
const beforeStamp = /^[\s([*_`]*(?:(?:completed|done|started|updated)[ \t:]*)?$/i;
const splitPattern =
  /[([（]\s*completed\s*[:：]\s*.{1,800}?[;；]\s*remaining\s*[:：]\s*.{1,800}?[)\]）]/is;
/** Due, scheduled, to start, made, recurring, dropped: dates of the plugin Tasks that are no times of work. */
const otherDate = /(?:📅|⏳|🛫|➕|🔁|❌)\uFE0F?[ \t]*$/u;
/** Nothing but words that are struck through, and perhaps a remark in brackets. */
const struckWords = /^\s*~~[^~]*(?:~(?!~)[^~]*)*~~[^\p{L}\p{N}]*(?:[([].*)?$/su;

/** Reads the title in `lead`: the first paragraph of a step without its box and labelled lines. */
export function readStepTitle(text: string, lead: Span): StepTitle {
  const source = sliceOf(text, lead);
  const struck = struckWords.test(source);
  const stamps = readTimestamps(text, lead).filter(
    ({ span }) => !otherDate.test(text.slice(Math.max(lead.from, span.from - 4), span.from)),
  );
  const first = stamps[0];
  const last = stamps[stamps.length - 1];
  let { from, to } = lead;
  let stamp = last ?? null;
  if (first && beforeStamp.test(text.slice(lead.from, first.span.from))) {
    stamp = first;
    const before = text.slice(lead.from, first.span.from);
    from = first.span.to + stampTail(before, text.slice(first.span.to, to));
  } else if (last) to = wordsBeforeStamp(text, lead, last) ?? to;
  const numbered = stepLead.exec(text.slice(from, to));
  if (numbered) from += numbered[0].length;
  const span = withoutStrayEnd(text, trimSpan(text, { from: Math.min(from, to), to }));
  return {
    number: numbered?.[2] ?? null,
    words: plainText(withPairedMarks(sliceOf(text, span))),
    span,
    stamp,
    struck,
    split: splitPattern.test(source),
  };
}

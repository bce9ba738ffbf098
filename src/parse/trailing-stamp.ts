// Where the words of a line end and a stamp behind them begins: `Ship it (2026-03-20)`, `Ship it — completed 2026-03-20`.
import type { Span } from '../text/span';
import type { Timestamp } from '../plan/timestamp';
import { withoutBlockId } from './block-id';

/** What leads to the stamp: ` (`, ` ✅ `, ` — completed `, ` (done on `; not the `on` of a sentence. */
const lead =
  /(?:[ \t]*[([（][*_`]*|[ \t]+(?:✅\uFE0F?|[–—-]+|[*_`]+|[–—-]+[ \t]*[*_`([]+))[ \t]*(?:(?:completed|done|finished|updated|started|as of)[ \t:：]*)?(?:(?:on|at)[ \t]+)?[*_`]*$/i;
const closing = /^[\s)\]）*_`.]*$/;
/** No lead is longer. */
const longestLead = 100;

/**
 * Where the words of `span` end before `stamp`, which must lie inside it; null when the stamp does not end the span, but
 * for a block id, or is part of the words.
 */
export function wordsBeforeStamp(text: string, span: Span, stamp: Timestamp): number | null {
  const { to } = withoutBlockId(text, span);
  if (!closing.test(text.slice(stamp.span.to, to))) return null;
  const start = Math.max(span.from, stamp.span.from - longestLead);
  const opening = lead.exec(text.slice(start, stamp.span.from));
  return opening ? start + opening.index : null;
}

// Puts another link in the place of one, in the manner of that place: properties need quotes, cells an escaped bar. Whether
// the note then reads as meant is for the edits that ask.
import { readFrontmatter } from '../parse/read-frontmatter';
import { entriesOf } from '../plan/entry-reference';
import type { Link } from '../plan/link';
import type { Plan } from '../plan/plan';
import { lineStart } from '../text/lines';
import { contains, type Span } from '../text/span';
import type { TextChange } from '../text/text-change';
import { linkForProperty } from './link-words';
import { quoted } from './property-value';

/** The change of `text`, read as `plan`, that writes `words` for the link; null when a property cannot hold them. */
export function replaceLink(
  text: string,
  plan: Plan,
  { span, form }: Pick<Link, 'span' | 'form'>,
  words: string,
): TextChange | null {
  if (span.from >= (readFrontmatter(text)?.span.to ?? 0)) {
    const isEmbed = text.charAt(span.from) === '!' && !words.startsWith('!');
    const written = isInCell(text, plan, span) ? words.replace(/\\*\|/g, '\\|') : words;
    return { ...span, insert: (isEmbed ? '!' : '') + written };
  }
  const quote = text.charAt(span.to);
  const isQuoted = /["']/.test(quote) && text.charAt(span.from - 1) === quote;
  // A wikilink that stands bare among the properties is one that somebody wrote so, and that is read.
  const link = linkForProperty(words);
  const value = form === 'wikilink' && !isQuoted ? link : quoted(link, isQuoted ? quote : '"');
  const whole = isQuoted ? { from: span.from - 1, to: span.to + 1 } : span;
  return value === null ? null : { ...whole, insert: value };
}

/** Whether the span is in a row of a table: one that begins with its bar, or an entry without it. */
function isInCell(text: string, plan: Plan, span: Span): boolean {
  return (
    /^[ \t>]*\|/.test(text.slice(lineStart(text, span.from), span.from)) ||
    entriesOf(plan).some((entry) => entry.form === 'row' && contains(entry.span, span))
  );
}

// Strikes the title of an entry through, so that it no longer holds. Its words, its stamp and its label stay.
import { contains, sliceOf, trimSpan } from '../text/span';
import type { TextChange } from '../text/text-change';
import { lineEnd } from '../text/lines';
import type { WrittenEntry } from './entry-link';

/** The strokes around the title of `entry`, or the lead of a long one; a stamp that ends its line stays outside. */
export function strikeTitle(text: string, entry: WrittenEntry): readonly TextChange[] {
  const { from, to } = trimSpan(text, {
    from: entry.titleSpan.from,
    to: wordsEnd(text, entry),
  });
  return [
    { from, to: from, insert: '~~' },
    { from: to, to, insert: '~~' },
  ];
}

/** Longer strokes are not seen as such by a reader. */
const longest = 700;

/** Of long words the bold ones in front, or the first sentences; all of them when they have neither. */
function leadOf(words: string): string {
  const bold = /^(?:\*\*|__)(?=\S)[^]{1,600}?(?:\*\*|__)/.exec(words)?.[0];
  return bold ?? /^[^]{1,600}[.!?。！？](?=\s|$)/.exec(words)?.[0] ?? words;
}

function wordsEnd(text: string, { titleSpan, at }: WrittenEntry): number {
  const words = sliceOf(text, titleSpan);
  // Marks that were opened around the stamp in front close behind the title.
  const isOpen = words.split('**').length % 2 === 0 && words.endsWith('**');
  if (words.length > longest) return titleSpan.from + leadOf(words).length;
  const end = isOpen ? titleSpan.to - 2 : titleSpan.to;
  if (!at || !contains(titleSpan, at.span) || lineEnd(text, at.span.to) < end) return end;
  const before = /[ \t]+(?:[–—-][ \t]+)?[([*_`]*$/.exec(text.slice(titleSpan.from, at.span.from));
  const isLast = /^[)\]*_`.\s]*$/.test(text.slice(at.span.to, end));
  return before && isLast ? titleSpan.from + before.index : end;
}

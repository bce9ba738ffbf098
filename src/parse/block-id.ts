// Block ids, Obsidian's names for a piece of a note: ` ^id` at the end of its words. They are no part of what it says.
import { lineEnd, nextLineStart } from '../text/lines';
import { trimSpan, type Span } from '../text/span';

/** Latin letters, digits and dashes behind a caret, as Obsidian takes them. */
const blockId = /[ \t]\^([A-Za-z0-9-]{1,64})$/;
/** The most characters that an id takes with caret and blank. */
const longest = 66;

/** The block id that ends `span`, without its caret; null when none does. */
export function blockIdOf(text: string, span: Span): string | null {
  const { from, to } = trimSpan(text, span);
  return blockId.exec(text.slice(Math.max(from, to - longest), to))?.[1] ?? null;
}

/** `span` without the block id that ends it; `span` itself when none does. */
export function withoutBlockId(text: string, span: Span): Span {
  const id = blockIdOf(text, span);
  if (id === null) return span;
  const words = trimSpan(text, span);
  return { from: span.from, to: trimSpan(text, { ...words, to: words.to - id.length - 1 }).to };
}

/** A line that does not continue a paragraph: a bullet, a fence, a heading, a quote, a table, a line of `---`. */
const interruption =
  /^[ \t]*(?:[-*+][ \t]|\d{1,9}[.)][ \t]|`{3}|~{3}|#{1,6}[ \t]|>|\||-{3,}|\*{3,})/;

/** The end of the first heading, paragraph or item's words in `span`: where Obsidian looks for a block id. */
export function firstBlockEnd(text: string, span: Span): number {
  let end = lineEnd(text, span.from);
  if (/^#{1,6}[ \t]/.test(text.slice(span.from, end))) return end;
  for (;;) {
    const next = nextLineStart(text, end);
    const line = text.slice(next, lineEnd(text, next));
    if (next >= span.to || /^[ \t>]*$/.test(line) || interruption.test(line)) return end;
    end = lineEnd(text, next);
  }
}

/** The block id of what stands in `span`; null when it has none. */
export function blockIdIn(text: string, span: Span): string | null {
  return blockIdOf(text, { from: span.from, to: firstBlockEnd(text, span) });
}

// Block ids, Obsidian's names for a piece of a note: ` ^id` at the end of its words. They are no part of what it says.
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

// What holds the place of the first entry in a log that has none: `None yet`, a template's empty entry.
import type { Block, List, ListItem } from '../parse/block';
import { labelAt, leadParagraph, paragraphLines } from '../parse/read-fields';
import { lineEnd, lineStart } from '../text/lines';
import { sliceOf, trimSpan, type Span } from '../text/span';
import { isEmptyField } from './only-holds-place';

/**
 * The whole lines of the placeholder among `blocks` of a log without entries; null when there is none, or when it says
 * more than that there is nothing.
 */
export function placeholderIn(text: string, blocks: readonly Block[]): Span | null {
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'paragraph' && isEmptyParagraph(text, block.span)) {
      const next = blocks[index + 1];
      // A list belongs to the words above it: both hold the place, or neither goes.
      if (next?.kind === 'list' && !isTemplateList(text, next)) continue;
      const last = next?.kind === 'list' ? next : block;
      return wholeLines(text, { from: block.span.from, to: last.span.to });
    }
    if (block.kind === 'list' && block.items.every((item) => isEmptyItem(text, item))) {
      return wholeLines(text, block.span);
    }
  }
  return null;
}

function isEmptyParagraph(text: string, paragraph: Span): boolean {
  return paragraphLines(text, paragraph).every((line) => isEmptyField(sliceOf(text, line)));
}

/** The list of fields below a template's title: every item has a label and says nothing behind it. */
function isTemplateList(text: string, list: List): boolean {
  return list.items.every((item) => {
    const paragraph = leadParagraph(item);
    return paragraph !== null && labelAt(text, paragraph.span) !== null && isEmptyItem(text, item);
  });
}

/** `- None yet`, `- Decision: TBD`, or a bullet without words; nothing else is in it. */
function isEmptyItem(text: string, item: ListItem): boolean {
  const paragraph = leadParagraph(item);
  if (paragraph === null) return item.children.length === 0;
  return item.children.length === 1 && isEmptyParagraph(text, paragraph.span);
}

function wholeLines(text: string, span: Span): Span {
  return { from: lineStart(text, span.from), to: lineEnd(text, trimSpan(text, span).to) };
}

// What holds the place of the first entry in a log that has none: `None yet`, a template's empty entry.
import type { Block, List, ListItem } from '../parse/block';
import { isPlaceholder } from '../parse/entry-draft';
import { labelAt, leadParagraph, paragraphLines } from '../parse/read-fields';
import { lineEnd, lineStart } from '../text/lines';
import { sliceOf, trimSpan, type Span } from '../text/span';

/** The whole lines of the placeholder among `blocks` of a log without entries; null when there is none. */
export function placeholderIn(text: string, blocks: readonly Block[]): Span | null {
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'paragraph' && isPlaceholder(sliceOf(text, firstLine(text, block.span)))) {
      const next = blocks[index + 1];
      const list = next?.kind === 'list' && isTemplateList(text, next) ? next : null;
      return wholeLines(text, { from: block.span.from, to: (list ?? block).span.to });
    }
    if (block.kind === 'list' && block.items.every((item) => isEmptyItem(text, item))) {
      return wholeLines(text, block.span);
    }
  }
  return null;
}

function firstLine(text: string, paragraph: Span): Span {
  return paragraphLines(text, paragraph)[0] ?? paragraph;
}

/** The list of fields below a template's title: every item has a label. */
function isTemplateList(text: string, list: List): boolean {
  return list.items.every((item) => {
    const paragraph = leadParagraph(item);
    return paragraph !== null && labelAt(text, paragraph.span) !== null;
  });
}

/** `- None yet`, `- Decision: TBD`, or a bullet without words. */
function isEmptyItem(text: string, item: ListItem): boolean {
  const paragraph = leadParagraph(item);
  if (paragraph === null) return item.children.length === 0;
  const line = firstLine(text, paragraph.span);
  const label = labelAt(text, line);
  return isPlaceholder(sliceOf(text, { from: label?.valueFrom ?? line.from, to: line.to }));
}

function wholeLines(text: string, span: Span): Span {
  return { from: lineStart(text, span.from), to: lineEnd(text, trimSpan(text, span).to) };
}

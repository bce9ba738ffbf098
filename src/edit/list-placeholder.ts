// What holds the place of the first item of a list: `- TBD`, `- [ ] [Measurable outcome]`, `- **[Risk]**: …`.
import type { Block, ListItem } from '../parse/block';
import { itemWords, titledWords } from '../parse/item-words';
import { leadParagraph } from '../parse/read-fields';
import { lineEnd, lineStart } from '../text/lines';
import { sliceOf, trimSpan, type Span } from '../text/span';
import { placeholderIn } from './log-placeholder';
import { onlyHoldsPlace } from './only-holds-place';

/** The whole lines of the placeholder among `blocks`, in which nothing was read; null when there is none. */
export function itemPlaceholderIn(text: string, blocks: readonly Block[]): Span | null {
  const found = placeholderIn(text, blocks);
  if (found) return found;
  const list = blocks.find(
    (block) => block.kind === 'list' && block.items.every((item) => isTemplate(text, item)),
  );
  if (!list) return null;
  return { from: lineStart(text, list.span.from), to: lineEnd(text, trimSpan(text, list.span).to) };
}

/** An item that is or has a title `[…]` and says no more, and the founding document's `**Metric 1**: Before → After`. */
function isTemplate(text: string, item: ListItem): boolean {
  const paragraph = leadParagraph(item);
  if (!paragraph) return item.children.length === 0;
  if (item.children.length > 1) return false;
  const { source } = itemWords(sliceOf(text, paragraph.span));
  if (/[\r\n]/.test(source)) return false;
  const { title, rest } = titledWords(source);
  return (
    onlyHoldsPlace(source) ||
    (/^\[(?!\^)[^\]]*\]$/.test(title) && onlyHoldsPlace(rest)) ||
    (/^metric \d+$/i.test(title) && /^before\s*(?:→|->)\s*after(?: \(% change\))?$/i.test(rest))
  );
}

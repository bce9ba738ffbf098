// The fields of an entry that runs over several blocks: code below an empty label is its value, and words below a value
// go on with it. Must not know in which form the entry is written.
import { linesOf, lineStart } from '../text/lines';
import { sliceOf, type Span } from '../text/span';
import type { Field } from '../plan/field';
import type { Block, Code, ListItem } from './block';
import { readEntryLines } from './entry-fields';
import { isShortLabel, type EntryLabels } from './entry-labels';
import { fieldOfItem, valueOf } from './read-fields';

/** `first`, the fields in the words above `blocks`, and those in the blocks, which follow one another. */
export function fieldsBelow(
  text: string,
  first: readonly Field[],
  blocks: readonly Block[],
  labels: EntryLabels,
): readonly Field[] {
  const fields = [...first];
  let isOpen = true;
  for (const block of blocks) {
    const cut = block.kind === 'paragraph' ? readEntryLines(text, block.span, labels) : null;
    const last: Field | undefined = isOpen ? fields.pop() : undefined;
    const whole: Field | null = last
      ? continued(text, last, block, cut?.lead ?? block.span, labels)
      : null;
    const own =
      block.kind === 'list'
        ? block.items.flatMap((item) => entryFieldOfItem(text, item, labels) ?? [])
        : (cut?.fields ?? []);
    fields.push(...(last ? [whole ?? last] : []), ...own);
    // What stands below a list is no part of its last item.
    isOpen = block.kind !== 'list' && (whole !== null || own.length > 0);
  }
  return fields;
}

/** The field that an item of an entry is, with the code and the paragraphs that the item holds as well. */
export function entryFieldOfItem(text: string, item: ListItem, labels: EntryLabels): Field | null {
  let field = fieldOfItem(text, item);
  for (const block of item.children.slice(1)) {
    const whole = field && continued(text, field, block, block.span, labels);
    if (!whole) break;
    field = whole;
  }
  return field;
}

/** `field` with `words`, which are those of the `block` below it, in its value; null when they are no part of it. */
function continued(
  text: string,
  field: Field,
  block: Block,
  words: Span,
  labels: EntryLabels,
): Field | null {
  const { span, value, valueSpan } = field;
  const isCode = block.kind === 'code' && block.content !== null && value === '';
  const isProse =
    block.kind === 'paragraph' && words.from < words.to && !isShortLabel(labels, field.label);
  if (!isCode && !isProse) return null;
  const more = isCode ? codeText(text, block.span, block.content) : valueOf(text, words);
  return {
    ...field,
    value: value === '' ? more : `${value}\n${more}`,
    span: { from: span.from, to: words.to },
    valueSpan: { from: value === '' ? words.from : valueSpan.from, to: words.to },
  };
}

/** The lines in a fence, without the indentation of the fence itself. */
function codeText(text: string, { from }: Span, content: NonNullable<Code['content']>): string {
  const lead = new RegExp(`^[ \\t>]{0,${from - lineStart(text, from)}}`);
  return linesOf(text, content)
    .map((line) => sliceOf(text, line).replace(lead, ''))
    .join('\n')
    .trimEnd();
}

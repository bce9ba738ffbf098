// Labelled values in lines and bullets: `**Owner**: Mara`, `Rationale: it is cheaper`.
import { linesOf } from '../text/lines';
import { trimSpan, type Span } from '../text/span';
import type { Field } from '../plan/field';
import type { Block, List, ListItem } from './block';
import { plainText } from './inline-text';
import { keptOfItem } from './kept-of';

/** Where a label is found at the start of a line, and whether it stands out. */
export interface Label {
  readonly words: string;
  readonly valueFrom: number;
  readonly emphasised: boolean;
}

/** `**Label**: `, `**Label:** `, `*Label*: `, `__Label__: `; the colon may be full-width. */
const emphasisedLabel =
  /^(\*\*|__|\*|_)(?=\S)([^*_\r\n]{1,60}?)(?:\1[ \t]*[:：]|[:：][ \t]*\1)[ \t]*/;
/** `Label: `, not `https://…`, not `13:40`. */
const plainLabel = /^([\p{L}][^:：*`\r\n|]{0,40}?)[ \t]*(?::(?=\s|$)|：)[ \t]*/u;
/** What may stand before the words of a line: quote marks and indentation. */
const lineLead = /^[ \t>]*/;

/** The label at the start of `span`, if it starts with one. */
export function labelAt(text: string, span: Span): Label | null {
  const source = text.slice(span.from, span.to);
  const emphasised = emphasisedLabel.exec(source);
  if (emphasised) {
    return {
      words: plainText(emphasised[2] ?? ''),
      valueFrom: span.from + emphasised[0].length,
      emphasised: true,
    };
  }
  const plain = plainLabel.exec(source);
  if (!plain || (plain[1] ?? '').trim().split(/\s+/).length > 5) return null;
  return {
    words: plainText(plain[1] ?? ''),
    valueFrom: span.from + plain[0].length,
    emphasised: false,
  };
}

/** The lines of a paragraph without indentation and quote marks. */
export function paragraphLines(text: string, span: Span): readonly Span[] {
  return linesOf(text, span).map((line) => {
    const lead = lineLead.exec(text.slice(line.from, line.to))?.[0].length ?? 0;
    return { from: line.from + lead, to: line.to };
  });
}

/** Several lines as one value: trimmed, joined by newlines, without indentation. */
export function valueOf(text: string, span: Span): string {
  const lines = paragraphLines(text, span);
  return lines
    .map((line, index) => text.slice(index === 0 ? span.from : line.from, line.to).trim())
    .join('\n')
    .trim();
}

export interface LabelledLines {
  /** What stands before the first label; empty when the first line has one. */
  readonly lead: Span;
  readonly fields: readonly Field[];
}

/** Cuts a paragraph at its lines that start with a label for which `isLabel` holds. */
export function readLabelledLines(
  text: string,
  paragraph: Span,
  isLabel: (words: string, emphasised: boolean) => boolean,
): LabelledLines {
  const lines = paragraphLines(text, paragraph);
  const starts = lines.flatMap((line) => {
    const label = labelAt(text, line);
    return label && isLabel(label.words, label.emphasised) ? [{ line, label }] : [];
  });
  const first = starts[0];
  const fields = starts.map(({ line, label }, index): Field => {
    const next = starts[index + 1];
    const end = next ? endBefore(text, paragraph.from, next.line.from) : paragraph.to;
    return fieldFrom(text, label, { from: line.from, to: end });
  });
  return {
    lead: trimSpan(text, {
      from: paragraph.from,
      to: first
        ? Math.max(paragraph.from, endBefore(text, paragraph.from, first.line.from))
        : paragraph.to,
    }),
    fields,
  };
}

/** The end of the line before the one that `offset` is on. */
function endBefore(text: string, from: number, offset: number): number {
  let at = offset;
  while (at > from && !/[\r\n]/.test(text.charAt(at - 1))) at -= 1;
  while (at > from && /[\r\n]/.test(text.charAt(at - 1))) at -= 1;
  return at;
}

/** The field that `span` is, which starts with `label`. */
export function fieldFrom(text: string, label: Label, span: Span): Field {
  const from = Math.min(label.valueFrom, span.to);
  const valueSpan = trimSpan(text, { from, to: span.to });
  return { label: label.words, value: valueOf(text, valueSpan), span, valueSpan };
}

/** The paragraph a list item starts with, which holds its first line. */
export function leadParagraph(item: ListItem): Block | null {
  const first = item.children[0];
  return first?.kind === 'paragraph' ? first : null;
}

/** The field that an item such as `- **Owner**: Mara` is; blocks below its first paragraph are not in its value. */
export function fieldOfItem(text: string, item: ListItem): Field | null {
  return keptOfItem(item, fieldOfItem, () => fieldInItem(text, item));
}

function fieldInItem(text: string, item: ListItem): Field | null {
  const paragraph = leadParagraph(item);
  if (!paragraph) return null;
  const label = labelAt(text, paragraph.span);
  if (!label) return null;
  const field = fieldFrom(text, label, paragraph.span);
  return { ...field, span: { from: item.span.from, to: paragraph.span.to } };
}

/** The fields among a list's items. */
export function fieldsOfList(text: string, list: List): readonly Field[] {
  return list.items.flatMap((item) => fieldOfItem(text, item) ?? []);
}

// The fields of an entry: on lines of their own, in nested bullets, or one after another in running text.
import { trimSpan, type Span } from '../text/span';
import type { Field } from '../plan/field';
import type { List, ListItem } from './block';
import { isEntryLabel, isTitleLabel, type EntryLabels } from './entry-labels';
import { cutStamp } from './entry-stamp';
import {
  fieldFrom,
  fieldOfItem,
  labelAt,
  leadParagraph,
  readLabelledLines,
  type Label,
  type LabelledLines,
} from './read-fields';

/** The end of a sentence and a capitalised label: `… of the table. Rationale: `. */
const inlineLabel = /[.;!?。；)\]`"”*~—–]\s+(?=[*_]{0,2}\p{Lu}[\p{L}/ -]{1,24}[*_]{0,2}[:：])/gu;

/**
 * Cuts the words of an entry at its labels, whether those start a line or, as where text was filled to a width,
 * a sentence. `emphasisIsEnough` takes any label that stands out for a field.
 */
export function readEntryLines(
  text: string,
  paragraph: Span,
  labels: EntryLabels,
  emphasisIsEnough = false,
): LabelledLines {
  const lines = readLabelledLines(
    text,
    paragraph,
    (words, emphasised) => (emphasisIsEnough && emphasised) || isEntryLabel(labels, words),
  );
  const lead = cutSentences(text, lines.lead, labels);
  return {
    lead: lead.head,
    fields: [
      ...lead.fields,
      ...lines.fields.flatMap((field): readonly Field[] => {
        const { head, fields } = cutSentences(text, field.span, labels);
        if (fields.length === 0) return [field];
        const label = labelAt(text, head);
        return label ? [fieldFrom(text, label, head), ...fields] : [field];
      }),
    ],
  };
}

interface Cut {
  /** What stands before the first label inside the text. */
  readonly head: Span;
  readonly fields: readonly Field[];
}

interface InlineLabel {
  readonly from: number;
  readonly label: Label;
}

/** The labels of fields that follow a sentence in `span`. */
export function inlineLabelsIn(
  text: string,
  span: Span,
  labels: EntryLabels,
): readonly InlineLabel[] {
  return [...text.slice(span.from, span.to).matchAll(inlineLabel)].flatMap((match) => {
    const from = span.from + match.index + match[0].length;
    const label = labelAt(text, { from, to: span.to });
    const isField =
      label !== null && isEntryLabel(labels, label.words) && !isTitleLabel(labels, label.words);
    return isField ? [{ from, label }] : [];
  });
}

function cutSentences(text: string, span: Span, labels: EntryLabels): Cut {
  const starts = inlineLabelsIn(text, span, labels);
  const [first] = starts;
  if (!first) return { head: span, fields: [] };
  return {
    head: trimSpan(text, { from: span.from, to: first.from }),
    fields: starts.map(({ from, label }, index) =>
      fieldFrom(text, label, trimSpan(text, { from, to: starts[index + 1]?.from ?? span.to })),
    ),
  };
}

/** Whether an item opens an entry of its own: a title label or a stamp. */
export function startsEntry(text: string, item: ListItem, labels: EntryLabels): boolean {
  return openingOf(text, item, labels) !== null;
}

/** What an item opens an entry with: a stamp, a title's label alone, or that and further fields. Null when it opens none. */
export function openingOf(
  text: string,
  item: ListItem,
  labels: EntryLabels,
): 'stamp' | 'title' | 'fields' | null {
  const paragraph = leadParagraph(item);
  if (!paragraph) return null;
  if (cutStamp(text, paragraph.span).stamp !== null) return 'stamp';
  const label = labelAt(text, paragraph.span);
  if (label === null || !isTitleLabel(labels, label.words)) return null;
  const hasMore =
    readEntryLines(text, paragraph.span, labels).fields.length > 1 ||
    item.children.some((child) => child.kind === 'list' && isLabelled(text, child, labels));
  return hasMore ? 'fields' : 'title';
}

/** Whether the first item of a list is labelled as a field of an entry. */
export function isLabelled(text: string, { items: [first] }: List, labels: EntryLabels): boolean {
  const field = first ? fieldOfItem(text, first) : null;
  return field !== null && isEntryLabel(labels, field.label);
}

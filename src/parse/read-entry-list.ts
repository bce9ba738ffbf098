// Entries that are items of a list, each with its fields below or behind it.
import { sliceOf, trimSpan, type Span } from '../text/span';
import type { Field } from '../plan/field';
import type { Timestamp } from '../plan/timestamp';
import { withoutBlockId } from './block-id';
import type { List, ListItem } from './block';
import type { EntryDraft } from './entry-draft';
import { readEntryLines } from './entry-fields';
import { isDateLabel, isEntryLabel, isTitleLabel, type EntryLabels } from './entry-labels';
import { cutStamp, stampOfFields } from './entry-stamp';
import { entryFieldOfItem, fieldsBelow } from './fields-below';
import { keptOfItem } from './kept-of';
import { fieldOfItem, labelAt, leadParagraph } from './read-fields';
import { firstTimestamp } from './read-timestamps';

/** The entries of a list. `- Rationale: …` next to `- Decision: …` is a field of the entry before it. */
export function listEntries(text: string, list: List, labels: EntryLabels): readonly EntryDraft[] {
  const drafts: EntryDraft[] = [];
  const datesLead = isDateAhead(text, list, 0, labels);
  let ahead: Timestamp | null = null;
  for (const [index, item] of list.items.entries()) {
    const paragraph = leadParagraph(item);
    if (!paragraph) continue;
    const last = drafts[drafts.length - 1];
    const own = keptOfItem(item, labels, () => ({
      field: fieldAfterEntry(text, item, labels),
      entry: itemEntry(text, item, paragraph.span, labels),
    }));
    if (datesLead && own.field && isDateAhead(text, list, index, labels)) {
      ahead = stampOfFields(text, [own.field.field], labels);
      continue;
    }
    const continued = last && own.field ? continuedBy(text, last, own.field, labels) : null;
    if (continued) drafts[drafts.length - 1] = continued;
    else {
      drafts.push(ahead && !own.entry.at ? { ...own.entry, at: ahead } : own.entry);
      ahead = null;
    }
  }
  return drafts;
}

/** Whether item `at` of the list is the date of the entry that the next one starts: `- Date: 2026-03-01` above `- Decision: …`. */
function isDateAhead(text: string, { items }: List, at: number, labels: EntryLabels): boolean {
  const [date = '', title = ''] = items
    .slice(at, at + 2)
    .map((item) => fieldOfItem(text, item)?.label ?? '');
  return isDateLabel(labels, date) && isTitleLabel(labels, title);
}

/** The field that an item is of the entry before it, to its end; null when the item can only be an entry of its own. */
function fieldAfterEntry(text: string, item: ListItem, labels: EntryLabels): FieldAfter | null {
  const field = entryFieldOfItem(text, item, labels);
  if (!field || isTitleLabel(labels, field.label) || !isEntryLabel(labels, field.label))
    return null;
  return { field, item: item.span };
}

interface FieldAfter {
  readonly field: Field;
  /** The item that the field is. */
  readonly item: Span;
}

/** `entry` with a field that is an item behind it; null when the entry has none of its own. */
function continuedBy(
  text: string,
  entry: EntryDraft,
  { field, item }: FieldAfter,
  labels: EntryLabels,
): EntryDraft | null {
  if (entry.fields.length === 0) return null;
  const fields = [...entry.fields, field];
  return {
    ...entry,
    fields,
    at: entry.at ?? stampOfFields(text, fields, labels),
    span: { from: entry.span.from, to: item.to },
  };
}

function itemEntry(text: string, item: ListItem, paragraph: Span, labels: EntryLabels): EntryDraft {
  const box = /^\[.\][ \t]+/u.exec(sliceOf(text, paragraph))?.[0].length ?? 0;
  const { stamp, rest } = cutStamp(text, {
    ...withoutBlockId(text, paragraph),
    from: paragraph.from + box,
  });
  const cut = readEntryLines(text, rest, labels);
  const titleField = cut.fields.find((field) => isTitleLabel(labels, field.label));
  const lead = sliceOf(text, cut.lead);
  const title = titleField ?? cut.fields[0];
  const fields = fieldsBelow(text, cut.fields, item.children.slice(1), labels);
  return {
    form: formOf(text, rest, cut.fields.length > 0, fields.length > cut.fields.length),
    title: lead === '' ? (title?.value ?? '') : lead,
    titleSpan: lead === '' ? (title?.valueSpan ?? cut.lead) : cut.lead,
    at: stamp ?? stampOfFields(text, fields, labels) ?? firstTimestamp(text, cut.lead),
    fields,
    span: trimSpan(text, item.span),
  };
}

/** Labels behind one another in the words of a bullet leave it a bullet. */
function formOf(
  text: string,
  words: Span,
  hasFields: boolean,
  hasNested: boolean,
): EntryDraft['form'] {
  const startsLabelled = labelAt(text, words) !== null;
  const onLines = hasFields && (startsLabelled || /[\r\n]/.test(sliceOf(text, words)));
  if (!onLines) return 'bullet';
  return hasNested ? 'labelled bullets' : 'labelled lines';
}

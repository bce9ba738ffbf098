// Entries that are paragraphs: of keys on lines of their own, or a stamp and words, perhaps with a list of keys below.
import { hasLetters } from '../text/letters';
import { sliceOf, trimSpan, type Span } from '../text/span';
import type { Block, List, ListItem } from './block';
import { withoutBlockId } from './block-id';
import type { EntryDraft } from './entry-draft';
import { isLabelled, openingOf, readEntryLines } from './entry-fields';
import { isOwnLabel, isTitleLabel, type EntryLabels } from './entry-labels';
import { cutStamp, stampOfFields } from './entry-stamp';
import { entryFieldOfItem, fieldsBelow } from './fields-below';
import { fieldOfItem, labelAt, paragraphLines } from './read-fields';

/** The entries of a paragraph; `list`, which stands right below it, belongs to the last one when it holds keys. */
export function paragraphEntries(
  text: string,
  paragraph: Span,
  list: List | null,
  labels: EntryLabels,
): readonly EntryDraft[] {
  const pieces = piecesOf(text, paragraph, labels);
  return pieces.flatMap((piece, index) => {
    const below = index === pieces.length - 1 ? list : null;
    return paragraphEntry(text, piece, below, labels) ?? [];
  });
}

/** Several entries without a blank line between them: cut at their stamps, or at the keys of their titles. */
function piecesOf(text: string, paragraph: Span, labels: EntryLabels): readonly Span[] {
  const lines = paragraphLines(text, paragraph);
  const [first] = lines;
  if (!first || lines.length < 2) return [paragraph];
  const isStamped = (line: Span): boolean => cutStamp(text, line).stamp !== null;
  const isTitled = (line: Span): boolean => {
    const label = labelAt(text, line);
    return label !== null && isTitleLabel(labels, label.words);
  };
  const opens = isStamped(first) ? isStamped : isTitled;
  if (!opens(first)) return [paragraph];
  const starts = lines.filter(opens).map((line) => line.from);
  return starts.map((from, index) =>
    trimSpan(text, {
      from: index === 0 ? paragraph.from : from,
      to: starts[index + 1] ?? paragraph.to,
    }),
  );
}

/** `**2025-01-10 14:30**: Title` with its list, or key paragraphs `Decision: …`. */
function paragraphEntry(
  text: string,
  paragraph: Span,
  list: List | null,
  labels: EntryLabels,
): EntryDraft | null {
  const own = withoutBlockId(text, paragraph);
  const { stamp, rest } = cutStamp(text, own);
  const words = rest.from < rest.to ? rest : own;
  const cut = readEntryLines(text, words, labels, stamp !== null);
  const lead = sliceOf(text, cut.lead);
  const titleField = cut.fields.find((field) => isTitleLabel(labels, field.label));
  const keys = list ? keyItems(text, list, labels) : [];
  const isLead = boldLead(lead) && (keys.length > 0 || saysMore(lead));
  if (stamp === null && !titleField && !isLead) return null;
  const fields = [
    ...cut.fields,
    ...keys.flatMap((item) => entryFieldOfItem(text, item, labels) ?? []),
  ];
  return {
    form: 'dated paragraph',
    title: lead === '' ? (titleField?.value ?? '') : lead,
    titleSpan: lead === '' ? (titleField?.valueSpan ?? cut.lead) : cut.lead,
    at: stamp ?? stampOfFields(text, fields, labels),
    fields,
    span: trimSpan(text, { from: paragraph.from, to: keys.at(-1)?.span.to ?? paragraph.to }),
  };
}

/** `D1: Use SQLite` */
const numberedName = /^[\p{L}-]{1,12}[\s#-]?\d+(?![\p{L}\p{N}])\W+\p{L}/u;

/** `**Use SQLite.** It is there.` and `**D1: Use SQLite**`; a bold line alone is the name of a group. */
function saysMore(lead: string): boolean {
  const [, bold = '', rest = ''] = /^(?:\*\*|__)(.+?)(?:\*\*|__)([^]*)$/.exec(lead) ?? [];
  const isNumbered = numberedName.test(bold);
  const isLabel = labelAt(lead, { from: 0, to: lead.length }) !== null;
  return isNumbered || (!isLabel && /\s/.test(bold.trim()) && hasLetters(rest));
}

/** The paragraphs at the start of `blocks` that hold nothing but fields of `entry`, which is above, and their code. */
export function keyBlocks(
  text: string,
  entry: EntryDraft,
  blocks: readonly Block[],
  labels: EntryLabels,
): readonly Block[] {
  let last = entry.fields.at(-1);
  const end = blocks.findIndex(({ kind, span }) => {
    if (kind === 'code') return last?.value !== '';
    const label = kind === 'paragraph' ? labelAt(text, span) : null;
    if (!label || isTitleLabel(labels, label.words) || !isOwnLabel(labels, label.words))
      return true;
    last = readEntryLines(text, span, labels).fields.at(-1);
    return false;
  });
  return end < 0 ? blocks : blocks.slice(0, end);
}

/** `entry` with the fields that `keys`, the blocks right below it, hold. */
export function withKeys(
  text: string,
  entry: EntryDraft,
  keys: readonly Block[],
  labels: EntryLabels,
): EntryDraft {
  const fields = fieldsBelow(text, entry.fields, keys, labels);
  return {
    ...entry,
    fields,
    at: entry.at ?? stampOfFields(text, fields, labels),
    span: trimSpan(text, { from: entry.span.from, to: keys.at(-1)?.span.to ?? entry.span.to }),
  };
}

function boldLead(lead: string): boolean {
  return (
    /^(?:\*\*|__)[^\r\n]+(?:\*\*|__)/.test(lead) && !/^\W*(?:risks?|open questions?)\b/i.test(lead)
  );
}

/**
 * The items of a list that hold the fields of the entry above it: none when the first is not labelled as one, and none from
 * the item on that opens an entry of its own, as somebody may have written it behind `- **Decided by**: …`.
 */
function keyItems(text: string, list: List, labels: EntryLabels): readonly ListItem[] {
  if (!isLabelled(text, list, labels)) return [];
  let isTitled = false;
  const end = list.items.findIndex((item, index) => {
    const opening = openingOf(text, item, labels);
    // `- **Decision**: …` may also be a field; not a second time, and not with fields of its own.
    const isSure = opening !== null && (opening !== 'title' || isTitled);
    const isOther = opening !== null || fieldOfItem(text, item) === null;
    isTitled ||= opening !== null;
    return index > 0 && (isSure || (isOther && isApart(text, list, index)));
  });
  return end < 0 ? list.items : list.items.slice(0, end);
}

/** Whether a blank line parts an item of a list from the one before it, as none does the first two. */
function isApart(text: string, { items }: List, index: number): boolean {
  const isBlankBefore = (at: number): boolean => {
    const [before, item] = [items[at - 1], items[at]];
    if (!before || !item) return false;
    const { to } = trimSpan(text, before.span);
    return /\n[ \t>]*\r?\n/.test(text.slice(to, item.span.from));
  };
  return isBlankBefore(index) && !isBlankBefore(1);
}

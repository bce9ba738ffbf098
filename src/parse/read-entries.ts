// The entries of a log section, in every form they are written in.
import { hasLetters } from '../text/letters';
import { rememberedFor } from '../text/remembered';
import { sliceOf, trimSpan, type Span } from '../text/span';
import type { Timestamp } from '../plan/timestamp';
import { withoutBlockId } from './block-id';
import type { Block, Heading } from './block';
import { announcesExample, isPlaceholder, type EntryDraft } from './entry-draft';
import { startsEntry } from './entry-fields';
import { isEntryLabel, isTitleLabel, type EntryLabels } from './entry-labels';
import { cutStamp, stampOfFields, withStampBehind } from './entry-stamp';
import { fieldsBelow } from './fields-below';
import { fieldOfItem, labelAt, paragraphLines } from './read-fields';
import { listEntries } from './read-entry-list';
import { keyBlocks, paragraphEntries, withKeys } from './read-entry-paragraph';
import { tableEntries } from './read-entry-table';
import { firstTimestamp } from './read-timestamps';

/**
 * The entries among the blocks of a log section. Examples, placeholders, code, quotes and empty rows are none.
 * Sub-headings are entries when they carry a date or a number, or when fields of an entry stand under them.
 */
export function readEntries(
  text: string,
  blocks: readonly Block[],
  labels: EntryLabels,
): readonly EntryDraft[] {
  const drafts: EntryDraft[] = [];
  let groupStamp: Timestamp | null = null;
  let isExample = false;
  let index = 0;
  while (index < blocks.length) {
    const block = blocks[index];
    if (!block) break;
    if (block.kind === 'paragraph' && announcesExample(firstLine(text, block.span))) {
      // `Example:` and the entry glued to it, or the one in the next block.
      isExample = true;
      index += 1;
      continue;
    }
    if (isExample && isShown(text, block)) {
      isExample = block.kind === 'paragraph';
      index += 1;
      continue;
    }
    isExample = isExample && block.kind === 'paragraph';
    const { found, taken } = entriesAt(text, blocks, index, labels);
    // `### 2026-03-01` over several bullets dates each of them.
    if (block.kind === 'heading')
      groupStamp = found.length === 0 ? firstTimestamp(text, block.words) : null;
    for (const draft of found) {
      const whole = withStampBehind(text, draft);
      // The same draft where nothing is to be added, by which it is known again.
      const isDated = whole.at !== null || groupStamp === null;
      drafts.push(isDated ? whole : { ...whole, at: groupStamp });
    }
    index += taken;
  }
  return drafts.filter((draft) => !holdsPlace(draft));
}

const holdsPlace = rememberedFor((draft: EntryDraft) => isPlaceholder(draft.title));

/** Whether a block may be what an example shows: an entry that starts with a stamp, a list or a table. */
function isShown(text: string, block: Block): boolean {
  if (block.kind === 'list' || block.kind === 'table' || block.kind === 'code') return true;
  return block.kind === 'paragraph' && cutStamp(text, block.span).stamp !== null;
}

interface Reach {
  readonly found: readonly EntryDraft[];
  /** How many blocks the entries take up, at least 1. */
  readonly taken: number;
}

function entriesAt(
  text: string,
  blocks: readonly Block[],
  index: number,
  labels: EntryLabels,
): Reach {
  const block = blocks[index];
  switch (block?.kind) {
    case 'heading': {
      const group = groupUnder(blocks, index, block);
      const entry = headingEntry(text, block, group, labels);
      return entry ? { found: [entry], taken: 1 + group.length } : { found: [], taken: 1 };
    }
    case 'paragraph': {
      const next = blocks[index + 1];
      const list = next?.kind === 'list' ? next : null;
      const found = paragraphEntries(text, block.span, list, labels);
      const last = found[found.length - 1];
      if (!last) return { found, taken: 1 };
      const isOpen = list === null || last.span.to < list.span.from;
      const others = isOpen ? [] : list.items.filter(({ span }) => span.from >= last.span.to);
      if (list && others.length > 0) {
        return {
          found: [...found, ...listEntries(text, { ...list, items: others }, labels)],
          taken: 2,
        };
      }
      const taken = isOpen ? 1 : 2;
      const keys = keyBlocks(text, last, blocks.slice(index + taken), labels);
      const whole = withKeys(text, last, keys, labels);
      return { found: [...found.slice(0, -1), whole], taken: taken + keys.length };
    }
    case 'list':
      return { found: listEntries(text, block, labels), taken: 1 };
    case 'table':
      return { found: tableEntries(text, block, labels), taken: 1 };
    default:
      return { found: [], taken: 1 };
  }
}

function firstLine(text: string, span: Span): string {
  return sliceOf(text, paragraphLines(text, span)[0] ?? span);
}

/** The blocks after a sub-heading, up to the next heading. */
function groupUnder(blocks: readonly Block[], index: number, heading: Heading): readonly Block[] {
  const end = blocks.findIndex((block, at) => at > index && block.kind === 'heading');
  return blocks.slice(blocks.indexOf(heading, index) + 1, end < 0 ? blocks.length : end);
}

/** `### Decision 3: …`, `### D1 — …`, `### [ADR-12] …`. */
const numberedEntry =
  /^[^\p{L}\p{N}]*(?:decision|discovery|surprise|finding|observation|adr|决策|决定|发现|決定|発見|[ds])[\s#-]*\d+(?![\p{L}\p{N}])/iu;

/** `### 2026-03-01 — Use SQLite` or `### Decision 3: Use SQLite`, with what stands under it. */
function headingEntry(
  text: string,
  heading: Heading,
  group: readonly Block[],
  labels: EntryLabels,
): EntryDraft | null {
  const words = withoutBlockId(text, heading.words);
  const { stamp, rest } = cutStamp(text, words);
  const inner = firstTimestamp(text, words);
  const label = labelAt(text, rest);
  const numbered = numberedEntry.test(sliceOf(text, words));
  const fields = fieldsBelow(text, [], group, labels);
  const hasFields = fields.some(
    (field) => !isTitleLabel(labels, field.label) && isEntryLabel(labels, field.label),
  );
  if (inner === null && !numbered && !hasFields) return null;
  const isDateAlone = stamp !== null && !hasLetters(sliceOf(text, rest));
  if (opensSeveral(text, group, labels, isDateAlone)) return null;
  const last = group.filter((block) => block.kind !== 'break').pop();
  const own = label && numbered ? { from: label.valueFrom, to: rest.to } : rest;
  const title = sliceOf(text, own).trim() === '' ? words : own;
  return {
    form: 'heading',
    title: sliceOf(text, title),
    titleSpan: title,
    at: stamp ?? inner ?? stampOfFields(text, fields, labels),
    fields,
    span: trimSpan(text, { from: heading.span.from, to: last?.span.to ?? heading.span.to }),
  };
}

/** Whether a heading only groups entries: two have a title of their own, or any stand under nothing but a date. */
function opensSeveral(
  text: string,
  group: readonly Block[],
  labels: EntryLabels,
  isDateAlone: boolean,
): boolean {
  const items = group.flatMap((block) => (block.kind === 'list' ? block.items : []));
  if (items.filter((item) => startsEntry(text, item, labels)).length > 1) return true;
  const [first] = items;
  const field = first ? fieldOfItem(text, first) : null;
  const isField =
    field !== null && isEntryLabel(labels, field.label) && !isTitleLabel(labels, field.label);
  return isDateAlone && first !== undefined && !isField;
}

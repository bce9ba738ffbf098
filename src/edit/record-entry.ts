// Puts a new entry into the decision log or the discoveries: after the last one or before the first, in the
// form of its neighbour; in place of a placeholder; or into an empty log, which is added when it is missing.
import type { Block, Table } from '../parse/block';
import { isPlaceholder } from '../parse/entry-draft';
import { eolOf, lineEnd, lineStart, nextLineStart } from '../text/lines';
import { sliceOf, trimSpan } from '../text/span';
import type { TextChange } from '../text/text-change';
import type { Entry } from '../plan/entry';
import type { Plan } from '../plan/plan';
import { sectionOf, type Section } from '../plan/section';
import { sectionWith } from './add-section';
import { resultForId } from './block-ids';
import type { EditResult, Refusal } from './edit';
import { besideEntries } from './beside-entries';
import { usualEntry } from './entry-lines';
import { rowFor } from './entry-row';
import { plainTitle } from './entry-title';
import { eolAt, isBlankLine, linesAfter } from './line-style';
import { placeholderIn } from './log-placeholder';
import type { NewEntry } from './new-entry';
import { onlyHoldsPlace } from './only-holds-place';
import { make, refuse } from './refusal';
import { addedTo, isSameEntry } from './same-reading';
import { beforeSubsections, contentEnd, contentOf } from './section-content';

export const UNSAFE_ENTRY: Refusal = {
  reason: 'unsafe text',
  message:
    'This entry would not be read as written, or would change what the note says. Write it in other words, or in the note itself.',
};

/** Whether `after` is the log `before` with one more entry of that title, as far as `isSame` tells. */
export function isEntryRecorded<E extends Entry>(
  before: readonly E[],
  after: readonly E[],
  title: string,
  isSame: (was: E, is: E) => boolean = isSameEntry,
): boolean {
  const added = addedTo(before, after, isSame);
  return added !== null && isTitled(added, plainTitle(title));
}

/**
 * The change that writes `entry`; none when it is written already under its id. Refused when its title says nothing or
 * something else has its id.
 */
export function recordEntry(text: string, plan: Plan, entry: NewEntry): EditResult {
  const title = plainTitle(entry.title);
  if (title === '') return refuse('unsafe text', `A ${entry.kind} needs a title.`);
  if (isPlaceholder(title)) {
    return refuse(
      'unsafe text',
      `“${title}” would be read as an empty log. Say more in the title.`,
    );
  }
  const log = entry.kind === 'decision' ? 'decisions' : 'discoveries';
  const known = resultForId<Entry>(text, entry.id, entry.kind, plan[log], (old) =>
    isTitled(old, title),
  );
  if (known) return known;
  const section = sectionOf(plan.sections, log);
  if (!section) return make(sectionWith(text, plan, log, usualEntry(entry, plan.dialect)));
  const entries: readonly Entry[] = plan[log];
  const blocks = contentOf(text, plan, section);
  return make(
    entries.length > 0
      ? besideEntries(text, plan, blocks, entries, entry)
      : intoEmptyLog(text, plan, section, blocks, entry),
  );
}

function intoEmptyLog(
  text: string,
  plan: Plan,
  section: Section,
  blocks: readonly Block[],
  entry: NewEntry,
): TextChange {
  const own = beforeSubsections(blocks);
  const table = own.find((block): block is Table => block.kind === 'table');
  if (table) return intoEmptyTable(text, table, entry);
  const lines = usualEntry(entry, plan.dialect);
  const placeholder = placeholderIn(text, own);
  const closedBy = plan.body.to;
  if (placeholder) {
    const eol = eolAt(text, placeholder.to);
    const words = section.heading.to < placeholder.from && isGlued(text, section, placeholder.from);
    const next = nextLineStart(text, placeholder.to);
    const glued = next > placeholder.to && next < closedBy && !isBlankLine(text, next);
    const all = [...(words ? [''] : []), ...lines, ...(glued ? [''] : [])];
    return { ...placeholder, insert: all.join(eol) };
  }
  const at = contentEnd(text, section, own);
  const closed = nextLineStart(text, at) < closedBy;
  return { from: at, to: at, insert: linesAfter(text, at, lines, { apart: true, closed }) };
}

/** Whether words stand on the line above `from`, other than the section's heading. */
function isGlued(text: string, section: Section, from: number): boolean {
  const above = lineStart(text, Math.max(0, from - eolOf(text).length));
  return above >= section.body.from && above < from && !isBlankLine(text, above);
}

/** The first entry of a table, in place of a row that only holds a place. */
function intoEmptyTable(text: string, table: Table, entry: NewEntry): TextChange {
  const row = rowFor(text, table, 0, entry);
  const empty = table.rows
    .slice(1)
    .find(({ cells }) => cells.every((cell) => onlyHoldsPlace(sliceOf(text, cell))));
  if (empty) return { ...trimSpan(text, empty.span), insert: row.trimStart() };
  const at = lineEnd(text, trimSpan(text, table.span).to);
  return { from: at, to: at, insert: eolAt(text, at) + row };
}

/** `(2026-03-04)` behind a title; it is read as a part of it. */
const stampBehind = /^[\s([–—-]+\d{4}-\d{2}-\d{2}[\dT:.\s]*(?:Z|UTC)?[)\]]*$/;

/**
 * Whether `entry` has that title, perhaps with a number in front, `ADR-3 — Title`, or behind it a stamp, or
 * fields for which a table has no column.
 */
function isTitled(entry: Entry, title: string): boolean {
  if (entry.title === title) return true;
  if (entry.form === 'heading' && entry.title.endsWith(` ${title}`)) return true;
  if (entry.form === 'row' && entry.title.startsWith(`${title}; `)) return true;
  return entry.title.startsWith(title) && stampBehind.test(entry.title.slice(title.length));
}

// Puts a new entry next to those that are there: after the last one or before the first, in the form of its neighbour.
import type { Block, Table } from '../parse/block';
import type { Plan } from '../plan/plan';
import { rangeOf } from '../plan/timestamp';
import { lineEnd, lineStart, nextLineStart } from '../text/lines';
import { contains, sliceOf, trimSpan } from '../text/span';
import type { TextChange } from '../text/text-change';
import { entryLike } from './entry-lines';
import type { WrittenEntry } from './entry-link';
import { rowFor } from './entry-row';
import { eolAt, isBlankLine, linesAfter } from './line-style';
import type { NewEntry } from './new-entry';
import { beforeSubsections } from './section-content';

/** Whether the next entry of a log becomes a row of a table; `blocks` are those of its section. */
export function isLogTable(entries: readonly WrittenEntry[], blocks: readonly Block[]): boolean {
  const example = entries[isNewestFirst(entries) === true ? 0 : entries.length - 1];
  if (example) return example.form === 'row';
  return beforeSubsections(blocks).some(({ kind }) => kind === 'table');
}

/**
 * The change that writes `entry` next to `entries`, which are those of its log in the order of the note and not none;
 * `blocks` are those around them.
 */
export function besideEntries(
  text: string,
  plan: Plan,
  blocks: readonly Block[],
  entries: readonly WrittenEntry[],
  entry: NewEntry,
): TextChange {
  const newestFirst = isNewestFirst(entries) ?? entry.newestFirst ?? false;
  const example = entries[newestFirst ? 0 : entries.length - 1];
  if (!example) throw new RangeError('A log without entries has no neighbour');
  const isRow = example.form === 'row';
  const lines = isRow
    ? [rowBeside(text, blocks, example, entry)]
    : entryLike(text, example, entries, entry, plan.dialect);
  const beside = !isRow && areApart(text, entries, example);
  if (newestFirst) {
    const at = lineStart(text, example.span.from);
    const eol = eolAt(text, at);
    const insert = [...lines, ...(beside ? [''] : [])].map((line) => line + eol).join('');
    return { from: at, to: at, insert };
  }
  const at = endBehind(text, blocks, example);
  const apart = beside || at > lineEnd(text, example.span.to);
  const closed = !isRow && nextLineStart(text, at) < plan.body.to;
  return { from: at, to: at, insert: linesAfter(text, at, lines, { apart, closed }) };
}

/** Whether the first dated entry is later than the last one; null when they are of the same time, or one has a date. */
export function isNewestFirst(entries: readonly Pick<WrittenEntry, 'at'>[]): boolean | null {
  const times = entries.flatMap(({ at }) => (at === null ? [] : [rangeOf(at).start]));
  const [first] = times;
  const last = times[times.length - 1];
  return first === undefined || last === undefined || first === last ? null : first > last;
}

/** Whether blank lines part the entries: as between the two next to the new one; else as the form needs it. */
function areApart(text: string, entries: readonly WrittenEntry[], example: WrittenEntry): boolean {
  if (/paragraph$|^heading$/.test(example.form)) return true;
  const index = entries.indexOf(example);
  const other = entries[index === 0 ? 1 : index - 1];
  if (!other) return false;
  const later = other.span.from > example.span.from ? other : example;
  const above = lineStart(text, later.span.from);
  return above > 0 && isBlankLine(text, Math.max(0, above - 1));
}

/** The end of what belongs to the last entry: code and quotes below it, and all words below a dated paragraph. */
export function endBehind(text: string, blocks: readonly Block[], entry: WrittenEntry): number {
  let end = entry.span.to;
  for (const block of blocks) {
    if (block.span.from < entry.span.to) continue;
    const isPart = /^(?:code|quote)$/.test(block.kind);
    const isWords =
      entry.form === 'dated paragraph' && /^(?:paragraph|list|table)$/.test(block.kind);
    const isExample = /^[\s*_]*(?:example|e\.g\.)/i.test(sliceOf(text, block.span));
    if (entry.form === 'row' || isExample || !(isPart || isWords)) break;
    end = trimSpan(text, block.span).to;
  }
  return lineEnd(text, end);
}

function rowBeside(
  text: string,
  blocks: readonly Block[],
  example: WrittenEntry,
  entry: NewEntry,
): string {
  const table = blocks.find(
    (block): block is Table => block.kind === 'table' && contains(block.span, example.span),
  );
  if (!table) throw new RangeError('An entry that is a row stands in a table');
  const row = table.rows.findIndex(({ span }) => contains(span, example.span));
  return rowFor(text, table, row, entry);
}

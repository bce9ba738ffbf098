// An item of a list written as another one of it: bullet, box, sign and bold words; or a row as another one of its table.
import type { Block, Table } from '../parse/block';
import { boxMarkAt } from '../parse/item-words';
import { plainText } from '../parse/inline-text';
import { isRowNumber } from '../parse/read-entry-table';
import { lineEnd, lineStart, nextLineStart } from '../text/lines';
import { safeCell, safeLead } from '../text/safe-text';
import { contains, sliceOf, trimSpan, type Span } from '../text/span';
import type { TextChange } from '../text/text-change';
import { nextNumber, rowLike } from './entry-row';
import { isBlankLine, linesAfter } from './line-style';

/** Typed words as they stand in an item, and how they stand in the column of a table; null for none of their own. */
export interface ItemText {
  /** One safe line. */
  readonly words: string;
  /** What the cell under the column `name`, number `index` from 0 behind those that number the rows, says, as typed. */
  readonly cell: (name: string, index: number) => string;
  readonly id: string | null;
}

/** Words that are one line in an item, and stand in the first column of a table that does not number its rows. */
export function plainItem(typed: string, id: string | null): ItemText {
  return { words: safeLead(typed), cell: (_, index) => (index === 0 ? typed : ''), id };
}

/**
 * The change that puts `item` behind the last of `all`, the spans of the items, rows or paragraphs of its kind in their
 * order, of which there is one at least; `blocks` are those of their section.
 */
export function itemBehind(
  text: string,
  blocks: readonly Block[],
  all: readonly Span[],
  item: ItemText,
): TextChange {
  const example = all.at(-1);
  if (!example) throw new RangeError('There is no item to follow');
  const at = lineEnd(text, trimSpan(text, example).to);
  const table = blocks.find(
    (block): block is Table => block.kind === 'table' && contains(block.span, example),
  );
  if (table) {
    const insert = linesAfter(text, at, [rowIn(text, table, example, item)], {
      apart: false,
      closed: false,
    });
    return { from: at, to: at, insert };
  }
  const start = lineStart(text, example.from);
  const line = text.slice(start, lineEnd(text, start));
  const [, lead = '', opening = ''] = /^([ \t>]*)((?:[-*+]|\d{1,9}[.)])[ \t]+)?/.exec(line) ?? [];
  const box = boxMarkAt(text, { from: start + lead.length, to: start + line.length });
  const boxed = box === null ? '' : '[ ] ';
  const lines = [lead + openingBehind(text, opening, all) + boxed + item.words + idEnd(item)];
  const apart = opening === '' || areApart(text, all);
  const next = nextLineStart(text, at);
  const closed = !/^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]/.test(text.slice(next, lineEnd(text, next)));
  return { from: at, to: at, insert: linesAfter(text, at, lines, { apart, closed }) };
}

/** Whether a blank line parts the last two of `all`. */
function areApart(text: string, all: readonly Span[]): boolean {
  const [last, before] = [all.at(-1), all.at(-2)];
  if (!last || !before) return false;
  const above = lineStart(text, last.from) - 1;
  const between = text.slice(trimSpan(text, before).to, last.from);
  return above > before.to && /^\s*$/.test(between) && isBlankLine(text, above);
}

/** `4. ` behind `3. `; a list that numbers its items alike goes on so. */
function openingBehind(text: string, opening: string, all: readonly Span[]): string {
  const match = /^(\d+)([.)][ \t]+)$/.exec(opening);
  if (!match) return opening;
  const before = all.at(-2);
  const isAlike = before !== undefined && text.startsWith(opening, before.from);
  return `${Number(match[1]) + (isAlike ? 0 : 1)}${match[2] ?? ''}`;
}

function idEnd({ id }: ItemText): string {
  return id === null ? '' : ` ^${id}`;
}

function rowIn(text: string, table: Table, example: Span, item: ItemText): string {
  const names = table.rows[0]?.cells.map((cell) => plainText(sliceOf(text, cell))) ?? [];
  const old = table.rows.find(({ span }) => contains(span, example))?.cells ?? [];
  const first = Math.max(
    0,
    names.findIndex((name) => !isRowNumber(name)),
  );
  const cells = names.map((name, index) => {
    const before = old[index];
    if (index < first) return before ? nextNumber(sliceOf(text, before)) : '';
    return safeCell(item.cell(name, index - first)) + (index === first ? idEnd(item) : '');
  });
  return rowLike(text, example.from, cells);
}

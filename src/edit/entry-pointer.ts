// Adds to an entry a field that points elsewhere: `Superseded by`, `Answer`. Nothing of the entry is changed by it.
import type { Block, Table } from '../parse/block';
import { withoutBlockId } from '../parse/block-id';
import { plainText } from '../parse/inline-text';
import type { Dialect } from '../plan/plan';
import { lineEnd, lineStart } from '../text/lines';
import { safeCell } from '../text/safe-text';
import { contains, sliceOf, type Span } from '../text/span';
import type { TextChange } from '../text/text-change';
import { readHead } from './entry-head';
import { shapeBelow } from './entry-lines';
import type { WrittenEntry } from './entry-link';
import { fieldLines } from './field-shape';
import { linesAfter } from './line-style';
import type { NewEntry } from './new-entry';

export interface Pointer {
  readonly label: string;
  readonly value: string;
}

/** The change that gives `entry` one more field, in the shape of those it has; in a table's row, more words. */
export function pointerChange(
  text: string,
  kind: NewEntry['kind'],
  entry: WrittenEntry,
  { label, value }: Pointer,
  within: { readonly blocks: readonly Block[]; readonly dialect: Dialect },
): TextChange {
  if (entry.form === 'row') {
    const cell = cellFor(text, within.blocks, entry, label);
    const isEmpty = sliceOf(text, cell.span).trim() === '';
    const words = safeCell(cell.isOwn ? value : `${label}: ${value}`);
    const at = cell.span.to;
    const before = text.charAt(at - 1) === '|' ? ' ' : '';
    const behind = text.charAt(at) === '|' ? ' ' : '';
    return { from: at, to: at, insert: isEmpty ? before + words + behind : `; ${words}` };
  }
  const head = readHead(text, kind, entry);
  const start = lineStart(text, entry.span.from);
  const below = entry.fields.filter((field) => lineStart(text, field.span.from) !== start);
  const shape = shapeBelow(text, kind, { head, form: entry.form }, below, within.dialect);
  const last = Math.max(entry.titleSpan.to, ...entry.fields.map(({ span }) => span.to));
  const end = lineEnd(text, last);
  const underHeading = head.opening.startsWith('#') && below.length === 0;
  // A line that goes on with the words above it comes before the id that ends them.
  const at = shape.bullet === '' ? withoutBlockId(text, { from: start, to: end }).to : end;
  const lines = fieldLines(shape, label, [value]);
  const insert = linesAfter(text, at, lines, { apart: underHeading, closed: underHeading });
  return { from: at, to: at, insert };
}

/**
 * Both changes in the order in which they stand: the id of a block comes after a line that goes on with the block, and
 * before one that starts another.
 */
export function inOrder(mark: TextChange | null, pointer: TextChange): readonly TextChange[] {
  if (mark === null) return [pointer];
  const startsBlock = /^[\r\n]+[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]/.test(pointer.insert);
  return startsBlock ? [mark, pointer] : [pointer, mark];
}

/** The cell of the entry's row that takes the words: of a column with that name, of words, or of the title. */
function cellFor(
  text: string,
  blocks: readonly Block[],
  entry: WrittenEntry,
  label: string,
): { readonly span: Span; readonly isOwn: boolean } {
  const table = blocks.find(
    (block): block is Table => block.kind === 'table' && contains(block.span, entry.span),
  );
  const row = table?.rows.find(({ span }) => contains(span, entry.span));
  const named = (pattern: RegExp): Span | undefined =>
    row?.cells.find((_, index) => {
      const name = table?.rows[0]?.cells[index];
      return name !== undefined && pattern.test(plainText(sliceOf(text, name)));
    });
  const own = named(new RegExp(`^${label}`, 'i'));
  if (own) return { span: own, isOwn: true };
  const words = named(/^(?:notes?|comments?|rationale|reason|why|context|details?|resolution)\b/i);
  return { span: words ?? entry.titleSpan, isOwn: false };
}

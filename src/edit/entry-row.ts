// A new entry as a row of the log's table.
import { lineEnd, lineStart } from '../text/lines';
import { sliceOf } from '../text/span';
import type { Table } from '../parse/block';
import { plainText } from '../parse/inline-text';
import { isRowNumber } from '../parse/read-entry-table';
import { titleCell } from './entry-title';
import { dateAndAuthor } from './entry-value';
import {
  roleOf,
  rolesOf,
  usualLabel,
  valueFor,
  type EntryRole,
  type NewEntry,
  type ValueRole,
} from './new-entry';
import { safeCell } from '../text/safe-text';
import { codexStyle, stampIn, stampStyleOf } from './stamp-style';

/**
 * The row for `entry` below the header of `table`, written as its row number `example` (1 is the first below
 * the header). Fields that have no column are added to the rationale or the like, else to the title.
 */
export function rowFor(text: string, table: Table, example: number, entry: NewEntry): string {
  const { kind } = entry;
  const header = table.rows[0];
  const sample = table.rows[example] ?? header;
  const names = header?.cells.map((cell) => plainText(sliceOf(text, cell))) ?? [];
  const roles = names.map((name) => roleOf(kind, name));
  const titleColumn = titleColumnOf(names, roles);
  const cells = names.map((name, index): string => {
    const old = sample?.cells[index];
    const before = old && sample !== header ? sliceOf(text, old) : '';
    return index === titleColumn
      ? titleCell(entry.title)
      : cellFor(entry, roles[index] ?? null, name, before);
  });
  const isHoused = (role: ValueRole): boolean =>
    roles.some((other, index) => other === role && index !== titleColumn);
  const homeless = rolesOf(kind).filter((role) => !isHoused(role) && has(entry, role, roles));
  const home = names.findIndex(
    (name, index) => index !== titleColumn && isWords(roles[index] ?? null, name),
  );
  const at = home < 0 ? titleColumn : home;
  const more = homeless.map(
    (role) => `${usualLabel(kind, role, true)}: ${safeCell(valueFor(entry, role))}`,
  );
  cells[at] = [cells[at] ?? '', ...more].filter((words) => words !== '').join('; ');
  // An id is none unless it ends the cell.
  if (entry.id !== null) cells[titleColumn] = `${cells[titleColumn] ?? ''} ^${entry.id}`;
  return rowLike(text, sample?.span.from ?? table.span.from, cells);
}

/** The cells between bars, or with bars only between them, as the line at `offset` has it. */
export function rowLike(text: string, offset: number, cells: readonly string[]): string {
  const start = lineStart(text, offset);
  const line = text.slice(start, lineEnd(text, start));
  const lead = /^[ \t>]*/.exec(line)?.[0] ?? '';
  const open = line.startsWith('|', lead.length) ? '| ' : '';
  const close = /[^\\]\|[ \t]*$/.test(line) || open !== '' ? ' |' : '';
  return `${lead}${open}${cells.join(' | ')}${close}`;
}

function titleColumnOf(names: readonly string[], roles: readonly (EntryRole | null)[]): number {
  const labelled = roles.indexOf('title');
  if (labelled >= 0) return labelled;
  const first = names.findIndex(
    (name, index) =>
      roles[index] !== 'date' && roles[index] !== 'date and author' && !isRowNumber(name),
  );
  return Math.max(0, first);
}

function cellFor(entry: NewEntry, role: EntryRole | null, name: string, before: string): string {
  if (role === 'date') return stampIn(stampStyleOf(before) ?? codexStyle, entry.now);
  if (role === 'date and author') return dateAndAuthor(entry, before).replace(/\|/g, '\\|');
  if (role !== null && role !== 'title') return safeCell(valueFor(entry, role));
  return isRowNumber(name) ? nextNumber(before) : '';
}

/** `D4` after `D3`; '' where there is no number to go on from. */
export function nextNumber(before: string): string {
  const match = /^(.*?)(\d+)(\D*)$/.exec(before.trim());
  if (!match) return '';
  const digits = match[2] ?? '';
  return `${match[1] ?? ''}${String(Number(digits) + 1).padStart(digits.length, '0')}${match[3] ?? ''}`;
}

/** Whether a column holds words that tell more of an entry. */
function isWords(role: EntryRole | null, name: string): boolean {
  if (role === null)
    return /notes?|comments?|context|details?|evidence|impact|consequences?/i.test(name);
  return !/^(?:title|date|date and author|decidedBy)$/.test(role);
}

/** Whether `role` was given words; an author who is only known from the context needs a column. */
function has(entry: NewEntry, role: ValueRole, roles: readonly (EntryRole | null)[]): boolean {
  if (role === 'decidedBy' && roles.includes('date and author')) return false;
  return (entry.values[role]?.trim() ?? '') !== '';
}

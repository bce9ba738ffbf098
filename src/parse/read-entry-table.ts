// Entries that are rows of a table.
import { sliceOf, trimSpan } from '../text/span';
import type { Field } from '../plan/field';
import type { Table } from './block';
import type { EntryDraft } from './entry-draft';
import { isDateLabel, isTitleLabel, type EntryLabels } from './entry-labels';
import { stampOfFields } from './entry-stamp';
import { plainText } from './inline-text';
import { firstTimestamp } from './read-timestamps';

const rowNumber = /^(?:#|№|id|no\.?|nr\.?|adr|ac(?:[ -]?(?:#|id))?|序号|编号|番号)$/i;

/** Whether a column of that name numbers or names the rows: it is never their title. */
export function isRowNumber(name: string): boolean {
  return rowNumber.test(name);
}

/** The rows of `table` under its header; one without words in its title's column is none. */
export function tableEntries(
  text: string,
  table: Table,
  labels: EntryLabels,
): readonly EntryDraft[] {
  const [header, ...rows] = table.rows;
  if (!header) return [];
  const names = header.cells.map((cell) => plainText(sliceOf(text, cell)));
  const titleColumn = titleColumnOf(names, labels);
  return rows.flatMap((row): EntryDraft[] => {
    const title = row.cells[titleColumn];
    if (!title || sliceOf(text, title).trim() === '') return [];
    const fields = row.cells.flatMap((cell, index): Field[] => {
      const label = names[index];
      if (label === undefined) return [];
      return [{ label, value: cellValue(sliceOf(text, cell)), span: cell, valueSpan: cell }];
    });
    return [
      {
        form: 'row',
        title: cellValue(sliceOf(text, title)),
        titleSpan: title,
        at: stampOfFields(text, fields, labels) ?? firstTimestamp(text, row.span),
        fields: fields.filter((field) => field.span !== title),
        span: trimSpan(text, row.span),
      },
    ];
  });
}

/** The column called decision, else the first that is neither a date nor a number; else the first. */
function titleColumnOf(names: readonly string[], labels: EntryLabels): number {
  const called = names.findIndex((name) => isTitleLabel(labels, name));
  if (called >= 0) return called;
  const words = names.findIndex((name) => !isDateLabel(labels, name) && !isRowNumber(name));
  return Math.max(0, words);
}

function cellValue(source: string): string {
  return source.replace(/\\\|/g, '|');
}

// The values of an entry's fields as they are written: times, authors, words typed by a person.
import { valueFor, type EntryRole, type NewEntry } from './new-entry';
import { safeLine } from '../text/safe-text';
import { codexStyle, stampIn, stampStyleOf } from './stamp-style';
import { wordLines } from './word-lines';

/** `Mara, 2026-01-05` and `2026-01-05 14:00Z / Mara`, with what stands between the two. */
const dateBehind = /([\p{L})\].])([\s/,;|–—-]+\(?)\d{4}-\d{2}-\d{2}[^\p{L}]*$/u;
const authorBehind = /\d(?:[ \t]?(?:Z|UTC|GMT))?([ \t]*[/,;|–—-][ \t]*)\p{L}/u;

/** `2026-02-02 / Mara` or `Mara, 2026-02-02`, as in `example`; the time alone when nobody is known. */
export function dateAndAuthor(entry: NewEntry, example: string): string {
  const style = stampStyleOf(example) ?? codexStyle;
  const stamp = stampIn(style, entry.now);
  const author = safeLine(valueFor(entry, 'decidedBy'));
  if (author === '') return stamp;
  const trailing = dateBehind.exec(example);
  if (trailing) {
    const between = trailing[2] ?? ' / ';
    return `${author}${between}${stamp}${between.endsWith('(') ? ')' : ''}`;
  }
  const between = authorBehind.exec(example)?.[1];
  return `${stamp}${between ?? ' / '}${author}`;
}

/** The lines of the value for `role`; `[]` when there is nothing to say. `example` is another entry's value. */
export function valueLines(entry: NewEntry, role: EntryRole, example: string): readonly string[] {
  switch (role) {
    case 'title':
      return [];
    case 'date':
      return [stampIn(stampStyleOf(example) ?? codexStyle, entry.now)];
    case 'date and author':
      return [dateAndAuthor(entry, example)];
    default:
      return wordLines(valueFor(entry, role), entry.kind);
  }
}

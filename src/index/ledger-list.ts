// Which entries of the ledger are shown. Keeps nothing.
import type { LedgerKind, LedgerRow } from './ledger';

/**
 * Those of `rows` that are of one of `kinds` (an empty list means all) and of a plan that has a title by `titleOf`, and
 * in which every one of `words`, which are in lower case, occurs: in the entry or in its plan's title.
 */
export function entriesShown(
  rows: readonly LedgerRow[],
  kinds: readonly LedgerKind[],
  words: readonly string[],
  titleOf: (path: string) => string | null,
): readonly LedgerRow[] {
  return rows.filter(({ path, entry }) => {
    if (kinds.length > 0 && !kinds.includes(entry.kind)) return false;
    const title = titleOf(path);
    if (title === null) return false;
    const text = words.length === 0 ? '' : `${entry.title}\n${title}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

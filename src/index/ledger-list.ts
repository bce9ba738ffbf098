// Which entries of the ledger are shown. Keeps nothing.
import { eachInParts, type Parts } from '../plan/in-parts';
import type { LedgerKind, LedgerRow } from './ledger';

/**
 * Those of `rows` that are of one of `kinds` (an empty list means all) and of a plan that has a title by `titleOf`, and
 * in which every one of `words`, which are in lower case, occurs: in the entry or in its plan's title; found in parts.
 */
export function* entriesInParts(
  rows: readonly LedgerRow[],
  kinds: readonly LedgerKind[],
  words: readonly string[],
  titleOf: (path: string) => string | null,
): Parts<readonly LedgerRow[]> {
  const shown: LedgerRow[] = [];
  yield* eachInParts(rows, (row) => {
    const { path, entry } = row;
    const title = kinds.length > 0 && !kinds.includes(entry.kind) ? null : titleOf(path);
    if (title === null) return;
    const text = words.length === 0 ? '' : `${entry.title}\n${title}`.toLowerCase();
    if (words.every((word) => text.includes(word))) shown.push(row);
  });
  return shown;
}

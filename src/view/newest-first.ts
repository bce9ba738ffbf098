// The order in which a log is read.
import type { Entry } from '../plan/entry';
import { compareTimestamps } from '../plan/timestamp';

/** `entries` with the latest timestamp first; those alike and those without one keep the note's order, the latter last. */
export function newestFirst<E extends Entry>(entries: readonly E[]): readonly E[] {
  return [...entries].sort((a, b) => {
    if (a.at === null || b.at === null) return Number(a.at === null) - Number(b.at === null);
    return compareTimestamps(b.at, a.at);
  });
}

// The order in which a log is read.
import type { Entry } from '../plan/entry';
import { compareTimestamps } from '../plan/timestamp';

/**
 * `entries`, which are in the order of their log, with the latest timestamp first. Those alike are as they follow one another:
 * from the end of a log that grows there, else from its start. Those without a timestamp come last, in the note's order.
 */
export function newestFirst<E extends Entry>(entries: readonly E[]): readonly E[] {
  const later = growsAtTop(entries) ? 0 : 1;
  return [...entries].sort((a, b) => {
    if (a.at === null || b.at === null) return Number(a.at === null) - Number(b.at === null);
    return compareTimestamps(b.at, a.at) || later * (b.span.from - a.span.from);
  });
}

/** Whether timestamps fall more often than they rise from one entry to the next. */
function growsAtTop(entries: readonly Entry[]): boolean {
  const times = entries.flatMap(({ at }) => at ?? []);
  const falls = times.map((at, index) => {
    const next = times[index + 1];
    return next === undefined ? 0 : Math.sign(compareTimestamps(at, next));
  });
  return falls.reduce((sum, fall) => sum + fall, 0) > 0;
}

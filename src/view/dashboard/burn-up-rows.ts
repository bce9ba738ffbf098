// How many steps were finished when: counted by weeks, or by months when there are many weeks. UTC, no DOM.

export interface BurnUpRow {
  /** The first day, ms UTC; it goes on to the start of the next row, the last one to now. */
  readonly start: number;
  /** How many steps were finished in it, and up to its end. */
  readonly finished: number;
  readonly total: number;
}

export interface BurnUpRows {
  readonly unit: 'week' | 'month';
  /** One after the other from the first finished step to now, those without any among them. */
  readonly rows: readonly BurnUpRow[];
}

const DAY = 86_400_000;
const WEEK = 7 * DAY;
/** 1970-01-05, a Monday. */
const FIRST_MONDAY = 4 * DAY;
const MOST_WEEKS = 26;
/** What lies further back is counted in the first row. */
const MOST_MONTHS = 60;

/** `finished` are ms UTC, ascending; those after `now` count as of now. */
export function burnUpRows(finished: readonly number[], now: number): BurnUpRows {
  const first = Math.min(finished[0] ?? now, now);
  const isLong = now - first > MOST_WEEKS * WEEK;
  const starts = isLong ? monthsFrom(first, now) : weeksFrom(first, now);
  let next = 0;
  const rows = starts.map((start, place) => {
    const end = starts[place + 1] ?? Infinity;
    const before = next;
    while (next < finished.length && (finished[next] ?? Infinity) < end) next += 1;
    return { start, finished: next - before, total: next };
  });
  return { unit: isLong ? 'month' : 'week', rows };
}

function weeksFrom(first: number, now: number): readonly number[] {
  const start = first - ((((first - FIRST_MONDAY) % WEEK) + WEEK) % WEEK);
  return Array.from(
    { length: Math.floor((now - start) / WEEK) + 1 },
    (_, week) => start + week * WEEK,
  );
}

function monthsFrom(first: number, now: number): readonly number[] {
  const monthOf = (at: number): number => {
    const date = new Date(at);
    return date.getUTCFullYear() * 12 + date.getUTCMonth();
  };
  const last = monthOf(now);
  const start = Math.max(monthOf(first), last - MOST_MONTHS + 1);
  return Array.from({ length: last - start + 1 }, (_, month) => Date.UTC(0, start + month)).map(
    // Years below 100 are those of the last century to Date.UTC.
    (at, month) => new Date(at).setUTCFullYear(Math.floor((start + month) / 12)),
  );
}

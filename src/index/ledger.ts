// What was decided, found and asked in all plans, and the words of their steps: read only when somebody looks at
// it, bounded, and forgotten afterwards. Rows are kept without it. Reads no files.
import { compareWhen, type When } from '../plan/timestamp';
import { atOnce, eachInParts, type Parts, sortedInParts } from '../plan/in-parts';

export type LedgerKind = 'decision' | 'discovery' | 'question';

export interface LedgerEntry {
  readonly kind: LedgerKind;
  /** One line of plain words. */
  readonly title: string;
  readonly at: When | null;
  /** Whether a decision was replaced by another. */
  readonly superseded: boolean;
  /** Its block id; absent for none. */
  readonly block?: string;
  /** Where it starts in the text that was read, UTF-16. */
  readonly from: number;
}

/** What one plan says beside its row. Questions are those that are open. */
export interface PlanDetails {
  readonly entries: readonly LedgerEntry[];
  /** The words of its steps and entries, in lower case, as far as they are searched. */
  readonly words: string;
  /** When its steps were completed, ms UTC, ascending. */
  readonly finished: readonly number[];
  /** When the plan was begun, as far as it says; its undated questions are no older. */
  readonly created: When | null;
  /** The heading of its decision log as links name it; absent when it has none. */
  readonly log?: string;
}

export interface LedgerRow {
  /** Distinct in one ledger. */
  readonly key: string;
  readonly path: string;
  readonly entry: LedgerEntry;
}

/** How much is kept of all plans together, in characters. */
const MOST_CHARACTERS = 24_000_000;
/** What an entry counts for beside its words. */
const ENTRY_CHARACTERS = 60;

export class Ledger {
  private readonly plans = new Map<string, PlanDetails>();
  private size = 0;
  private sorted: readonly LedgerRow[] = [];
  /** The paths of the plans that `sorted` has not, or as they were. */
  private readonly left = new Set<string>();

  /** Keeps the details of a plan in place of those before. False when there is no room: then none are kept of it. */
  put(path: string, details: PlanDetails): boolean {
    this.remove(path);
    const size = sizeOf(details);
    if (this.size + size > MOST_CHARACTERS) return false;
    this.plans.set(path, details);
    this.left.add(path);
    this.size += size;
    return true;
  }

  remove(path: string): void {
    const details = this.plans.get(path);
    if (!details) return;
    this.plans.delete(path);
    this.size -= sizeOf(details);
    this.left.add(path);
  }

  clear(): void {
    this.plans.clear();
    this.size = 0;
    this.sorted = [];
    this.left.clear();
  }

  get(path: string): PlanDetails | null {
    return this.plans.get(path) ?? null;
  }

  /** Whether a step or an entry of the plan says `word`, which is in lower case. */
  says(path: string, word: string): boolean {
    return this.plans.get(path)?.words.includes(word) === true;
  }

  /**
   * Every entry, newest first, undated ones last; entries of one time are in the order of their paths, then of their
   * note, whichever note was read first. The same array until something changes.
   */
  rows(): readonly LedgerRow[] {
    return atOnce(this.rowsInParts());
  }

  /** The same, in parts. What changes meanwhile may be among them or not. */
  *rowsInParts(): Parts<readonly LedgerRow[]> {
    while (this.left.size > 0) {
      // While notes are read a few come at a time, and tens of thousands are in order already.
      const { sorted } = this;
      const taken = new Map([...this.left].map((path) => [path, this.plans.get(path)]));
      const others: LedgerRow[] = [];
      yield* eachInParts(sorted, (row) => {
        if (!taken.has(row.path)) others.push(row);
      });
      const fresh = [...taken].flatMap(([path, details]) => rowsOf(path, details?.entries ?? []));
      const all = yield* withRows(others, yield* sortedInParts(fresh, compareRows));
      // Somebody else was faster, or all was forgotten.
      if (this.sorted !== sorted) continue;
      this.sorted = all;
      for (const [path, details] of taken) {
        if (this.plans.get(path) === details) this.left.delete(path);
      }
      break;
    }
    return this.sorted;
  }
}

function rowsOf(path: string, entries: readonly LedgerEntry[]): readonly LedgerRow[] {
  return entries.map((entry, number) => ({ key: `${path}:${number}`, path, entry }));
}

/** Nothing between rows of one plan and time, which are in the order of their note. */
function compareRows(a: LedgerRow, b: LedgerRow): number {
  const byTime = compareWhen(b.entry.at, a.entry.at);
  if (byTime !== 0) return byTime;
  return a.path < b.path ? -1 : Number(a.path > b.path);
}

/** `rows` with `fresh` in their places among them; both are sorted, and of other plans. */
function* withRows(
  rows: readonly LedgerRow[],
  fresh: readonly LedgerRow[],
): Parts<readonly LedgerRow[]> {
  const all: LedgerRow[] = [];
  let taken = 0;
  yield* eachInParts(fresh, (row) => {
    let [least, most] = [taken, rows.length];
    while (least < most) {
      const middle = (least + most) >> 1;
      const other = rows[middle];
      if (other !== undefined && compareRows(other, row) < 0) least = middle + 1;
      else most = middle;
    }
    for (const before of rows.slice(taken, least)) all.push(before);
    all.push(row);
    taken = least;
  });
  return [...all, ...rows.slice(taken)];
}

function sizeOf({ words, entries, finished }: PlanDetails): number {
  return entries.reduce(
    (sum, { title }) => sum + title.length + ENTRY_CHARACTERS,
    words.length + finished.length * 4,
  );
}

// What was decided, found and asked in all plans, and the words of their steps: read only when somebody looks at
// it, bounded, and forgotten afterwards. Rows are kept without it. Reads no files.
import { compareWhen, type When } from '../plan/timestamp';

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
  private sorted: readonly LedgerRow[] | null = null;

  /** Keeps the details of a plan in place of those before. False when there is no room: then none are kept of it. */
  put(path: string, details: PlanDetails): boolean {
    this.remove(path);
    const size = sizeOf(details);
    if (this.size + size > MOST_CHARACTERS) return false;
    this.plans.set(path, details);
    this.sorted = null;
    this.size += size;
    return true;
  }

  remove(path: string): void {
    const details = this.plans.get(path);
    if (!details) return;
    this.plans.delete(path);
    this.size -= sizeOf(details);
    this.sorted = null;
  }

  clear(): void {
    this.plans.clear();
    this.size = 0;
    this.sorted = null;
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
    this.sorted ??= [...this.plans]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([path, { entries }]) =>
        entries.map((entry, number) => ({ key: `${path}:${number}`, path, entry })),
      )
      .sort((a, b) => compareWhen(b.entry.at, a.entry.at));
    return this.sorted;
  }
}

function sizeOf({ words, entries, finished }: PlanDetails): number {
  return entries.reduce(
    (sum, { title }) => sum + title.length + ENTRY_CHARACTERS,
    words.length + finished.length * 4,
  );
}

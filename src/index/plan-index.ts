// Every plan of the vault: a summary for each, whole readings for the few last used, and word of what
// changed. Reads no files and decides nothing about what is a plan.
import type { Plan } from '../plan/plan';
import { countShown, type ProblemRule } from '../plan/problem';
import { isHiddenPath } from './hidden-path';
import { emptySummary, type PlanSummary, summaryOf } from './plan-summary';

/** A plan with the text that its spans belong to. */
export interface PlanReading {
  readonly path: string;
  /** The file's name without `.md`. */
  readonly name: string;
  readonly text: string;
  readonly plan: Plan;
}

export type PlanListener = (changed: ReadonlySet<string>) => void;

/** How many whole readings are kept: what is on screen, and a few to go back to. */
const READINGS_KEPT = 8;

export class PlanIndex {
  private readonly summaries = new Map<string, PlanSummary>();
  /** In the order of use, the last used at the end; null until the reading is put. */
  private readonly used = new Map<string, PlanReading | null>();
  private readonly listeners = new Set<PlanListener>();
  private changed = new Set<string>();
  private depth = 0;
  private rows: readonly PlanSummary[] | null = null;
  private off: readonly ProblemRule[] = [];
  /** Paths of the notes that have conflict copies beside them. */
  private readonly copied = new Set<string>();

  /** Adds or replaces a plan. Its whole reading is kept only when it is one of the last used. */
  put(reading: PlanReading): void {
    const { path, name, plan } = reading;
    this.putRow(summaryOf(plan, path, name), reading);
  }

  /**
   * Adds or replaces a plan's row. `reading` is what the row was made of, or null when only the row is known: a whole
   * reading of an older text is then forgotten.
   */
  putRow(summary: PlanSummary, reading: PlanReading | null): void {
    const { path } = summary;
    // Before the listeners are told: they ask for the reading at once.
    if (this.used.has(path)) this.used.set(path, reading);
    this.set(this.counted(summary));
  }

  /** Whether the whole reading of the plan at `path` is one of those to be kept. */
  wantsReading(path: string): boolean {
    return this.used.has(path);
  }

  /** Adds or replaces a row that says why the note at `path` could not be read. */
  putFailure(path: string, name: string, failure: string): void {
    this.putRow({ ...emptySummary(path, name), failure }, null);
  }

  /** Leaves the problems of these rules out of every row's count, from now on. Rows whose count changes count as changed. */
  switchRulesOff(off: readonly ProblemRule[]): void {
    this.off = off;
    this.batch(() => {
      for (const summary of this.summaries.values()) {
        const counted = this.counted(summary);
        if (counted.problems !== summary.problems) this.set(counted);
      }
    });
  }

  /** Counts the conflict copies of the note at `path` as one problem of its plan, be it known or not, or as none. */
  setCopied(path: string, isCopied: boolean): void {
    if (isCopied === this.copied.has(path)) return;
    if (isCopied) this.copied.add(path);
    else this.copied.delete(path);
    const summary = this.summaries.get(path);
    if (summary) this.set(this.counted(summary));
  }

  /** Forgets a plan; nothing happens when it is not known. */
  remove(path: string): void {
    if (!this.summaries.delete(path)) return;
    this.used.delete(path);
    this.touch(path);
  }

  /** Moves a plan to a new path and file name; nothing happens when it is not known. Both paths count as changed. */
  rename(from: string, to: string, name: string): void {
    const summary = this.summaries.get(from);
    if (!summary || from === to) return;
    const used = this.used.get(from);
    this.batch(() => {
      this.remove(from);
      const title = summary.named ? name : summary.title;
      this.set(this.counted({ ...summary, path: to, hidden: isHiddenPath(to), title }));
      if (used === undefined) {
        // What is kept for the new path is the reading of the note that was there before.
        if (this.used.has(to)) this.used.set(to, null);
        return;
      }
      this.markUsed(to, used === null ? null : { ...used, path: to, name });
    });
  }

  has(path: string): boolean {
    return this.summaries.has(path);
  }

  summary(path: string): PlanSummary | null {
    return this.summaries.get(path) ?? null;
  }

  /** The whole reading of a plan, which from now on counts as used. Null when it is not kept: it has to be put again. */
  use(path: string): PlanReading | null {
    const reading = this.used.get(path) ?? null;
    this.markUsed(path, reading);
    return reading;
  }

  /** Whether the whole reading of the plan is kept and is one of this very text. */
  holds(path: string, text: string): boolean {
    return this.used.get(path)?.text === text;
  }

  /** All rows, in the order in which they became known; the same array until something changes. */
  all(): readonly PlanSummary[] {
    this.rows ??= [...this.summaries.values()];
    return this.rows;
  }

  /** Runs `change` and tells the listeners once, after it, of everything it changed; batches may nest. */
  batch(change: () => void): void {
    const tell = this.gather();
    try {
      change();
    } finally {
      tell();
    }
  }

  /**
   * Tells the listeners of nothing until the function that it gives is called, which is to be called once; then of
   * everything that changed meanwhile, unless it is still being gathered for somebody else.
   */
  gather(): () => void {
    this.depth += 1;
    return () => {
      this.depth -= 1;
      if (this.depth === 0) this.publish();
    };
  }

  /** Calls `listener` with the paths added, changed or removed, once for each batch. Returns how to stop it. */
  subscribe(listener: PlanListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** The row with the number of its problems that are shown. */
  private counted(summary: PlanSummary): PlanSummary {
    const copies = { 'conflict-copy': this.copied.has(summary.path) ? 1 : 0 };
    return { ...summary, problems: countShown({ ...summary.found, ...copies }, this.off) };
  }

  private set(summary: PlanSummary): void {
    this.summaries.set(summary.path, summary);
    this.touch(summary.path);
  }

  private markUsed(path: string, reading: PlanReading | null): void {
    this.used.delete(path);
    this.used.set(path, reading);
    for (const oldest of this.used.keys()) {
      if (this.used.size <= READINGS_KEPT) break;
      this.used.delete(oldest);
    }
  }

  private touch(path: string): void {
    this.rows = null;
    this.changed.add(path);
    if (this.depth === 0) this.publish();
  }

  private publish(): void {
    if (this.changed.size === 0) return;
    const changed = this.changed;
    this.changed = new Set();
    for (const listener of [...this.listeners]) listener(changed);
  }
}

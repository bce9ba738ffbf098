// The decisions of all plans in the order of a ledger note, month by month. Takes one plan after the other, so that it can
// be filled in slices; makes no links and knows no notes.
import { compareWhen, dateText, type When } from '../plan/timestamp';
import type { PlanDetails } from './ledger';

export interface LedgerDecision {
  readonly path: string;
  readonly title: string;
  readonly at: When | null;
  readonly superseded: boolean;
  /** What leads to it in its note, with its `#`: its block, else the heading of the log; null for the note alone. */
  readonly subpath: string | null;
}

export interface LedgerMonth {
  /** `2026-03`; null for what has no date. */
  readonly month: string | null;
  /** Newest first; those of one time in the order of their paths and notes. */
  readonly decisions: readonly LedgerDecision[];
}

export class LedgerMonths {
  private readonly byMonth = new Map<string, LedgerDecision[]>();
  private found = 0;

  get count(): number {
    return this.found;
  }

  /** Adds the decisions of the plan at `path`. */
  add(path: string, { entries, log }: PlanDetails): void {
    for (const { kind, title, at, superseded, block } of entries) {
      if (kind !== 'decision') continue;
      const month = at === null ? '' : dateText(at).slice(0, 7);
      const decision = {
        path,
        title,
        at,
        superseded,
        subpath: block !== undefined ? `#^${block}` : log === undefined ? null : `#${log}`,
      };
      const own = this.byMonth.get(month);
      if (own) own.push(decision);
      else this.byMonth.set(month, [decision]);
      this.found += 1;
    }
  }

  /** The months, newest first; what has no date comes last. Each is put in order when it is taken. */
  *months(): Generator<LedgerMonth> {
    const names = [...this.byMonth.keys()].sort().reverse();
    for (const name of names) {
      const decisions = [...(this.byMonth.get(name) ?? [])].sort(
        (a, b) => compareWhen(b.at, a.at) || (a.path < b.path ? -1 : Number(a.path > b.path)),
      );
      yield { month: name === '' ? null : name, decisions };
    }
  }
}

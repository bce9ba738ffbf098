// The steps that are ready, asked for again and again: a plan is looked at anew only when it, its links or what it waits for
// changed since. Keeps nothing of plans that are gone.
import { eachInParts, type Parts } from '../plan/in-parts';
import type { PlanSummary } from './plan-summary';
import { type KnownPlans, type ReadyStep, readySteps } from './readiness';

export interface ChangingPlans extends KnownPlans {
  /** Another number when a link of the plan at `path`, or to it, is another. */
  readonly linksAt: (path: string) => number;
}

interface Kept {
  readonly links: number;
  /** The rows that were looked at, by path. */
  readonly rows: ReadonlyMap<string, PlanSummary | null>;
  readonly ready: readonly ReadyStep[];
}

export class KeptReady {
  private readonly kept = new WeakMap<PlanSummary, Kept>();

  constructor(private readonly known: ChangingPlans) {}

  /** What `readySteps` says of `plans`, which are rows as they are now, in parts. */
  *of(plans: readonly PlanSummary[]): Parts<readonly ReadyStep[]> {
    const ready: ReadyStep[] = [];
    yield* eachInParts(plans, (plan) => {
      const kept = this.kept.get(plan);
      const own = kept !== undefined && this.holds(plan, kept) ? kept.ready : this.look(plan);
      ready.push(...own);
    });
    return ready;
  }

  private holds({ path }: PlanSummary, { links, rows }: Kept): boolean {
    const { known } = this;
    if (links !== known.linksAt(path)) return false;
    for (const [other, row] of rows) if (known.summary(other) !== row) return false;
    return true;
  }

  private look(plan: PlanSummary): readonly ReadyStep[] {
    const { known } = this;
    const rows = new Map<string, PlanSummary | null>();
    const summary = (path: string): PlanSummary | null => {
      const row = known.summary(path);
      rows.set(path, row);
      return row;
    };
    const ready = readySteps([plan], { ...known, summary });
    this.kept.set(plan, { links: known.linksAt(plan.path), rows, ready });
    return ready;
  }
}

// How many plans stand where.
import type { PlanSummary } from '../../index/plan-summary';
import type { PlanStatus } from '../../plan/status';

export interface PlanTotals {
  readonly count: number;
  readonly byStatus: Readonly<Record<PlanStatus, number>>;
  /** Notes that could not be read; they are in `count` and in no status. */
  readonly failed: number;
}

/** Counts `rows`, each once. */
export function planTotals(rows: readonly PlanSummary[]): PlanTotals {
  const byStatus = { draft: 0, 'in progress': 0, blocked: 0, complete: 0, abandoned: 0 };
  let failed = 0;
  for (const row of rows) {
    if (row.failure === null) byStatus[row.status.value] += 1;
    else failed += 1;
  }
  return { count: rows.length, byStatus, failed };
}

/** `12 plans`. */
export function countText(totals: PlanTotals): string {
  return `${totals.count} ${totals.count === 1 ? 'plan' : 'plans'}`;
}

/** `5 in progress, 1 blocked, 4 complete`; drafts, abandoned and failed ones are named when there are any. */
export function detailText(totals: PlanTotals): string {
  const { byStatus, failed } = totals;
  return [
    `${byStatus['in progress']} in progress`,
    `${byStatus.blocked} blocked`,
    `${byStatus.complete} complete`,
    ...(byStatus.draft > 0 ? [`${byStatus.draft} draft`] : []),
    ...(byStatus.abandoned > 0 ? [`${byStatus.abandoned} abandoned`] : []),
    ...(failed > 0 ? [`${failed} not readable`] : []),
  ].join(', ');
}

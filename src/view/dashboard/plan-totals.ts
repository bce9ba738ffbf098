// How many plans stand where.
import { eachInParts, type Parts } from '../../plan/in-parts';
import { hasMark, type ListContext, type PlanMark } from '../../index/plan-list';
import { readPhaseFigures } from '../../index/phase-figures';
import type { PlanSummary } from '../../index/plan-summary';
import type { PlanStatus } from '../../plan/status';
import { rangeOf } from '../../plan/timestamp';

export interface PlanTotals {
  readonly count: number;
  readonly byStatus: Readonly<Record<PlanStatus, number>>;
  readonly byMark: Readonly<Record<PlanMark, number>>;
  /** Complete plans whose last step was finished in the seven days before now, their last sign of life where no step says when. */
  readonly finished: number;
  /** Notes that could not be read; they are in `count` and in no status. */
  readonly failed: number;
}

const DAY = 86_400_000;
const WEEK = 7 * DAY;

/** Counts `rows`, each once, in parts. */
export function* totalsInParts(
  rows: readonly PlanSummary[],
  context: Pick<ListContext, 'now' | 'daysUntilStale'>,
): Parts<PlanTotals> {
  const byStatus = { draft: 0, 'in progress': 0, blocked: 0, complete: 0, abandoned: 0 };
  const byMark = { stale: 0, blocked: 0, problems: 0 };
  let failed = 0;
  let finished = 0;
  yield* eachInParts(rows, (row) => {
    for (const mark of ['stale', 'blocked', 'problems'] as const) {
      if (hasMark(row, mark, context)) byMark[mark] += 1;
    }
    if (row.failure !== null) {
      failed += 1;
      return;
    }
    byStatus[row.status.value] += 1;
    if (row.status.value === 'complete' && isOfLastWeek(row, context.now)) finished += 1;
  });
  return { count: rows.length, byStatus, byMark, finished, failed };
}

function isOfLastWeek({ lastActivity, phases }: PlanSummary, now: number): boolean {
  const last = lastActivity === null ? 0 : rangeOf(lastActivity).end;
  // Nothing in it is so new: most plans are decided by that.
  if (last <= now - WEEK) return false;
  const worked = Math.max(...readPhaseFigures(phases).map(({ end }) => end ?? 0), 0);
  const finished = worked === 0 ? last : worked;
  // The day of a date ends later than now, and elsewhere it is tomorrow.
  return finished > now - WEEK && finished <= now + 2 * DAY;
}

/** `5 active, 1 blocked, 2 stale, 1 finished in the last 7 days`; unreadable ones are named when there are any. */
export function detailText({ byStatus, byMark, finished, failed }: PlanTotals): string {
  return [
    `${byStatus['in progress']} active`,
    `${byStatus.blocked} blocked`,
    `${byMark.stale} stale`,
    `${finished} finished in the last 7 days`,
    ...(failed > 0 ? [`${failed} not readable`] : []),
  ].join(', ');
}

// What a board or a timeline lists: plans and, where others choose the rows, notes that are none. Such a note is a row in
// which only its properties speak; nothing of a plan is made up for it.
import { emptySummary, type PlanSummary } from '../../index/plan-summary';
import type { PlanStatus } from '../../plan/status';

export interface ListedPlan extends PlanSummary {
  /** Absent in the row of a plan. */
  readonly note?: NoteFacts;
}

/** What is known of a note that is no plan. */
export interface NoteFacts {
  /** Whether it may be a plan that has not been read yet. */
  readonly isAwaited: boolean;
  readonly status: PlanStatus | null;
  /** Its status in its own words; null when it has none. */
  readonly words: string | null;
  /** ms UTC; with an end alone there is no start. */
  readonly start: number | null;
  /** ms UTC, not before the start. */
  readonly end: number | null;
}

export interface ListedGroup {
  /** Distinct among the groups of one list. */
  readonly key: string;
  readonly name: string;
  readonly plans: readonly ListedPlan[];
}

/** The row of a note that is no plan. */
export function listedNote(path: string, name: string, note: NoteFacts): ListedPlan {
  return { ...emptySummary(path, name), note };
}

/** The status by which the row is sorted; null when it has none. */
export function statusIn({ note, status }: ListedPlan): PlanStatus | null {
  return note === undefined ? status.value : note.status;
}

/** What is said in place of a plan's progress. */
export function noteWords({ isAwaited, words }: NoteFacts): string {
  if (isAwaited) return 'Reading the plan…';
  return words === null ? 'Not a plan' : `Not a plan · ${words}`;
}

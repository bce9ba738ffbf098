// The columns of the board, and how the arrow keys move between its cards. No DOM.
import { atOnce, eachInParts, type Parts } from '../../plan/in-parts';
import { PLAN_STATUSES, type PlanStatus, statusLabel } from '../../plan/status';
import { type ListedGroup, type ListedPlan, statusIn } from './listed-plan';

export interface BoardColumn {
  /** Distinct among the columns of one board. */
  readonly key: string;
  readonly name: string;
  /** What a plan is given that is moved here; null where none can be moved. */
  readonly status: PlanStatus | null;
  /** Whether it holds the notes that could not be read. */
  readonly isFailed: boolean;
  readonly plans: readonly ListedPlan[];
}

/** A card by its column and its place in it, both from 0. */
export interface CardPlace {
  readonly column: number;
  readonly card: number;
}

/**
 * `plans` by status, in their order: a column for each of the statuses that are shown, empty or not, and one for what has no
 * status and for what could not be read, where there is any.
 */
export function boardColumns(
  plans: readonly ListedPlan[],
  shown: readonly PlanStatus[],
): readonly BoardColumn[] {
  return atOnce(columnsInParts(plans, shown));
}

/** The same, in parts. */
export function* columnsInParts(
  plans: readonly ListedPlan[],
  shown: readonly PlanStatus[],
): Parts<readonly BoardColumn[]> {
  const lists = new Map<string, ListedPlan[]>();
  const listOf = (key: string): ListedPlan[] => {
    const list = lists.get(key) ?? [];
    lists.set(key, list);
    return list;
  };
  yield* eachInParts(plans, (plan) => {
    listOf(plan.failure === null ? (statusIn(plan) ?? 'without') : 'failed').push(plan);
  });
  const other = { status: null, isFailed: false };
  const columns = [
    ...PLAN_STATUSES.filter((status) => shown.length === 0 || shown.includes(status)).map(
      (status) => ({ key: status, name: statusLabel(status), status, isFailed: false }),
    ),
    { ...other, key: 'without', name: 'No status' },
    { ...other, key: 'failed', name: 'Not readable', isFailed: true },
  ].map((column) => ({ ...column, plans: listOf(column.key) }));
  return columns.filter(({ status, plans: own }) => status !== null || own.length > 0);
}

/** A column for each group, into which nothing can be moved. */
export function groupColumns(groups: readonly ListedGroup[]): readonly BoardColumn[] {
  return groups.map(({ key, name, plans }) => ({
    key: `:${key}`,
    name,
    status: null,
    isFailed: false,
    plans,
  }));
}

/** Where the plan at `path` is; the first card there is when it is on none, null without cards. */
export function placeOf(columns: readonly BoardColumn[], path: string | null): CardPlace | null {
  for (const [column, { plans }] of columns.entries()) {
    const card = plans.findIndex((plan) => plan.path === path);
    if (card >= 0) return { column, card };
  }
  const column = columns.findIndex(({ plans }) => plans.length > 0);
  return column < 0 ? null : { column, card: 0 };
}

/** The card that `key` leads to; sideways to the next column that has any, at the same height as far as it goes. */
export function cardAfterKey(
  key: string,
  columns: readonly BoardColumn[],
  { column, card }: CardPlace,
): CardPlace | null {
  const last = (columns[column]?.plans.length ?? 0) - 1;
  const inColumn = (wanted: number): CardPlace => ({
    column,
    card: Math.min(Math.max(0, wanted), last),
  });
  switch (key) {
    case 'ArrowDown':
      return inColumn(card + 1);
    case 'ArrowUp':
      return inColumn(card - 1);
    case 'Home':
      return inColumn(0);
    case 'End':
      return inColumn(last);
    case 'ArrowRight':
    case 'ArrowLeft': {
      const step = key === 'ArrowRight' ? 1 : -1;
      for (let next = column + step; columns[next] !== undefined; next += step) {
        const count = columns[next]?.plans.length ?? 0;
        if (count > 0) return { column: next, card: Math.min(card, count - 1) };
      }
      return { column, card };
    }
    default:
      return null;
  }
}

/** The status beside that of the column in the order of the board, in the direction of `step`; null at its ends. */
export function statusBeside(
  columns: readonly BoardColumn[],
  column: number,
  step: 1 | -1,
): PlanStatus | null {
  if (columns[column]?.status === null) return null;
  return columns[column + step]?.status ?? null;
}

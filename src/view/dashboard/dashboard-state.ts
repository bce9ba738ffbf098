// What a dashboard remembers between sessions: plain data that any stored value can be read as.
import type { PlanArrangement, PlanColumn } from '../../index/plan-list';
import type { PlanStatus } from '../../plan/status';

export type DashboardState = PlanArrangement;

export const PLAN_STATUSES: readonly PlanStatus[] = [
  'in progress',
  'blocked',
  'draft',
  'complete',
  'abandoned',
];

const COLUMNS: readonly PlanColumn[] = [
  'title',
  'status',
  'progress',
  'phase',
  'next',
  'activity',
  'problems',
];

/** What moved last comes first. */
export const DEFAULT_DASHBOARD_STATE: DashboardState = {
  query: '',
  statuses: [],
  sort: { column: 'activity', descending: true },
};

/** `stored` as a state; whatever is missing or of another kind is as in the default. Never throws. */
export function readDashboardState(stored: unknown): DashboardState {
  const { query, statuses, sort } = partsOf(stored);
  const { column, descending } = partsOf(sort);
  const known = COLUMNS.find((name) => name === column);
  return {
    query: typeof query === 'string' ? query : DEFAULT_DASHBOARD_STATE.query,
    statuses: Array.isArray(statuses)
      ? PLAN_STATUSES.filter((status) => statuses.includes(status))
      : DEFAULT_DASHBOARD_STATE.statuses,
    sort:
      known === undefined
        ? DEFAULT_DASHBOARD_STATE.sort
        : { column: known, descending: descending === true },
  };
}

function partsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

/** `state` with `status` shown if it was not, and the other way round. */
export function toggleStatus(state: DashboardState, status: PlanStatus): DashboardState {
  const chosen = new Set(state.statuses);
  if (!chosen.delete(status)) chosen.add(status);
  return { ...state, statuses: PLAN_STATUSES.filter((one) => chosen.has(one)) };
}

/** `state` sorted by `column`; the other way round when it is already. Times, shares and counts start from the largest. */
export function sortBy(state: DashboardState, column: PlanColumn): DashboardState {
  const isSame = state.sort.column === column;
  const largestFirst = column === 'activity' || column === 'progress' || column === 'problems';
  const descending = isSame ? !state.sort.descending : largestFirst;
  return { ...state, sort: { column, descending } };
}

// What a dashboard remembers between sessions: plain data that any stored value can be read as.
import type { LedgerKind } from '../../index/ledger';
import type { PlanGrouping } from '../../index/plan-groups';
import type { PlanArrangement, PlanMark } from '../../index/plan-list';
import type { PlanColumn } from '../../index/plan-order';
import { PLAN_STATUSES, type PlanStatus } from '../../plan/status';
import { DEFAULT_COLUMNS, NARROWEST, PLAN_COLUMNS, WIDEST } from './plan-columns';

export type DashboardLayout = 'table' | 'board' | 'timeline' | 'ledger' | 'ready';

export interface DashboardState extends PlanArrangement {
  readonly layout: DashboardLayout;
  readonly group: PlanGrouping;
  /** Keys of groups of which only the head is shown. */
  readonly closed: readonly string[];
  /** Those of the table, in the order of `PLAN_COLUMNS`; the title is always one. */
  readonly columns: readonly PlanColumn[];
  /** px, of the columns that were resized. */
  readonly widths: Readonly<Partial<Record<PlanColumn, number>>>;
  /** What the ledger shows; an empty list shows all. */
  readonly kinds: readonly LedgerKind[];
  /** How the finished steps over time are shown. */
  readonly burnUp: 'off' | 'chart' | 'table';
}

export const LAYOUTS: readonly DashboardLayout[] = [
  'table',
  'board',
  'timeline',
  'ledger',
  'ready',
];
export const GROUPINGS: readonly PlanGrouping[] = ['none', 'status', 'folder', 'owner', 'phase'];
export const LEDGER_KINDS: readonly LedgerKind[] = ['decision', 'discovery', 'question'];
export const PLAN_MARKS: readonly PlanMark[] = ['stale', 'blocked', 'problems'];

/** What moved last comes first. */
export const DEFAULT_DASHBOARD_STATE: DashboardState = {
  layout: 'table',
  query: '',
  statuses: [],
  owners: [],
  folders: [],
  marks: [],
  sort: { column: 'activity', descending: true },
  group: 'none',
  closed: [],
  columns: DEFAULT_COLUMNS,
  widths: {},
  kinds: [],
  burnUp: 'off',
};

/** `stored` as a state; whatever is missing or of another kind is as in the default. Never throws. */
export function readDashboardState(stored: unknown): DashboardState {
  const parts = partsOf(stored);
  const usual = DEFAULT_DASHBOARD_STATE;
  const { column, descending } = partsOf(parts['sort']);
  const sorted = PLAN_COLUMNS.find((one) => one.column === column);
  return {
    layout: oneOf(LAYOUTS, parts['layout']) ?? usual.layout,
    query: typeof parts['query'] === 'string' ? parts['query'] : usual.query,
    statuses: someOf(PLAN_STATUSES, parts['statuses']) ?? usual.statuses,
    owners: textsIn(parts['owners']),
    folders: textsIn(parts['folders']),
    marks: someOf(PLAN_MARKS, parts['marks']) ?? usual.marks,
    sort:
      sorted === undefined
        ? usual.sort
        : { column: sorted.column, descending: descending === true },
    group: oneOf(GROUPINGS, parts['group']) ?? usual.group,
    closed: textsIn(parts['closed']),
    columns: columnsIn(parts['columns']),
    widths: widthsIn(parts['widths']),
    kinds: someOf(LEDGER_KINDS, parts['kinds']) ?? usual.kinds,
    burnUp: oneOf(['off', 'chart', 'table'] as const, parts['burnUp']) ?? usual.burnUp,
  };
}

function partsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function oneOf<Value>(values: readonly Value[], stored: unknown): Value | undefined {
  return values.find((value) => value === stored);
}

/** Those of `values` that are in a stored list, in their own order; null when none is stored. */
function someOf<Value>(values: readonly Value[], stored: unknown): readonly Value[] | null {
  return Array.isArray(stored) ? values.filter((value) => stored.includes(value)) : null;
}

function textsIn(stored: unknown): readonly string[] {
  return Array.isArray(stored)
    ? [...new Set(stored.filter((one): one is string => typeof one === 'string'))]
    : [];
}

function columnsIn(stored: unknown): readonly PlanColumn[] {
  if (!Array.isArray(stored)) return DEFAULT_COLUMNS;
  return PLAN_COLUMNS.map(({ column }) => column).filter(
    (column) => column === 'title' || stored.includes(column),
  );
}

function widthsIn(stored: unknown): DashboardState['widths'] {
  const widths = partsOf(stored);
  return Object.fromEntries(
    PLAN_COLUMNS.flatMap(({ column }) => {
      const width = widths[column];
      return typeof width === 'number' && width >= NARROWEST && width <= WIDEST
        ? [[column, Math.round(width)]]
        : [];
    }),
  );
}

/** `list` with `value` in it if it was not, and the other way round; in the order of `values`. */
export function toggled<Value>(
  values: readonly Value[],
  list: readonly Value[],
  value: Value,
): readonly Value[] {
  return values.filter((one) => (one === value ? !list.includes(one) : list.includes(one)));
}

/** `state` with `status` shown if it was not, and the other way round. */
export function toggleStatus(state: DashboardState, status: PlanStatus): DashboardState {
  return { ...state, statuses: toggled(PLAN_STATUSES, state.statuses, status) };
}

/** `state` sorted by `column`; the other way round when it is already. Times, shares and counts start from the largest. */
export function sortBy(state: DashboardState, column: PlanColumn): DashboardState {
  const isSame = state.sort.column === column;
  const largestFirst = column === 'activity' || column === 'progress' || column === 'problems';
  const descending = isSame ? !state.sort.descending : largestFirst;
  return { ...state, sort: { column, descending } };
}

/** `state` with `column` so many px wide, or as wide as usual for null. */
export function withWidth(
  state: DashboardState,
  column: PlanColumn,
  width: number | null,
): DashboardState {
  const others = Object.entries(state.widths).filter(([name]) => name !== column);
  const widths = Object.fromEntries(width === null ? others : [...others, [column, width]]);
  return { ...state, widths };
}

/** `state` with every plan and every entry shown. */
export function withoutFilters(state: DashboardState): DashboardState {
  return { ...state, query: '', statuses: [], owners: [], folders: [], marks: [], kinds: [] };
}

// What of all plans and entries a dashboard shows, worked out again only when something that counts has changed.
import { useMemo, useRef } from 'preact/hooks';
import type { LedgerRow } from '../../index/ledger';
import { entriesShown } from '../../index/ledger-list';
import { arrangePlans, type ListContext, wordsOf } from '../../index/plan-list';
import type { PlanSummary } from '../../index/plan-summary';
import type { DashboardState } from './dashboard-state';
import type { DetailsKnown } from './details-known';
import { planTotals, type PlanTotals } from './plan-totals';

export interface Shown {
  readonly plans: readonly PlanSummary[];
  /** Of the ledger; none in other layouts. */
  readonly entries: readonly LedgerRow[];
  readonly planOf: ReadonlyMap<string, PlanSummary>;
  readonly totals: PlanTotals;
  /** How many are shown; '' when all are. */
  readonly words: string;
  /** The same for the same list, however its rows change. */
  readonly asked: string;
}

const NO_ENTRIES: readonly LedgerRow[] = [];
const NO_PLANS: ReadonlyMap<string, PlanSummary> = new Map();

export function useShown(
  rows: readonly PlanSummary[],
  state: DashboardState,
  details: DetailsKnown,
  { now, daysUntilStale }: Pick<ListContext, 'now' | 'daysUntilStale'>,
): Shown {
  const { ledger } = details;
  const isLedger = state.layout === 'ledger';
  const before = useRef<readonly PlanSummary[]>([]);
  // Time passes without a plan having changed: only what asks for the time is arranged anew. So with the details.
  const time = state.marks.includes('stale') ? now : 0;
  const searched = state.query === '' ? null : details;
  const plans = useMemo(() => {
    // The ledger is searched in its entries, not in plans.
    const asked = isLedger ? { ...state, query: '' } : state;
    const saysElsewhere: ListContext['saysElsewhere'] = (path, word) => ledger.says(path, word);
    const context = { now: time, daysUntilStale, saysElsewhere };
    return (before.current = arrangePlans(rows, asked, context, before.current));
  }, [rows, state, time, daysUntilStale, searched, isLedger]);
  const totals = useMemo(
    () => planTotals(rows, { now, daysUntilStale }),
    [rows, now, daysUntilStale],
  );
  const planOf = useMemo(
    () => (isLedger ? new Map(plans.map((plan) => [plan.path, plan])) : NO_PLANS),
    [plans, isLedger],
  );
  const entries = useMemo(
    () =>
      isLedger
        ? entriesShown(
            ledger.rows(),
            state.kinds,
            wordsOf(state.query),
            (path) => planOf.get(path)?.title ?? null,
          )
        : NO_ENTRIES,
    [details, state.kinds, state.query, planOf, isLedger],
  );
  const all = isLedger ? ledger.rows().length : rows.length;
  const count = isLedger ? entries.length : plans.length;
  const words = count < all ? `${count} shown` : '';
  return { plans, entries, planOf, totals, words, asked: askedBy(state) };
}

function askedBy(state: DashboardState): string {
  const { layout, query, statuses, owners, folders, marks, sort, group, kinds } = state;
  return JSON.stringify([layout, query, statuses, owners, folders, marks, sort, group, kinds]);
}

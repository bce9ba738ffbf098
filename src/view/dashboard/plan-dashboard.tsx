// The dashboard: every plan of the vault in one table. Shows the rows it is given; what is chosen and how
// they are sorted is kept outside and handed in again.
import { useMemo, useRef } from 'preact/hooks';
import { arrangePlans } from '../../index/plan-list';
import type { PlanSummary } from '../../index/plan-summary';
import { EmptyState } from '../empty-state';
import { IconDrawerContext } from '../icon';
import type { DashboardActions } from '../plan-actions';
import { sortBy, type DashboardState } from './dashboard-state';
import { DashboardToolbar } from './dashboard-toolbar';
import { PlanTable } from './plan-table';
import { planTotals } from './plan-totals';

/** How many of the notes to be read are. */
export interface IndexingProgress {
  readonly done: number;
  readonly total: number;
}

export interface PlanDashboardProps {
  readonly rows: readonly PlanSummary[];
  /** While notes are being read for the first time; null or absent afterwards. */
  readonly progressOfIndexing?: IndexingProgress | null;
  readonly state: DashboardState;
  /** ms UTC. */
  readonly now: number;
  readonly actions: DashboardActions;
  /** Asks for the dashboard to be drawn again with another state. */
  readonly onState: (state: DashboardState) => void;
}

export function PlanDashboard(props: PlanDashboardProps) {
  const { rows, progressOfIndexing = null, state, now, actions, onState } = props;
  const root = useRef<HTMLDivElement>(null);
  const before = useRef<readonly PlanSummary[]>([]);
  const plans = useMemo(
    () => (before.current = arrangePlans(rows, state, before.current)),
    [rows, state],
  );
  const totals = useMemo(() => planTotals(rows), [rows]);
  const reading = readingText(progressOfIndexing);
  const isEmpty = rows.length === 0 && reading === null;
  return (
    <IconDrawerContext.Provider value={actions.drawIcon}>
      <div class="execplans-view execplans-dashboard" ref={root}>
        {isEmpty ? (
          <EmptyState
            message="No plans yet. A plan is a note that says what is to be done, how far it is, and what was decided on the way."
            button="New ExecPlan"
            onClick={() => actions.newPlan()}
          />
        ) : (
          <DashboardToolbar
            state={state}
            totals={totals}
            shown={plans.length}
            reading={reading}
            onState={onState}
            onNewPlan={() => actions.newPlan()}
            onEnterTable={() =>
              root.current?.querySelector<HTMLElement>('.execplans-plan[tabindex="0"]')?.focus()
            }
          />
        )}
        {plans.length > 0 && (
          <PlanTable
            plans={plans}
            state={state}
            now={now}
            actions={actions}
            onSort={(column) => onState(sortBy(state, column))}
          />
        )}
        {rows.length > 0 && plans.length === 0 && (
          <EmptyState
            message="No plan matches."
            button="Clear filters"
            onClick={() => onState({ ...state, query: '', statuses: [] })}
          />
        )}
      </div>
    </IconDrawerContext.Provider>
  );
}

function readingText(progress: IndexingProgress | null): string | null {
  if (progress === null || progress.done >= progress.total) return null;
  return `Reading plans: ${progress.done} of ${progress.total}`;
}

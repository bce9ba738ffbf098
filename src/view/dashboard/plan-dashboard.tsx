// The dashboard: every plan of the vault, in one of several layouts. Shows the rows it is given; what is chosen and
// how they are arranged is kept outside and handed in again.
import { useMemo, useRef } from 'preact/hooks';
import { arrangePlans } from '../../index/plan-list';
import type { PlanSummary } from '../../index/plan-summary';
import { EmptyState } from '../empty-state';
import { IconDrawerContext } from '../icon';
import type { DashboardActions } from '../plan-actions';
import { type DashboardState, withoutFilters } from './dashboard-state';
import { DashboardToolbar } from './dashboard-toolbar';
import type { SavedLayout } from './layout-menus';
import { statusChoices } from './plan-change-choices';
import type { PlanMenu } from './plan-handlers';
import { PlanBoard } from './plan-board';
import { PlanTable } from './plan-table';
import { planTotals } from './plan-totals';
import { useSelection } from './use-selection';

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
  readonly layouts?: readonly SavedLayout[];
  readonly daysUntilStale?: number;
  /** ms UTC. */
  readonly now: number;
  readonly actions: DashboardActions;
  /** Asks for the dashboard to be drawn again with another state. */
  readonly onState: (state: DashboardState) => void;
}

const NO_LAYOUTS: readonly SavedLayout[] = [];

export function PlanDashboard(props: PlanDashboardProps) {
  const { rows, progressOfIndexing = null, state, now, actions, onState } = props;
  const { layouts = NO_LAYOUTS, daysUntilStale = 14 } = props;
  const root = useRef<HTMLDivElement>(null);
  const before = useRef<readonly PlanSummary[]>([]);
  // Time passes without a plan having changed: only what asks for the time is arranged anew.
  const time = state.marks.includes('stale') ? now : 0;
  const plans = useMemo(() => {
    const context = { now: time, daysUntilStale, saysElsewhere: () => false };
    return (before.current = arrangePlans(rows, state, context, before.current));
  }, [rows, state, time, daysUntilStale]);
  const totals = useMemo(
    () => planTotals(rows, { now, daysUntilStale }),
    [rows, now, daysUntilStale],
  );
  const selection = useSelection(plans);
  const menu: PlanMenu = (path) => {
    const row = rows.find((one) => one.path === path);
    const isSelected = selection.keys.has(path);
    return [
      {
        title: isSelected ? 'Take out of the selection' : 'Select',
        icon: 'check-square',
        section: 'select',
        choose: () => selection.toggle([], path, false),
      },
      ...(row === undefined || row.failure !== null
        ? []
        : statusChoices([path], row.status.value, actions)),
    ];
  };
  const reading = readingText(progressOfIndexing);
  const Layout = state.layout === 'board' ? PlanBoard : PlanTable;
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
            rows={rows}
            state={state}
            layouts={layouts}
            totals={totals}
            shown={plans.length < totals.count ? `${plans.length} shown` : ''}
            reading={reading}
            selection={selection}
            actions={actions}
            onState={onState}
            onEnter={() =>
              root.current?.querySelector<HTMLElement>('.execplans-layout [tabindex="0"]')?.focus()
            }
          />
        )}
        {plans.length > 0 && (
          <Layout
            plans={plans}
            state={state}
            asked={askedBy(state)}
            now={now}
            actions={actions}
            selection={selection}
            menu={menu}
            onState={onState}
          />
        )}
        {rows.length > 0 && plans.length === 0 && (
          <EmptyState
            message="No plan matches."
            button="Clear filters"
            onClick={() => onState(withoutFilters(state))}
          />
        )}
      </div>
    </IconDrawerContext.Provider>
  );
}

/** What list is asked for: how it is drawn does not count. */
function askedBy(state: DashboardState): string {
  const { query, statuses, owners, folders, marks, sort, group, kinds } = state;
  return JSON.stringify([query, statuses, owners, folders, marks, sort, group, kinds]);
}

function readingText(progress: IndexingProgress | null): string | null {
  if (progress === null || progress.done >= progress.total) return null;
  return `Reading plans: ${progress.done} of ${progress.total}`;
}

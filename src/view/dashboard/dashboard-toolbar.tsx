// What stands above the dashboard's table: search, filters by status, how many plans there are, a new plan.
import { PLAN_STATUSES, sortBy, toggleStatus, type DashboardState } from './dashboard-state';
import { statusLabel } from '../../plan/status';
import { Icon } from '../icon';
import { StateMark } from '../state-mark';
import { STATUS_MARKS } from '../status-badge';
import { PLAN_COLUMNS } from './plan-columns';
import { countText, detailText, type PlanTotals } from './plan-totals';
import { SearchField } from './search-field';

export interface DashboardToolbarProps {
  readonly state: DashboardState;
  readonly totals: PlanTotals;
  /** How many rows are shown. */
  readonly shown: number;
  /** A sentence on what is being read, null when all is. */
  readonly reading: string | null;
  readonly onState: (state: DashboardState) => void;
  readonly onNewPlan: () => void;
  /** Goes from the search field into the table. */
  readonly onEnterTable: () => void;
}

export function DashboardToolbar(props: DashboardToolbarProps) {
  const { state, totals, shown, reading, onState, onNewPlan, onEnterTable } = props;
  const isFiltered = shown < totals.count;
  return (
    <div class="execplans-toolbar">
      <div class="execplans-toolbar-line">
        <SearchField
          value={state.query}
          onValue={(query) => onState({ ...state, query })}
          onLeave={onEnterTable}
        />
        <span class="execplans-spacer" />
        <button type="button" class="execplans-new" onClick={() => onNewPlan()}>
          <Icon name="plus" />
          New ExecPlan
        </button>
      </div>
      <StatusChips state={state} totals={totals} onState={onState} />
      <div class="execplans-totals-line">
        <div class="execplans-totals">
          {reading === null ? (
            <span>
              {countText(totals)}
              <span class="execplans-totals-detail">{`: ${detailText(totals)}`}</span>
            </span>
          ) : (
            <span>{reading}</span>
          )}
          <span role="status">{isFiltered ? `${shown} shown` : ''}</span>
        </div>
        <SortChoice state={state} onState={onState} />
      </div>
    </div>
  );
}

type PartProps = Pick<DashboardToolbarProps, 'state' | 'onState'>;

/** A toggle for each status that a plan has, or that is chosen. */
function StatusChips({ state, totals, onState }: PartProps & { readonly totals: PlanTotals }) {
  const statuses = PLAN_STATUSES.filter(
    (status) => totals.byStatus[status] > 0 || state.statuses.includes(status),
  );
  return (
    <div class="execplans-chips" role="group" aria-label="Show plans by status">
      {statuses.map((status) => (
        <button
          key={status}
          type="button"
          class={`execplans-chip is-${STATUS_MARKS[status]}`}
          aria-pressed={state.statuses.includes(status)}
          onClick={() => onState(toggleStatus(state, status))}
        >
          <StateMark state={STATUS_MARKS[status]} />
          <span>{statusLabel(status)}</span>
          <span class="execplans-chip-count">{totals.byStatus[status]}</span>
        </button>
      ))}
    </div>
  );
}

/** Sorting where there is no room for the table's head; the style sheet shows one or the other. */
function SortChoice({ state, onState }: PartProps) {
  const { column, descending } = state.sort;
  return (
    <div class="execplans-sort-choice">
      <select
        class="dropdown"
        aria-label="Sort by"
        value={column}
        onChange={(event) => {
          const chosen = PLAN_COLUMNS.find((one) => one.column === event.currentTarget.value);
          if (chosen) onState(sortBy(state, chosen.column));
        }}
      >
        {PLAN_COLUMNS.map((one) => (
          <option key={one.column} value={one.column}>
            {one.name}
          </option>
        ))}
      </select>
      <button
        type="button"
        class="clickable-icon"
        aria-label={descending ? 'Descending: sort the other way' : 'Ascending: sort the other way'}
        onClick={() => onState(sortBy(state, column))}
      >
        <Icon name={descending ? 'arrow-down' : 'arrow-up'} />
      </button>
    </div>
  );
}

// What stands above the dashboard's plans: search, layouts, filters, how many plans there are, a new plan.
import type { LedgerRow } from '../../index/ledger';
import type { PlanSummary } from '../../index/plan-summary';
import { Icon } from '../icon';
import { IconButton } from '../icon-button';
import type { DashboardActions } from '../plan-actions';
import { sortBy, GROUPINGS, type DashboardState } from './dashboard-state';
import { FilterChips } from './filter-chips';
import { columnChoices, layoutChoices, type SavedLayout } from './layout-menus';
import { LayoutSwitch } from './layout-switch';
import { PLAN_COLUMNS } from './plan-columns';
import { countText, detailText, type PlanTotals } from './plan-totals';
import { SearchField } from './search-field';
import { SelectionBar } from './selection-bar';
import type { PlanSelection } from './use-selection';

export interface DashboardToolbarProps {
  readonly rows: readonly PlanSummary[];
  readonly state: DashboardState;
  readonly layouts: readonly SavedLayout[];
  readonly totals: PlanTotals;
  /** Of the ledger; null in other layouts. */
  readonly entries: readonly LedgerRow[] | null;
  /** How many rows are shown, in words; '' when all are. */
  readonly shown: string;
  /** A sentence on what is being read, null when all is. */
  readonly reading: string | null;
  readonly selection: PlanSelection;
  readonly actions: DashboardActions;
  readonly onState: (state: DashboardState) => void;
  /** Goes from the search field to the plans. */
  readonly onEnter: () => void;
}

export function DashboardToolbar(props: DashboardToolbarProps) {
  const { rows, state, layouts, totals, entries, shown } = props;
  const { reading, selection, actions } = props;
  const { onState, onEnter } = props;
  return (
    <div class="execplans-toolbar">
      <div class="execplans-toolbar-line">
        <SearchField
          value={state.query}
          onValue={(query) => onState({ ...state, query })}
          onLeave={onEnter}
        />
        <LayoutSwitch layout={state.layout} onLayout={(layout) => onState({ ...state, layout })} />
        <span class="execplans-spacer" />
        <IconButton
          icon="workflow"
          label="Open dependency view"
          onClick={() => actions.openGraph()}
        />
        <IconButton
          icon="chart-line"
          label="Finished steps over time"
          isPressed={state.burnUp !== 'off'}
          onClick={() => onState({ ...state, burnUp: state.burnUp === 'off' ? 'chart' : 'off' })}
        />
        <IconButton
          icon="bookmark"
          label="Saved layouts"
          hasMenu
          onClick={(event) =>
            actions.showMenu(layoutChoices(state, layouts, actions, onState), event)
          }
        />
        <button
          type="button"
          class="execplans-new"
          aria-label="New ExecPlan"
          onClick={() => actions.newPlan()}
        >
          <Icon name="plus" />
          <span class="execplans-new-words">New ExecPlan</span>
        </button>
      </div>
      <FilterChips
        rows={rows}
        state={state}
        totals={totals}
        entries={entries}
        actions={actions}
        onState={onState}
      />
      <div class="execplans-totals-line">
        {selection.keys.size > 0 ? (
          <SelectionBar selection={selection} actions={actions} />
        ) : (
          <div class="execplans-totals">
            {reading === null ? (
              <span>
                {countText(totals)}
                <span class="execplans-totals-detail">{`: ${detailText(totals)}`}</span>
              </span>
            ) : (
              <span>{reading}</span>
            )}
            {/* An empty text would be written into the page at every drawing. */}
            <span role="status">{shown === '' ? null : shown}</span>
          </div>
        )}
        {state.layout === 'table' && (
          <>
            <GroupChoice state={state} onState={onState} />
            <IconButton
              icon="columns-3"
              class="execplans-columns"
              label="Columns"
              hasMenu
              onClick={(event) => actions.showMenu(columnChoices(state, onState), event)}
            />
          </>
        )}
        {state.layout !== 'ledger' && <SortChoice state={state} onState={onState} />}
      </div>
    </div>
  );
}

type PartProps = Pick<DashboardToolbarProps, 'state' | 'onState'>;

function GroupChoice({ state, onState }: PartProps) {
  return (
    <select
      class="dropdown execplans-group-choice"
      aria-label="Group by"
      value={state.group}
      onChange={({ currentTarget }) => {
        const group = GROUPINGS.find((one) => one === currentTarget.value);
        if (group !== undefined) onState({ ...state, group });
      }}
    >
      {GROUPINGS.map((one) => (
        <option key={one} value={one}>
          {one === 'none' ? 'No groups' : `By ${one}`}
        </option>
      ))}
    </select>
  );
}

/** Sorting where there is no room for the table's head, or none at all; the style sheet hides it beside one. */
function SortChoice({ state, onState }: PartProps) {
  const { column, descending } = state.sort;
  return (
    <div class={`execplans-sort-choice ${state.layout === 'table' ? '' : 'is-shown'}`}>
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
      <IconButton
        icon={descending ? 'arrow-down' : 'arrow-up'}
        label={descending ? 'Descending: sort the other way' : 'Ascending: sort the other way'}
        onClick={() => onState(sortBy(state, column))}
      />
    </div>
  );
}

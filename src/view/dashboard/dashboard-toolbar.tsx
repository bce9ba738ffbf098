// What stands above the dashboard's plans: search, layouts, filters, how many plans there are, a new plan.
import type { PlanSummary } from '../../index/plan-summary';
import { ChoiceList } from '../choice-list';
import { Icon } from '../icon';
import { IconButton } from '../icon-button';
import type { DashboardActions } from '../plan-actions';
import { plansText } from '../plans-text';
import { sortBy, GROUPINGS, type DashboardState } from './dashboard-state';
import { FilterChips } from './filter-chips';
import { columnChoices, layoutChoices, type SavedLayout } from './layout-menus';
import { LayoutSwitch } from './layout-switch';
import { PLAN_COLUMNS } from './plan-columns';
import { detailText, type PlanTotals } from './plan-totals';
import { SearchField } from './search-field';
import { SelectionBar } from './selection-bar';
import type { EntryCounts } from './shown-parts';
import type { PlanSelection } from './use-selection';

export interface DashboardToolbarProps {
  readonly rows: readonly PlanSummary[];
  readonly state: DashboardState;
  readonly layouts: readonly SavedLayout[];
  readonly totals: PlanTotals;
  /** Of the ledger; null in other layouts. */
  readonly entries: EntryCounts | null;
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
          class="execplans-burn-up-opener"
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
                {plansText(totals.count)}
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

const GROUP_CHOICES = GROUPINGS.map(
  (one) => [one, one === 'none' ? 'No groups' : `By ${one}`] as const,
);
const SORT_CHOICES = PLAN_COLUMNS.map(({ column, name }) => [column, name] as const);

type PartProps = Pick<DashboardToolbarProps, 'state' | 'onState'>;

function GroupChoice({ state, onState }: PartProps) {
  return (
    <ChoiceList
      label="Group by"
      class="execplans-group-choice"
      choices={GROUP_CHOICES}
      value={state.group}
      onValue={(group) => onState({ ...state, group })}
    />
  );
}

/** Sorting where there is no room for the table's head, or none at all; the style sheet hides it beside one. */
function SortChoice({ state, onState }: PartProps) {
  const { column, descending } = state.sort;
  return (
    <div class={`execplans-sort-choice ${state.layout === 'table' ? '' : 'is-shown'}`}>
      <ChoiceList
        label="Sort by"
        choices={SORT_CHOICES}
        value={column}
        onValue={(chosen) => onState(sortBy(state, chosen))}
      />
      <IconButton
        icon={descending ? 'arrow-down' : 'arrow-up'}
        label={descending ? 'Descending: sort the other way' : 'Ascending: sort the other way'}
        onClick={() => onState(sortBy(state, column))}
      />
    </div>
  );
}

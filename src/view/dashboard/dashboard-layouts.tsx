// The layout of the dashboard that is chosen, or what stands in its place when it has nothing to show.
import { EmptyState } from '../empty-state';
import type { DashboardActions } from '../plan-actions';
import { type DashboardState, withoutFilters } from './dashboard-state';
import type { DetailsKnown } from './details-known';
import type { PlanMenu } from './plan-handlers';
import { PlanBoard } from './plan-board';
import { PlanLedger } from './plan-ledger';
import { PlanReady } from './plan-ready';
import { PlanTable } from './plan-table';
import { PlanTimeline } from './plan-timeline';
import type { PlanSelection } from './use-selection';
import { countOf, type Shown } from './shown-parts';

export interface DashboardLayoutsProps {
  readonly shown: Shown;
  readonly state: DashboardState;
  readonly details: DetailsKnown;
  /** Whether more may come by itself. */
  readonly isReading: boolean;
  /** ms UTC. */
  readonly now: number;
  readonly actions: DashboardActions;
  readonly selection: PlanSelection;
  readonly menu: PlanMenu;
  readonly onState: (state: DashboardState) => void;
}

export function DashboardLayouts(props: DashboardLayoutsProps) {
  const { shown, state, details, isReading, now, actions, selection, menu, onState } = props;
  const { plans, totals, asked, as } = shown;
  const isLedger = as.layout === 'ledger';
  if ((isLedger ? as.entries : plans).length === 0) {
    if (isReading || totals.count === 0) return null;
    if (isLedger && countOf(as.counts) === 0) {
      return (
        <EmptyState
          message="Nothing is written down yet: no plan has a decision, a surprise or an open question."
          button="Show plans"
          onClick={() => onState({ ...state, layout: 'table' })}
        />
      );
    }
    return (
      <EmptyState
        message={isLedger ? 'No entry matches.' : 'No plan matches.'}
        button="Clear filters"
        onClick={() => onState(withoutFilters(state))}
      />
    );
  }
  const common = { asked, now, actions, menu };
  switch (as.layout) {
    case 'board':
      return <PlanBoard {...common} columns={as.columns} selection={selection} />;
    case 'ledger':
      return (
        <PlanLedger
          {...common}
          entries={as.entries}
          keys={as.keys}
          planOf={as.planOf}
          detailsOf={(path) => details.ledger.get(path)}
        />
      );
    case 'ready':
      return <PlanReady {...common} steps={as.steps} keys={as.keys} isReading={isReading} />;
    case 'timeline':
      return <PlanTimeline {...common} lines={as.lines} />;
    case 'table':
      return (
        <PlanTable
          {...common}
          list={as.list}
          state={state}
          selection={selection}
          onState={onState}
        />
      );
  }
}

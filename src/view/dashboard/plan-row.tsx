// One plan of the dashboard: a row of cells, or a card of two lines where there is little room (that is
// the style sheet's doing). A note that could not be read says why.
import type { PlanColumn } from '../../index/plan-order';
import type { PlanSummary } from '../../index/plan-summary';
import type { DashboardActions } from '../plan-actions';
import { PlanStatus } from '../plan-status';
import { PlanCell, TitleCell } from './plan-cells';
import { dropHandlers } from './plan-drop';
import { planHandlers, type PlanMenu } from './plan-handlers';

export interface PlanRowProps {
  readonly plan: PlanSummary;
  /** From 0, among the rows shown. */
  readonly index: number;
  /** Its top in the body of the table, px. */
  readonly start: number;
  readonly columns: readonly PlanColumn[];
  readonly isTabStop: boolean;
  readonly isSelected: boolean;
  /** The paths that are moved when it is. */
  readonly moved: () => readonly string[];
  /** Of its group, from 1; null without groups. */
  readonly level: number | null;
  /** ms UTC. */
  readonly now: number;
  readonly actions: DashboardActions;
  readonly menu: PlanMenu;
  readonly onFocus: () => void;
  /** Selects the plan or takes it out of the selection; all from the last one on for `isRange`. */
  readonly onSelect: (isRange: boolean) => void;
}

export function PlanRow(props: PlanRowProps) {
  const { plan, index, start, columns, isTabStop, isSelected, moved, level } = props;
  const { now, actions, menu, onFocus, onSelect } = props;
  const waits = columns.includes('next') ? actions.openWaits(plan.path) : [];
  const handlers = planHandlers(plan.path, actions, menu, moved);
  return (
    <div
      class={`execplans-row execplans-plan ${plan.failure === null ? '' : 'is-failed'}`}
      role="row"
      // The head is row 1.
      aria-rowindex={index + 2}
      aria-level={level ?? undefined}
      aria-selected={isSelected}
      tabIndex={isTabStop ? 0 : -1}
      style={{ '--execplans-y': `${start}px` }}
      {...handlers}
      {...dropHandlers(plan.path, actions)}
      onClick={(event) => {
        if (event.shiftKey) onSelect(true);
        else handlers.onClick(event);
      }}
      onFocus={onFocus}
    >
      <div class="execplans-cell is-box" role="gridcell">
        <input
          type="checkbox"
          class="execplans-box"
          tabIndex={-1}
          aria-label={`Select ${plan.title}`}
          checked={isSelected}
          onClick={(event) => {
            event.stopPropagation();
            onSelect(event.shiftKey);
          }}
        />
      </div>
      {plan.failure === null ? (
        columns.map((column) => (
          <PlanCell
            key={column}
            column={column}
            plan={plan}
            waits={waits}
            now={now}
            hasOwner={columns.includes('owner')}
          />
        ))
      ) : (
        <FailureCells plan={plan} count={columns.length} />
      )}
    </div>
  );
}

interface FailureProps {
  readonly plan: PlanSummary;
  /** Of columns. */
  readonly count: number;
}

function FailureCells({ plan, count }: FailureProps) {
  return (
    <>
      <div class="execplans-cell is-status" role="gridcell">
        <PlanStatus plan={plan} />
      </div>
      <TitleCell plan={plan} hasOwner />
      <div
        class="execplans-cell is-failure"
        role="gridcell"
        aria-colspan={Math.max(1, count - 2)}
        title={plan.failure ?? undefined}
      >
        {plan.failure}
      </div>
    </>
  );
}

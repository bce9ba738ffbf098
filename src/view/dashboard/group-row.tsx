// The head of a group in the dashboard's table: a click or a key folds what is below it.
import type { PlanGroup } from '../../index/plan-groups';
import { foldHandlers, GroupName } from './group-name';

export interface GroupRowProps {
  readonly group: PlanGroup;
  readonly isOpen: boolean;
  /** From 0, among the rows shown. */
  readonly index: number;
  /** Its top in the body of the table, px. */
  readonly start: number;
  /** How many columns the table has. */
  readonly columns: number;
  readonly isTabStop: boolean;
  readonly onFocus: () => void;
  readonly onToggle: () => void;
}

export function GroupRow(props: GroupRowProps) {
  const { group, isOpen, index, start, columns, isTabStop, onFocus, onToggle } = props;
  return (
    <div
      class="execplans-row execplans-group-row"
      role="row"
      // The head is row 1.
      aria-rowindex={index + 2}
      aria-level={1}
      aria-expanded={isOpen}
      tabIndex={isTabStop ? 0 : -1}
      style={{ '--execplans-y': `${start}px` }}
      onFocus={onFocus}
      {...foldHandlers(onToggle, isOpen ? 'ArrowLeft' : 'ArrowRight')}
    >
      <div class="execplans-fold-name" role="gridcell" aria-colspan={columns + 1}>
        <GroupName name={group.name} count={group.plans.length} isOpen={isOpen} />
      </div>
    </div>
  );
}

// The board with a column for each status.
import { useMemo } from 'preact/hooks';
import type { PlanStatus } from '../../plan/status';
import { boardColumns } from './board-columns';
import type { ListedPlan } from './listed-plan';
import { PlanBoard, type PlanBoardProps } from './plan-board';

export interface StatusBoardProps extends Omit<PlanBoardProps, 'columns'> {
  /** In the order shown. */
  readonly plans: readonly ListedPlan[];
  /** The statuses to show; an empty list shows all. */
  readonly statuses: readonly PlanStatus[];
}

export function StatusBoard({ plans, statuses, ...board }: StatusBoardProps) {
  const columns = useMemo(() => boardColumns(plans, statuses), [plans, statuses]);
  return <PlanBoard {...board} columns={columns} />;
}

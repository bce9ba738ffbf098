// The columns of the dashboard in their order, and what they are called.
import type { PlanColumn } from '../../index/plan-list';

export interface ColumnName {
  readonly column: PlanColumn;
  readonly name: string;
}

export const PLAN_COLUMNS: readonly ColumnName[] = [
  { column: 'status', name: 'Status' },
  { column: 'title', name: 'Title' },
  { column: 'progress', name: 'Progress' },
  { column: 'phase', name: 'Phase' },
  { column: 'next', name: 'Next step' },
  { column: 'activity', name: 'Last activity' },
  { column: 'problems', name: 'Problems' },
];

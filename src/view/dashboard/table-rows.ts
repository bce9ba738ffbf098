// The rows of the table as one list: plans, and the heads of groups between them. No DOM.
import type { PlanGroup } from '../../index/plan-groups';
import type { PlanSummary } from '../../index/plan-summary';

export type TableRow =
  | { readonly kind: 'plan'; readonly key: string; readonly plan: PlanSummary }
  | {
      readonly kind: 'group';
      readonly key: string;
      readonly group: PlanGroup;
      readonly isOpen: boolean;
    };

/** `plans` as rows, or those of `groups` below their heads when there are any; `closed` holds keys of groups. */
export function tableRows(
  plans: readonly PlanSummary[],
  groups: readonly PlanGroup[],
  closed: readonly string[],
): readonly TableRow[] {
  if (groups.length === 0) return plans.map(rowOf);
  return groups.flatMap((group): readonly TableRow[] => {
    const isOpen = !closed.includes(group.key);
    // No path of a note starts with a colon.
    const head: TableRow = { kind: 'group', key: `:${group.key}`, group, isOpen };
    return isOpen ? [head, ...group.plans.map(rowOf)] : [head];
  });
}

function rowOf(plan: PlanSummary): TableRow {
  return { kind: 'plan', key: plan.path, plan };
}

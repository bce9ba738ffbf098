// The rows of a table or a timeline as one list: plans, and the heads of groups between them. No DOM.
import type { ListedGroup, ListedPlan } from './listed-plan';

export type TableRow =
  | { readonly kind: 'plan'; readonly key: string; readonly plan: ListedPlan }
  | {
      readonly kind: 'group';
      readonly key: string;
      readonly group: ListedGroup;
      readonly isOpen: boolean;
    };

/** `plans` as rows, or those of `groups` below their heads when there are any; `closed` holds keys of groups. */
export function tableRows(
  plans: readonly ListedPlan[],
  groups: readonly ListedGroup[],
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

function rowOf(plan: ListedPlan): TableRow {
  return { kind: 'plan', key: plan.path, plan };
}

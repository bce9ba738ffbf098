// The rows of a table or a timeline as one list: plans, and the heads of groups between them. No DOM.
import { eachInParts, type Parts } from '../../plan/in-parts';
import type { ListedGroup, ListedPlan } from './listed-plan';

export type TableRow =
  | { readonly kind: 'plan'; readonly key: string; readonly plan: ListedPlan }
  | {
      readonly kind: 'group';
      readonly key: string;
      readonly group: ListedGroup;
      readonly isOpen: boolean;
    };

/** `plans` as rows, or those of `groups` below their heads when there are any, in parts; `closed` holds keys of groups. */
export function* tableRowsInParts(
  plans: readonly ListedPlan[],
  groups: readonly ListedGroup[],
  closed: readonly string[],
): Parts<readonly TableRow[]> {
  const rows: TableRow[] = [];
  const add = (plan: ListedPlan): void => void rows.push({ kind: 'plan', key: plan.path, plan });
  if (groups.length === 0) yield* eachInParts(plans, add);
  for (const group of groups) {
    const isOpen = !closed.includes(group.key);
    // No path of a note starts with a colon.
    rows.push({ kind: 'group', key: `:${group.key}`, group, isOpen });
    if (isOpen) yield* eachInParts(group.plans, add);
  }
  return rows;
}

// Which plans a block with `show: dashboard` lists, in which order and in which groups. Keeps nothing.
import { groupPlans, type PlanGroup } from '../../index/plan-groups';
import { arrangePlans, hasMark, type ListContext } from '../../index/plan-list';
import type { PlanSummary } from '../../index/plan-summary';
import type { BlockOptions } from './block-options';

export interface BlockPlans {
  readonly rows: readonly PlanSummary[];
  /** The same rows in groups; none when they are not grouped. */
  readonly groups: readonly PlanGroup[];
  /** How many more there are than the limit lets through. */
  readonly more: number;
}

/** Names of owners and folders are compared without case; a folder counts with all inside it. */
export function blockPlans(
  all: readonly PlanSummary[],
  options: BlockOptions,
  context: ListContext,
): BlockPlans {
  const { search, statuses, sort, group, limit } = options;
  const shown = all.filter((row) => isShown(row, options, context));
  const asked = { query: search, statuses, owners: [], folders: [], marks: [], sort };
  const found = arrangePlans(shown, asked, context);
  const rows = found.slice(0, limit);
  return { rows, groups: groupPlans(rows, group), more: found.length - rows.length };
}

function isShown(row: PlanSummary, options: BlockOptions, context: ListContext): boolean {
  const { owners, folders, marks, without } = options;
  const owner = (row.owner ?? '').toLowerCase();
  const path = row.path.toLowerCase();
  return (
    (owners.length === 0 || owners.some((one) => one.toLowerCase() === owner)) &&
    (folders.length === 0 || folders.some((one) => isInside(path, one.toLowerCase()))) &&
    marks.every((mark) => hasMark(row, mark, context)) &&
    !without.some((mark) => hasMark(row, mark, context))
  );
}

function isInside(path: string, folder: string): boolean {
  return folder === '' || path.startsWith(`${folder}/`);
}

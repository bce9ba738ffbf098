// Which plans a block with `show: dashboard` lists, and in which order. Keeps nothing.
import { arrangePlans, hasMark } from '../../index/plan-list';
import type { PlanSummary } from '../../index/plan-summary';
import type { BlockOptions } from './block-options';

export interface BlockPlans {
  readonly rows: readonly PlanSummary[];
  /** How many more there are than the limit lets through. */
  readonly more: number;
}

export interface BlockContext {
  /** ms UTC. */
  readonly now: number;
  readonly daysUntilStale: number;
}

/** Names of owners and folders are compared without case; a folder counts with all inside it. */
export function blockPlans(
  all: readonly PlanSummary[],
  options: BlockOptions,
  context: BlockContext,
): BlockPlans {
  const { statuses, sort, limit } = options;
  const shown = all.filter((row) => isShown(row, options, context));
  const rows = arrangePlans(shown, {
    query: '',
    statuses,
    owners: [],
    folders: [],
    marks: [],
    sort,
  });
  return { rows: rows.slice(0, limit), more: Math.max(0, rows.length - limit) };
}

function isShown(row: PlanSummary, options: BlockOptions, context: BlockContext): boolean {
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

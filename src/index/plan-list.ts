// The rows of a list of plans: which are shown and in which order. Keeps nothing.
import { isSilent } from '../plan/activity';
import { type PlanStatus, statusLabel } from '../plan/status';
import { atOnce, eachInParts, type Parts, sortedInParts } from '../plan/in-parts';
import { folderOf } from './plan-folder';
import { orderBy, type PlanSort } from './plan-order';
import type { PlanSummary } from './plan-summary';

/** What a plan may be in need of. */
export type PlanMark = 'stale' | 'blocked' | 'problems';

export interface PlanFilter {
  /** Words to look for, in any order; '' shows every plan. */
  readonly query: string;
  /** The statuses to show, as with all lists here: an empty one shows all. */
  readonly statuses: readonly PlanStatus[];
  /** The owners to show; '' is that of plans without one. */
  readonly owners: readonly string[];
  /** The folders to show, with all inside them. */
  readonly folders: readonly string[];
  /** All of them must be true of a plan. */
  readonly marks: readonly PlanMark[];
}

export interface PlanArrangement extends PlanFilter {
  readonly sort: PlanSort;
}

/** What a list needs to know beside the rows. */
export interface ListContext {
  /** ms UTC. */
  readonly now: number;
  readonly daysUntilStale: number;
  /** Whether the plan holds the word, which is in lower case, where its row does not reach. */
  readonly saysElsewhere: (path: string, word: string) => boolean;
}

const NO_CONTEXT: ListContext = { now: 0, daysUntilStale: 1, saysElsewhere: () => false };

/**
 * The rows that `arrangement` asks for, in its order (`orderBy`). Every word of the query must occur in the title,
 * the owner, the phase, the next step, the status or elsewhere in the plan, compared without case. A note that could
 * not be read has no status, so choosing statuses leaves it out. `before`, an earlier result, changes nothing but
 * the time it takes: few changes are then few steps.
 */
export function arrangePlans(
  rows: readonly PlanSummary[],
  arrangement: PlanArrangement,
  context: ListContext = NO_CONTEXT,
  before: readonly PlanSummary[] = [],
): readonly PlanSummary[] {
  return atOnce(arrangeInParts(rows, arrangement, context, before));
}

/** The same, in parts. */
export function* arrangeInParts(
  rows: readonly PlanSummary[],
  arrangement: PlanArrangement,
  context: ListContext,
  before: readonly PlanSummary[],
): Parts<readonly PlanSummary[]> {
  const words = wordsOf(arrangement.query);
  const shown: PlanSummary[] = [];
  yield* eachInParts(yield* inOrderOf(before, rows), (row) => {
    if (isShown(row, arrangement, context) && hasWords(row, words, context)) shown.push(row);
  });
  return yield* sortedInParts(shown, orderBy(arrangement.sort));
}

/** The words of a query, in lower case. */
export function wordsOf(query: string): readonly string[] {
  return query.toLowerCase().split(/\s+/).filter(Boolean);
}

/** Whether `mark` is true of the row. A note that could not be read is a problem. */
export function hasMark(
  row: PlanSummary,
  mark: PlanMark,
  { now, daysUntilStale }: Pick<ListContext, 'now' | 'daysUntilStale'>,
): boolean {
  switch (mark) {
    case 'stale':
      return (
        row.failure === null && isSilent(row.status.value, row.lastActivity, now, daysUntilStale)
      );
    case 'blocked':
      return row.status.value === 'blocked' || row.progress.blocked > 0;
    case 'problems':
      return row.failure !== null || row.problems > 0;
  }
}

/** `rows`, those that were in `before` first and in its order: a list that is almost sorted is sorted in little time. */
function* inOrderOf(
  before: readonly PlanSummary[],
  rows: readonly PlanSummary[],
): Parts<readonly PlanSummary[]> {
  if (before.length === 0) return rows;
  const left = new Set<PlanSummary>();
  yield* eachInParts(rows, (row) => void left.add(row));
  const kept: PlanSummary[] = [];
  yield* eachInParts(before, (row) => {
    if (left.delete(row)) kept.push(row);
  });
  return [...kept, ...left];
}

function isShown(row: PlanSummary, filter: PlanFilter, context: ListContext): boolean {
  const { statuses, owners, folders, marks } = filter;
  if (statuses.length > 0 && (row.failure !== null || !statuses.includes(row.status.value))) {
    return false;
  }
  if (owners.length > 0 && !owners.includes(row.owner ?? '')) return false;
  if (folders.length > 0) {
    const folder = folderOf(row.path);
    if (!folders.some((one) => folder === one || folder.startsWith(`${one}/`))) return false;
  }
  return marks.every((mark) => hasMark(row, mark, context));
}

function hasWords(row: PlanSummary, words: readonly string[], context: ListContext): boolean {
  if (words.length === 0) return true;
  const { path, title, owner, phase, next, status, failure } = row;
  const label = failure === null ? statusLabel(status.value) : '';
  const text = [title, owner, phase, next, label].join('\n').toLowerCase();
  return words.every((word) => text.includes(word) || context.saysElsewhere(path, word));
}

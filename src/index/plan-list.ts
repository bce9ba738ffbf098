// The rows of a list of plans: which are shown and in which order. Keeps nothing.
import { statusLabel, type PlanStatus } from '../plan/status';
import { compareTimestamps } from '../plan/timestamp';
import type { PlanSummary } from './plan-summary';

export type PlanColumn =
  'title' | 'status' | 'progress' | 'phase' | 'next' | 'activity' | 'problems';

export interface PlanArrangement {
  /** Words to look for, in any order; '' shows every plan. */
  readonly query: string;
  /** The statuses to show; an empty list shows all. */
  readonly statuses: readonly PlanStatus[];
  readonly sort: { readonly column: PlanColumn; readonly descending: boolean };
}

/** The order of a plan's life, which is how the status column sorts. */
const STATUS_ORDER: Readonly<Record<PlanStatus, number>> = {
  draft: 0,
  'in progress': 1,
  blocked: 2,
  complete: 3,
  abandoned: 4,
};

// One fixed language, so that a list has the same order on every machine; numbers in names count as numbers.
const WORDS = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

type Comparison = (a: PlanSummary, b: PlanSummary) => number;

/**
 * The rows that `arrangement` asks for, in its order. Every word of the query must occur in the title,
 * the owner, the phase, the next step or the status, compared without case. Rows without a value come last in both directions,
 * equal rows stand in the order of their titles and paths. A note that could not be read has no status, so choosing
 * statuses leaves it out. `before`, an earlier result, changes nothing but the time it takes: few changes are then few steps.
 */
export function arrangePlans(
  rows: readonly PlanSummary[],
  arrangement: PlanArrangement,
  before: readonly PlanSummary[] = [],
): readonly PlanSummary[] {
  const words = arrangement.query.toLowerCase().split(/\s+/).filter(Boolean);
  const shown = inOrderOf(before, rows).filter(
    (row) => hasStatus(row, arrangement.statuses) && (words.length === 0 || hasWords(row, words)),
  );
  const { column, descending } = arrangement.sort;
  const compare = comparisonOf(column);
  const direction = descending ? -1 : 1;
  return shown.sort((a, b) => {
    const missing = Number(isMissing(a, column)) - Number(isMissing(b, column));
    if (missing !== 0) return missing;
    const difference = isMissing(a, column) ? 0 : direction * compare(a, b);
    return difference !== 0 ? difference : WORDS.compare(a.title, b.title) || byPath(a, b);
  });
}

function byPath(a: PlanSummary, b: PlanSummary): number {
  return a.path < b.path ? -1 : 1;
}

/** `rows`, those of `before` first and in its order: a list that is almost sorted is sorted in little time. */
function inOrderOf(
  before: readonly PlanSummary[],
  rows: readonly PlanSummary[],
): readonly PlanSummary[] {
  if (before.length === 0) return rows;
  const left = new Map(rows.map((row) => [row.path, row]));
  const known = before.flatMap(({ path }) => {
    const row = left.get(path);
    left.delete(path);
    return row === undefined ? [] : [row];
  });
  return [...known, ...left.values()];
}

function hasStatus(row: PlanSummary, statuses: readonly PlanStatus[]): boolean {
  if (statuses.length === 0) return true;
  return row.failure === null && statuses.includes(row.status.value);
}

function hasWords(row: PlanSummary, words: readonly string[]): boolean {
  const { title, owner, phase, next, status, failure } = row;
  const label = failure === null ? statusLabel(status.value) : '';
  const text = [title, owner, phase, next, label].join('\n').toLowerCase();
  return words.every((word) => text.includes(word));
}

/** Whether `row` has nothing to show in `column`. */
function isMissing(row: PlanSummary, column: PlanColumn): boolean {
  switch (column) {
    case 'title':
      return false;
    case 'status':
    case 'problems':
      return row.failure !== null;
    case 'progress':
      return row.failure !== null || row.progress.total === 0;
    case 'phase':
      return row.phase === null;
    case 'next':
      return row.next === null;
    case 'activity':
      return row.lastActivity === null;
  }
}

function comparisonOf(column: PlanColumn): Comparison {
  switch (column) {
    case 'title':
      return (a, b) => WORDS.compare(a.title, b.title);
    case 'status':
      return (a, b) => STATUS_ORDER[a.status.value] - STATUS_ORDER[b.status.value];
    case 'progress':
      return (a, b) => a.progress.share - b.progress.share;
    case 'phase':
      return (a, b) => WORDS.compare(a.phase ?? '', b.phase ?? '');
    case 'next':
      return (a, b) => WORDS.compare(a.next ?? '', b.next ?? '');
    case 'activity':
      return (a, b) =>
        a.lastActivity && b.lastActivity ? compareTimestamps(a.lastActivity, b.lastActivity) : 0;
    case 'problems':
      return (a, b) => a.problems - b.problems;
  }
}

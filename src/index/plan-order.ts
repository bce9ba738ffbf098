// The order of a list of plans: by one column, then by title and path. One fixed language, so that a list has the
// same order on every machine.
import { statusOrder } from '../plan/status';
import { compareTimestamps } from '../plan/timestamp';
import { folderOf } from './plan-folder';
import type { PlanSummary } from './plan-summary';

export type PlanColumn =
  | 'title'
  | 'status'
  | 'progress'
  | 'phase'
  | 'next'
  | 'owner'
  | 'folder'
  | 'activity'
  | 'forecast'
  | 'problems';

export interface PlanSort {
  readonly column: PlanColumn;
  readonly descending: boolean;
}

// Numbers in names count as numbers.
const WORDS = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

type Comparison = (a: PlanSummary, b: PlanSummary) => number;

/** How words are put in order. */
export function compareWords(a: string, b: string): number {
  // The same folder, owner or phase stands in many rows, and to look at every letter takes a while.
  return a === b ? 0 : WORDS.compare(a, b);
}

/** Rows without a value come last in both directions, equal rows stand in the order of their titles and paths. */
export function orderBy({ column, descending }: PlanSort): Comparison {
  const compare = COMPARISONS[column];
  const direction = descending ? -1 : 1;
  return (a, b) => {
    const missing = Number(isMissing(a, column)) - Number(isMissing(b, column));
    if (missing !== 0) return missing;
    const difference = isMissing(a, column) ? 0 : direction * compare(a, b);
    return difference !== 0 ? difference : compareWords(a.title, b.title) || byPath(a, b);
  };
}

function byPath(a: PlanSummary, b: PlanSummary): number {
  return a.path < b.path ? -1 : 1;
}

/** Whether `row` has nothing to show in `column`. */
function isMissing(row: PlanSummary, column: PlanColumn): boolean {
  switch (column) {
    case 'title':
    case 'folder':
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
    case 'owner':
      return row.owner === null;
    case 'activity':
      return row.lastActivity === null;
    case 'forecast':
      return timeLeft(row) === 0;
  }
}

const COMPARISONS: Readonly<Record<PlanColumn, Comparison>> = {
  title: (a, b) => compareWords(a.title, b.title),
  status: (a, b) => statusOrder(a.status.value) - statusOrder(b.status.value),
  progress: (a, b) => a.progress.share - b.progress.share,
  phase: (a, b) => compareWords(a.phase ?? '', b.phase ?? ''),
  next: (a, b) => compareWords(a.next ?? '', b.next ?? ''),
  owner: (a, b) => compareWords(a.owner ?? '', b.owner ?? ''),
  folder: (a, b) => compareWords(folderOf(a.path), folderOf(b.path)),
  activity: (a, b) =>
    a.lastActivity && b.lastActivity ? compareTimestamps(a.lastActivity, b.lastActivity) : 0,
  forecast: (a, b) => timeLeft(a) - timeLeft(b),
  problems: (a, b) => a.problems - b.problems,
};

/** How long the rest takes at the usual pace, ms; 0 when that is not known. */
function timeLeft({ outlook }: PlanSummary): number {
  return outlook === null ? 0 : outlook.remaining * outlook.usual;
}

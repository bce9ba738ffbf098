// Puts the rows of a list into groups. Keeps their order inside each.
import { statusLabel, statusOrder } from '../plan/status';
import { atOnce, eachInParts, type Parts, sortedInParts } from '../plan/in-parts';
import { folderName, folderOf } from './plan-folder';
import { compareWords } from './plan-order';
import type { PlanSummary } from './plan-summary';

export type PlanGrouping = 'none' | 'status' | 'folder' | 'owner' | 'phase';

export interface PlanGroup {
  /** Distinct among the groups of one list. */
  readonly key: string;
  readonly name: string;
  /** At least one. */
  readonly plans: readonly PlanSummary[];
}

interface Belonging {
  readonly key: string;
  readonly name: string;
  /** Groups of a lower one come first, those alike in the order of their names. */
  readonly rank: number;
}

/** `plans` in groups by `grouping`; what has no value to be grouped by is the last one. No group for `none`. */
export function groupPlans(
  plans: readonly PlanSummary[],
  grouping: PlanGrouping,
): readonly PlanGroup[] {
  return atOnce(groupInParts(plans, grouping));
}

/** The same, in parts. */
export function* groupInParts(
  plans: readonly PlanSummary[],
  grouping: PlanGrouping,
): Parts<readonly PlanGroup[]> {
  if (grouping === 'none') return [];
  const groups = new Map<string, Belonging & { readonly plans: PlanSummary[] }>();
  yield* eachInParts(plans, (plan) => {
    const belonging = belongingOf(plan, grouping);
    const group = groups.get(belonging.key);
    if (group) group.plans.push(plan);
    else groups.set(belonging.key, { ...belonging, plans: [plan] });
  });
  return yield* sortedInParts(
    [...groups.values()],
    (a, b) => a.rank - b.rank || compareWords(a.name, b.name),
  );
}

const LAST = Number.MAX_SAFE_INTEGER;

function belongingOf(plan: PlanSummary, grouping: Exclude<PlanGrouping, 'none'>): Belonging {
  switch (grouping) {
    case 'status': {
      if (plan.failure !== null) return { key: 'failed', name: 'Not readable', rank: LAST };
      const { value } = plan.status;
      return { key: value, name: statusLabel(value), rank: statusOrder(value) };
    }
    case 'folder': {
      const folder = folderOf(plan.path);
      return { key: `in ${folder}`, name: folderName(folder), rank: 0 };
    }
    case 'owner':
      return named(plan.owner, 'No owner');
    case 'phase':
      return named(plan.phase, 'No phase');
  }
}

function named(value: string | null, otherwise: string): Belonging {
  return value === null
    ? { key: 'none', name: otherwise, rank: LAST }
    : { key: `of ${value}`, name: value, rank: 0 };
}

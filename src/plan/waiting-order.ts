// In which order plans can be done, and which of them wait for each other in a circle. Knows plans by their paths alone.
import type { Dependencies } from './dependency-cycle';
import { PART, type Parts } from './in-parts';

/**
 * `plans` in groups, so that each plan comes after all that it waits for (as far as they are among `plans`). Plans of
 * which each waits for each, directly or over others, are one group; all others are alone in theirs, a plan that waits
 * for itself too. Plans that are free to be anywhere come as early as they stand in `plans`. Yields now and then.
 */
export function* waitingOrder(
  plans: readonly string[],
  dependencies: Dependencies,
): Parts<readonly (readonly string[])[]> {
  // Tarjan's algorithm with a stack of its own: a chain of ten thousand plans is no reason to run out of calls.
  const known = new Set(plans);
  const numbers = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const groups: string[][] = [];
  let gone = 0;
  const begin = (plan: string): Visit => {
    numbers.set(plan, numbers.size);
    lowest.set(plan, numbers.size - 1);
    open.push(plan);
    isOpen.add(plan);
    return { plan, others: (dependencies.get(plan) ?? []).filter((one) => known.has(one)), at: 0 };
  };
  const lower = (plan: string, to: number): void => {
    lowest.set(plan, Math.min(lowest.get(plan) ?? to, to));
  };
  for (const start of known) {
    const visits: Visit[] = numbers.has(start) ? [] : [begin(start)];
    for (let visit = visits.at(-1); visit !== undefined; visit = visits.at(-1)) {
      gone += 1;
      if (gone % PART === 0) yield undefined;
      const { plan } = visit;
      const other = visit.others[visit.at];
      if (other !== undefined) {
        visit.at += 1;
        const number = numbers.get(other);
        if (number === undefined) visits.push(begin(other));
        else if (isOpen.has(other)) lower(plan, number);
        continue;
      }
      visits.pop();
      const low = lowest.get(plan) ?? 0;
      const above = visits.at(-1);
      if (above !== undefined) lower(above.plan, low);
      if (low !== numbers.get(plan)) continue;
      const group = open.splice(open.lastIndexOf(plan));
      for (const one of group) isOpen.delete(one);
      groups.push(group);
    }
  }
  return groups;
}

interface Visit {
  readonly plan: string;
  readonly others: readonly string[];
  /** How many of the others were looked at. */
  at: number;
}

/** The groups of `waitingOrder` that are circles: plans that wait for each other, or one that waits for itself. */
export function* circlesAmong(
  plans: readonly string[],
  dependencies: Dependencies,
): Parts<readonly (readonly string[])[]> {
  const groups = yield* waitingOrder(plans, dependencies);
  return groups.filter(
    ([first, ...others]) =>
      others.length > 0 || (first !== undefined && dependencies.get(first)?.includes(first)),
  );
}

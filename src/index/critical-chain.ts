// The chain of plans that holds up the end: each waits for the one before, and no other such chain has more work left.
import { PART, type Parts } from '../plan/in-parts';
import type { PlanGraph } from './plan-graph';
import { NO_TIME, type PlanSchedule, type Spread, sumOf, waitedFor } from './plan-schedule';

export interface CriticalChain {
  /** Two unfinished plans or more, what is done first at the beginning. */
  readonly paths: readonly string[];
  /** The work left in those that have a forecast, one after another, ms. */
  readonly work: Spread;
  /** How many of them have no forecast: the chain is longer than `work` by what is in these. */
  readonly unknown: number;
}

/**
 * The chain with most work left if steps take as long as usual; of several alike the one of most plans, so that there is
 * one too where no plan has a forecast. Null when no unfinished plan waits for another one. What waits in a circle is
 * counted as if it did not: nobody can say which comes first. Yields now and then.
 */
export function* criticalChain(
  graph: PlanGraph,
  schedule: PlanSchedule,
): Parts<CriticalChain | null> {
  const ways = new Map<string, Way>();
  let longest: Way | null = null;
  for (const group of schedule.order) {
    const together = new Set(group);
    for (const path of group) {
      const work = schedule.times.get(path)?.work ?? null;
      const before = waitedFor(graph, path)
        .filter((other) => !together.has(other))
        .map((other) => ways.get(other) ?? null)
        .reduce<Way | null>(longer, null);
      const way: Way = {
        path,
        before,
        plans: (before?.plans ?? 0) + 1,
        work: sumOf(before?.work ?? NO_TIME, work ?? NO_TIME) ?? NO_TIME,
        unknown: (before?.unknown ?? 0) + (work === null ? 1 : 0),
      };
      ways.set(path, way);
      if (ways.size % PART === 0) yield undefined;
      if (before !== null) longest = longer(longest, way);
    }
  }
  if (longest === null) return null;
  const { work, unknown } = longest;
  return { paths: pathsTo(longest), work, unknown };
}

/** The last plan of a chain, and what it is the last of. */
interface Way {
  readonly path: string;
  readonly before: Way | null;
  readonly plans: number;
  readonly work: Spread;
  readonly unknown: number;
}

function longer(a: Way | null, b: Way | null): Way | null {
  if (a === null || b === null) return a ?? b;
  if (a.work.usual !== b.work.usual) return a.work.usual > b.work.usual ? a : b;
  return a.plans >= b.plans ? a : b;
}

function pathsTo(last: Way): readonly string[] {
  const paths: string[] = [];
  for (let way: Way | null = last; way !== null; way = way.before) paths.push(way.path);
  return paths.reverse();
}

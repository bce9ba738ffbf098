// What slips if a plan slips: all that wait for it, directly or over others, and how late it may be before they do.
import type { PlanGraph } from './plan-graph';
import {
  eachOf,
  isUnfinished,
  NO_TIME,
  type PlanSchedule,
  type Spread,
  sumOf,
  waitedFor,
} from './plan-schedule';

export interface Slip {
  readonly path: string;
  /** Over how many plans it waits, from 1: directly. */
  readonly distance: number;
  /**
   * How late the plan may be before this one slips, ms, between both if steps take as long as the quartiles say; both 0
   * when it slips at once. Null where forecasts are missing, or plans wait in a circle, so that nobody can say.
   */
  readonly slack: { readonly least: number; readonly most: number } | null;
}

/**
 * The unfinished plans that slip if the one at `path` does, those that wait for it directly first, then in the order of
 * their slack. None when it is finished. A plan that waits for nothing else slips at once, which needs no forecast.
 */
export function slipsOf(graph: PlanGraph, schedule: PlanSchedule, path: string): readonly Slip[] {
  const own = graph.plans.get(path);
  if (own === undefined || !isUnfinished(own)) return [];
  const distances = distancesFrom(graph, path);
  const slacks = new Map<string, Spread | null>([[path, NO_TIME]]);
  for (const group of schedule.order) {
    for (const one of group) {
      if (one === path || !distances.has(one)) continue;
      slacks.set(one, group.length > 1 ? null : slackOf(graph, schedule, one, slacks));
    }
  }
  return [...distances]
    .filter(([one]) => one !== path)
    .map(([one, distance]) => ({ path: one, distance, slack: limitsOf(slacks.get(one) ?? null) }))
    .sort((a, b) => a.distance - b.distance || leastOf(a) - leastOf(b));
}

/** How late the plan in question may be before the one at `path` slips, from the slacks of those that it waits for. */
function slackOf(
  graph: PlanGraph,
  { times }: PlanSchedule,
  path: string,
  slacks: ReadonlyMap<string, Spread | null>,
): Spread | null {
  const others = waitedFor(graph, path);
  const start = times.get(path)?.start ?? null;
  const ways = others
    .filter((other) => slacks.has(other))
    .map((other) => {
      const end = times.get(other)?.finish ?? null;
      const room =
        others.length === 1
          ? NO_TIME
          : start === null || end === null
            ? null
            : eachOf(start, end, (one, before) => one - before);
      return sumOf(slacks.get(other) ?? null, room);
    });
  // One way on which it slips at once decides, whatever is not known of the others.
  if (ways.some((way) => way !== null && way.quick + way.usual + way.slow === 0)) return NO_TIME;
  return ways.reduce((least, way) =>
    least === null || way === null ? null : eachOf(least, way, Math.min),
  );
}

/** The unfinished plans that wait for the one at `path`, which is among them, with how far each is away. */
function distancesFrom(graph: PlanGraph, path: string): ReadonlyMap<string, number> {
  const distances = new Map([[path, 0]]);
  // What is added meanwhile is visited too.
  for (const [one, distance] of distances) {
    for (const other of graph.waitedForBy.get(one) ?? []) {
      const row = graph.plans.get(other);
      if (distances.has(other) || row === undefined || !isUnfinished(row)) continue;
      distances.set(other, distance + 1);
    }
  }
  return distances;
}

function limitsOf(slack: Spread | null): Slip['slack'] {
  if (slack === null) return null;
  const all = [slack.quick, slack.usual, slack.slow];
  return { least: Math.min(...all), most: Math.max(...all) };
}

function leastOf({ slack }: Slip): number {
  return slack?.least ?? Number.MAX_VALUE;
}

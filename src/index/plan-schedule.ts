// When plans that wait for each other can begin and end, as far as there are forecasts. Times are counted from now, so
// nothing here knows what time it is; a time that rests on a plan without a forecast is not made up.
import { FEWEST_MEASURED } from '../plan/forecast';
import { PART, type Parts } from '../plan/in-parts';
import { goesOn } from '../plan/status';
import { waitingOrder } from '../plan/waiting-order';
import type { PlanGraph } from './plan-graph';
import type { PlanSummary } from './plan-summary';

/** A length or a time from now, ms: if all steps take as long as the lower quartile, the median, the upper quartile. */
export interface Spread {
  readonly quick: number;
  readonly usual: number;
  readonly slow: number;
}

export const NO_TIME: Spread = { quick: 0, usual: 0, slow: 0 };

export interface PlanTimes {
  /** When the last of the plans that it waits for is done; null where that cannot be said. */
  readonly start: Spread | null;
  /** When it is done itself, if it begins at `start`; null where that cannot be said. */
  readonly finish: Spread | null;
  /** The work that is left in it; null without a forecast. */
  readonly work: Spread | null;
}

export interface PlanSchedule {
  /** The unfinished plans, each after those that it waits for; those in a circle together. */
  readonly order: readonly (readonly string[])[];
  /** Of each unfinished plan. */
  readonly times: ReadonlyMap<string, PlanTimes>;
}

/** Whether work is left to be done on a plan, or nobody said that there is none. */
export function isUnfinished({ status }: PlanSummary): boolean {
  return goesOn(status.value);
}

/**
 * The work left in an unfinished plan, as its forecast has it: one step after another. Nothing for a plan whose steps
 * are all settled; null when too few of its steps were measured, or when it has none, so that it is not known yet.
 */
export function workLeftIn({ outlook, progress }: PlanSummary): Spread | null {
  if (outlook === null) return progress.total === 0 ? null : NO_TIME;
  const { measured, remaining, quick, usual, slow } = outlook;
  if (measured < FEWEST_MEASURED) return null;
  return { quick: remaining * quick, usual: remaining * usual, slow: remaining * slow };
}

/**
 * When the unfinished plans of `graph` begin and end if each begins as soon as all that it waits for are done. Plans
 * in a circle never begin; what waits for a plan without an end has no start. Yields now and then.
 */
export function* scheduleOf(graph: PlanGraph): Parts<PlanSchedule> {
  const open = [...graph.plans.values()].filter(isUnfinished).map(({ path }) => path);
  const order = yield* waitingOrder(open, graph.waitsFor);
  const times = new Map<string, PlanTimes>();
  for (const group of order) {
    for (const path of group) {
      const row = graph.plans.get(path);
      const work = row === undefined ? null : workLeftIn(row);
      const start = startOf(waitedFor(graph, path), times);
      // The others of a circle have no times yet, so that none of them gets any.
      times.set(path, { start, work, finish: sumOf(start, work) });
      if (times.size % PART === 0) yield undefined;
    }
  }
  return { order, times };
}

/** The unfinished plans that the one at `path` waits for. */
export function waitedFor(graph: PlanGraph, path: string): readonly string[] {
  return (graph.waitsFor.get(path) ?? []).filter((other) => {
    const row = graph.plans.get(other);
    return row !== undefined && isUnfinished(row);
  });
}

function startOf(others: readonly string[], times: ReadonlyMap<string, PlanTimes>): Spread | null {
  return others.reduce<Spread | null>((latest, other) => {
    const end = times.get(other)?.finish ?? null;
    return latest === null || end === null ? null : eachOf(latest, end, Math.max);
  }, NO_TIME);
}

/** What `a` and `b` come to together; null when one of them is not known. */
export function sumOf(a: Spread | null, b: Spread | null): Spread | null {
  return a === null || b === null ? null : eachOf(a, b, (one, other) => one + other);
}

/** `join` of the quick, the usual and the slow of both. */
export function eachOf(a: Spread, b: Spread, join: (one: number, other: number) => number): Spread {
  return {
    quick: join(a.quick, b.quick),
    usual: join(a.usual, b.usual),
    slow: join(a.slow, b.slow),
  };
}

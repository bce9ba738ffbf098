// Which plans the dependency view shows of all there are, and what can be said of their order. Asks for nothing: the
// words and places are made elsewhere.
import { type CriticalChain, criticalChain } from '../../index/critical-chain';
import { type GraphEdge, linkedPlans, neighbourhood, planGraph } from '../../index/plan-graph';
import type { PlanGraph } from '../../index/plan-graph';
import { isUnfinished, type PlanSchedule, scheduleOf } from '../../index/plan-schedule';
import type { PlanSummary } from '../../index/plan-summary';
import type { GraphState } from './graph-state';

/** All plans with all their edges, whatever is shown of them. */
export interface WholeGraph {
  readonly graph: PlanGraph;
  readonly schedule: PlanSchedule;
  readonly chain: CriticalChain | null;
  /** Plans that wait for each other, and plans that wait for themselves, over their steps too. */
  readonly circles: readonly (readonly string[])[];
}

/** The same for the same plans and edges, in whichever order they became known. `circles` are taken as they are. */
export function wholeGraph(
  rows: readonly PlanSummary[],
  edges: readonly GraphEdge[],
  circles: readonly (readonly string[])[],
): WholeGraph {
  const graph = planGraph(
    [...rows].sort((a, b) => inOrder(a.path, b.path)),
    [...edges].sort((a, b) => inOrder(a.from, b.from) || inOrder(a.to, b.to)),
  );
  const schedule = scheduleOf(graph);
  return {
    graph,
    schedule,
    chain: criticalChain(graph, schedule),
    circles,
  };
}

function inOrder(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

export interface ShownGraph {
  /** Those plans that are linked, or the neighbourhood of one; with the edges that are shown. */
  readonly graph: PlanGraph;
  /** Plans that are asked for but linked with no other, in their order. */
  readonly unlinked: readonly PlanSummary[];
}

export function shownGraph(
  { plans, edges }: PlanGraph,
  { plan, reach, kinds, finished }: GraphState,
): ShownGraph {
  const rows = [...plans.values()].filter(
    (row) => finished || row.path === plan || isUnfinished(row),
  );
  const graph = planGraph(
    rows,
    edges.filter(({ kind }) => kinds.includes(kind)),
  );
  if (plan !== null) {
    const near = neighbourhood(graph, plan, reach === 'all' ? Infinity : reach);
    return { graph: graphOf(graph, [...near]), unlinked: [] };
  }
  const linked = linkedPlans(graph).map(({ path }) => path);
  const own = new Set(linked);
  return { graph: graphOf(graph, linked), unlinked: rows.filter(({ path }) => !own.has(path)) };
}

function graphOf({ plans, edges }: PlanGraph, paths: readonly string[]): PlanGraph {
  return planGraph(
    paths.flatMap((path) => plans.get(path) ?? []),
    edges,
  );
}

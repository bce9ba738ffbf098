// Which plans the dependency view shows of all there are, and what can be said of their order. Asks for nothing: the
// words and places are made elsewhere.
import { type CriticalChain, criticalChain } from '../../index/critical-chain';
import {
  type GraphEdge,
  neighbourhood,
  planGraph,
  type PlanGraph,
  type PlansAndEdges,
} from '../../index/plan-graph';
import type { PlanEdge } from '../../index/plan-links';
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

/** Finds the circles among the plans at these paths, which have these edges. */
type CirclesOf = (
  paths: readonly string[],
  edges: readonly GraphEdge[],
) => Generator<undefined, readonly (readonly string[])[]>;

/** Yields now and then: of ten thousand plans it takes longer than one frame of the screen lasts. */
export function* wholeGraph(
  rows: readonly PlanSummary[],
  links: Iterable<PlanEdge>,
  circlesOf: CirclesOf,
): Generator<undefined, WholeGraph> {
  const graph = yield* planGraph(rows, links);
  const schedule = yield* scheduleOf(graph);
  const chain = yield* criticalChain(graph, schedule);
  const circles = yield* circlesOf([...graph.plans.keys()], graph.edges);
  return { graph, schedule, chain, circles };
}

export interface ShownGraph {
  /** Those plans that are linked, or the neighbourhood of one; with the edges that are shown. */
  readonly graph: PlansAndEdges;
  /** Plans that are asked for but linked with no other, in their order. */
  readonly unlinked: readonly PlanSummary[];
}

export function shownGraph(
  whole: PlanGraph,
  { plan, reach, kinds, finished }: GraphState,
): ShownGraph {
  const { plans, edges } = whole;
  const isAsked = (path: string): boolean => {
    const row = plans.get(path);
    return row !== undefined && (finished || path === plan || isUnfinished(row));
  };
  const isShown = ({ kind, from, to }: GraphEdge): boolean =>
    kinds.includes(kind) && isAsked(from) && isAsked(to);
  if (plan !== null) {
    const near = neighbourhood(whole, plan, reach === 'all' ? Infinity : reach, isShown);
    const between = edges.filter((edge) => near.has(edge.from) && near.has(edge.to));
    return { graph: graphOf(plans, near, between.filter(isShown)), unlinked: [] };
  }
  const own = edges.filter(isShown);
  const linked = new Set<string>();
  for (const { from, to } of own) linked.add(from).add(to);
  const unlinked = [...plans.values()].filter(({ path }) => !linked.has(path) && isAsked(path));
  return { graph: graphOf(plans, linked, own), unlinked };
}

/** In the order of `plans`. */
function graphOf(
  plans: ReadonlyMap<string, PlanSummary>,
  shown: ReadonlySet<string>,
  edges: readonly GraphEdge[],
): PlansAndEdges {
  return { plans: new Map([...plans].filter(([path]) => shown.has(path))), edges };
}

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
import { orderBy } from '../../index/plan-order';
import { isUnfinished, type PlanSchedule, scheduleOf } from '../../index/plan-schedule';
import type { PlanSummary } from '../../index/plan-summary';
import { type Parts, sortedInParts } from '../../plan/in-parts';
import type { GraphState } from './graph-state';

/** All plans with all their edges, whatever is shown of them. */
export interface WholeGraph {
  readonly graph: PlanGraph;
  readonly schedule: PlanSchedule;
  readonly chain: CriticalChain | null;
  /** Plans that wait for each other, and plans that wait for themselves, over their steps too. */
  readonly circles: readonly (readonly string[])[];
  /** All plans in the order of their titles. */
  readonly byTitle: readonly PlanSummary[];
}

/** Finds the circles among the plans at these paths, which have these edges. */
type CirclesOf = (
  paths: readonly string[],
  edges: readonly GraphEdge[],
) => Parts<readonly (readonly string[])[]>;

const BY_TITLE = orderBy({ column: 'title', descending: false });

/** In parts: of ten thousand plans it takes longer than one frame of the screen lasts. */
export function* wholeGraph(
  rows: readonly PlanSummary[],
  links: Iterable<PlanEdge>,
  circlesOf: CirclesOf,
): Parts<WholeGraph> {
  const graph = yield* planGraph(rows, links);
  const schedule = yield* scheduleOf(graph);
  const chain = yield* criticalChain(graph, schedule);
  const circles = yield* circlesOf([...graph.plans.keys()], graph.edges);
  const byTitle = yield* sortedInParts(rows, BY_TITLE);
  return { graph, schedule, chain, circles, byTitle };
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
  const { plans, edges, edgesOf } = whole;
  const isAsked = (path: string): boolean => {
    if (finished || path === plan) return true;
    const row = plans.get(path);
    return row !== undefined && isUnfinished(row);
  };
  const isShown = ({ kind, from, to }: GraphEdge): boolean =>
    kinds.includes(kind) && isAsked(from) && isAsked(to);
  const shown = new Map<string, PlanSummary>();
  if (plan !== null) {
    const near = neighbourhood(whole, plan, reach === 'all' ? Infinity : reach, isShown);
    for (const [path, row] of plans) if (near.has(path)) shown.set(path, row);
    const between = edges.filter((edge) => shown.has(edge.from) && shown.has(edge.to));
    return { graph: { plans: shown, edges: between.filter(isShown) }, unlinked: [] };
  }
  const unlinked: PlanSummary[] = [];
  for (const [path, row] of plans) {
    if (edgesOf.get(path)?.some(isShown) === true) shown.set(path, row);
    else if (isAsked(path)) unlinked.push(row);
  }
  return { graph: { plans: shown, edges: edges.filter(isShown) }, unlinked };
}

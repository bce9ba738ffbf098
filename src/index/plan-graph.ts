// The plans and how they are linked, as a graph: what comes first, and what comes then. Resolves no links and knows
// no places on a screen.
import type { PlanEdge } from './plan-links';
import type { PlanSummary } from './plan-summary';

/** What an edge says of its two plans. */
export type GraphKind =
  /** `to` waits for `from`. */
  | 'waits for'
  /** A step of `to` waits for `from` or for a step of it. */
  | 'step waits for'
  /** `to` is part of `from`. */
  | 'parent'
  /** `to` supersedes `from`. */
  | 'supersedes'
  /** Neither comes first. */
  | 'related';

/** From the firmest to the loosest. */
export const GRAPH_KINDS: readonly GraphKind[] = [
  'waits for',
  'step waits for',
  'parent',
  'supersedes',
  'related',
];

/** From what comes first to what comes then, by the paths of their notes. */
export interface GraphEdge {
  readonly kind: GraphKind;
  readonly from: string;
  readonly to: string;
}

export interface PlanGraph {
  /** By path, in the order given. */
  readonly plans: ReadonlyMap<string, PlanSummary>;
  /** Each once, firmest kinds first; both ends are among the plans. */
  readonly edges: readonly GraphEdge[];
  /** path → the plans that it waits for; nothing for a plan that waits for none. */
  readonly waitsFor: ReadonlyMap<string, readonly string[]>;
  /** path → the plans that wait for it. */
  readonly waitedForBy: ReadonlyMap<string, readonly string[]>;
}

/**
 * The edges that `links` are: `depends on` and `blocks` both say who waits for whom, `related` is the same both ways,
 * what is only mentioned is none. Each edge once; what only a step waits for is none where the plan as a whole does.
 */
export function graphEdges(links: Iterable<PlanEdge>): readonly GraphEdge[] {
  const found = new Map<string, GraphEdge>();
  for (const link of links) {
    const edge = edgeOf(link);
    if (edge !== null) found.set(keyOf(edge), edge);
  }
  return [...found.values()].filter(
    (edge) => edge.kind !== 'step waits for' || !found.has(keyOf({ ...edge, kind: 'waits for' })),
  );
}

/** With a character between that no path has. */
function keyOf({ kind, from, to }: GraphEdge): string {
  return [kind, from, to].join('\0');
}

function edgeOf({ from, to, kind, fromStep, toBlock }: PlanEdge): GraphEdge | null {
  switch (kind) {
    case 'depends on':
      return { kind: fromStep === null ? 'waits for' : 'step waits for', from: to, to: from };
    case 'blocks':
      return { kind: toBlock === null ? 'waits for' : 'step waits for', from, to };
    case 'parent':
    case 'supersedes':
      return { kind, from: to, to: from };
    case 'related':
      return from < to ? { kind, from, to } : { kind, from: to, to: from };
    case 'mentioned':
      return null;
  }
}

/** The graph of `rows`, with those of `edges` that lead from one of them to another. */
export function planGraph(rows: Iterable<PlanSummary>, edges: readonly GraphEdge[]): PlanGraph {
  const plans = new Map<string, PlanSummary>();
  for (const row of rows) plans.set(row.path, row);
  const own = edges.filter(({ from, to }) => plans.has(from) && plans.has(to));
  const sorted = GRAPH_KINDS.flatMap((kind) => own.filter((edge) => edge.kind === kind));
  const waits = own.filter(({ kind }) => kind === 'waits for');
  return {
    plans,
    edges: sorted,
    waitsFor: listed(waits.map(({ from, to }) => [to, from])),
    waitedForBy: listed(waits.map(({ from, to }) => [from, to])),
  };
}

/** The plans of `graph` that have an edge, in its order. */
export function linkedPlans(graph: PlanGraph): readonly PlanSummary[] {
  const linked = new Set(graph.edges.flatMap(({ from, to }) => [from, to]));
  return [...graph.plans.values()].filter(({ path }) => linked.has(path));
}

/**
 * The paths of the plans that are at most `steps` edges of any kind and direction away from `path` (0: itself alone).
 * Empty when the plan is not in the graph.
 */
export function neighbourhood(graph: PlanGraph, path: string, steps: number): ReadonlySet<string> {
  const beside = listed(
    graph.edges.flatMap(({ from, to }) => [[from, to] as const, [to, from] as const]),
  );
  const reached = new Set(graph.plans.has(path) ? [path] : []);
  let edge: readonly string[] = [...reached];
  for (let step = 0; step < steps && edge.length > 0; step += 1) {
    edge = edge.flatMap((one) => beside.get(one) ?? []).filter((one) => !reached.has(one));
    for (const one of edge) reached.add(one);
  }
  return reached;
}

function listed(
  pairs: readonly (readonly [string, string])[],
): ReadonlyMap<string, readonly string[]> {
  const lists = new Map<string, string[]>();
  for (const [key, value] of pairs) {
    const list = lists.get(key);
    if (list === undefined) lists.set(key, [value]);
    else list.push(value);
  }
  return lists;
}

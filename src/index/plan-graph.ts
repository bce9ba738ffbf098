// The plans and how they are linked, as a graph: what comes first, and what comes then. Resolves no links and knows
// no places on a screen.
import { PART, type Parts } from '../plan/in-parts';
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

/** What is drawn of a graph. */
export interface PlansAndEdges {
  /** By path. */
  readonly plans: ReadonlyMap<string, PlanSummary>;
  /** Each once, firmest kinds first; both ends are among the plans. */
  readonly edges: readonly GraphEdge[];
}

export interface PlanGraph extends PlansAndEdges {
  /** path → its edges in either direction, those that lead from it first; nothing for a plan without any. */
  readonly edgesOf: ReadonlyMap<string, readonly GraphEdge[]>;
  /** path → the plans that it waits for; nothing for a plan that waits for none. */
  readonly waitsFor: ReadonlyMap<string, readonly string[]>;
  /** path → the plans that wait for it. */
  readonly waitedForBy: ReadonlyMap<string, readonly string[]>;
}

/**
 * The graph of `rows`, with those of `links` that lead from one of them to another: `depends on` and `blocks` both say who
 * waits for whom, `related` is the same both ways, what is only mentioned is none. Each edge once; what only a step waits for
 * is none where the plan as a whole does. All in the order of paths, in whichever they become known. Yields now and then.
 */
export function* planGraph(
  rows: Iterable<PlanSummary>,
  links: Iterable<PlanEdge>,
): Parts<PlanGraph> {
  const sorted = [...rows].sort((a, b) => inOrder(a.path, b.path));
  yield undefined;
  const plans = new Map(sorted.map((row) => [row.path, row]));
  yield undefined;
  const found = new Map<string, Map<string, GraphEdge>>();
  let gone = 0;
  for (const link of links) {
    if (gone++ % PART === 0) yield undefined;
    const edge = edgeOf(link);
    if (edge === null || !plans.has(edge.from) || !plans.has(edge.to)) continue;
    const own = found.get(edge.from) ?? new Map<string, GraphEdge>();
    found.set(edge.from, own.set(`${edge.kind} ${edge.to}`, edge));
  }
  const ofKind = new Map(GRAPH_KINDS.map((kind): [GraphKind, GraphEdge[]] => [kind, []]));
  for (const path of plans.keys()) {
    if (gone++ % PART === 0) yield undefined;
    const own = found.get(path);
    if (own === undefined) continue;
    for (const edge of [...own.values()].sort((a, b) => inOrder(a.to, b.to))) {
      if (edge.kind === 'step waits for' && own.has(`waits for ${edge.to}`)) continue;
      ofKind.get(edge.kind)?.push(edge);
    }
  }
  const edges = [...ofKind.values()].flat();
  const edgesOf = new Map<string, GraphEdge[]>();
  const waitsFor = new Map<string, string[]>();
  const waitedForBy = new Map<string, string[]>();
  for (const edge of edges) {
    if (gone++ % PART === 0) yield undefined;
    const { kind, from, to } = edge;
    addTo(edgesOf, from, edge);
    if (to !== from) addTo(edgesOf, to, edge);
    if (kind !== 'waits for') continue;
    addTo(waitsFor, to, from);
    addTo(waitedForBy, from, to);
  }
  return { plans, edges, edgesOf, waitsFor, waitedForBy };
}

function inOrder(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
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

/**
 * The paths of the plans that are at most `steps` edges of any kind and direction away from `path` (0: itself alone), over
 * edges that are wanted. Empty when the plan is not in the graph.
 */
export function neighbourhood(
  { plans, edgesOf }: PlanGraph,
  path: string,
  steps: number,
  isWanted: (edge: GraphEdge) => boolean = () => true,
): ReadonlySet<string> {
  const reached = new Set(plans.has(path) ? [path] : []);
  let last: readonly string[] = [...reached];
  for (let step = 0; step < steps && last.length > 0; step += 1) {
    const next: string[] = [];
    for (const one of last) {
      for (const edge of edgesOf.get(one) ?? []) {
        const other = edge.from === one ? edge.to : edge.from;
        if (reached.has(other) || !isWanted(edge)) continue;
        reached.add(other);
        next.push(other);
      }
    }
    last = next;
  }
  return reached;
}

function addTo<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

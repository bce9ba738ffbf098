// What plans and edges are beyond their kind: part of the critical chain, or of a circle.
import type { GraphEdge } from '../../index/plan-graph';
import type { WholeGraph } from './shown-graph';

export interface GraphMarks {
  /** Paths of the plans that are in a circle. */
  readonly inCircle: ReadonlySet<string>;
  readonly ofEdge: (edge: GraphEdge) => 'circle' | 'critical' | 'plain';
}

export function graphMarks({ chain, circles }: WholeGraph): GraphMarks {
  const sets = circles.map((circle) => new Set(circle));
  const placeOf = new Map((chain?.paths ?? []).map((path, at) => [path, at]));
  return {
    inCircle: new Set(circles.flat()),
    ofEdge: ({ kind, from, to }) => {
      if (kind !== 'waits for' && kind !== 'step waits for') return 'plain';
      if (sets.some((circle) => circle.has(from) && circle.has(to))) return 'circle';
      if (kind !== 'waits for') return 'plain';
      const place = placeOf.get(from);
      return place !== undefined && placeOf.get(to) === place + 1 ? 'critical' : 'plain';
    },
  };
}

// The lines of the dependency view: one path for all of a kind, so that hundreds of them are a handful of elements.
// Kinds are told apart by dashes and heads, what is critical or in a circle by its weight and shape, never by colour alone.
import { useMemo } from 'preact/hooks';
import { GRAPH_KINDS, type GraphEdge, type GraphKind } from '../../index/plan-graph';
import { headsPath, linesPath } from './graph-lines';
import type { SceneLine } from './graph-scene';

export type LineMark = 'circle' | 'critical' | 'selected' | 'plain';

/** What is drawn last lies above the others. */
const MARKS: readonly LineMark[] = ['plain', 'circle', 'critical', 'selected'];

export interface GraphEdgesProps {
  readonly lines: readonly SceneLine[];
  readonly markOf: (edge: GraphEdge) => LineMark;
}

export function GraphEdges({ lines, markOf }: GraphEdgesProps) {
  const groups = useMemo(
    () =>
      MARKS.flatMap((mark) =>
        GRAPH_KINDS.map((kind) => {
          const own = lines.filter(({ edge }) => edge.kind === kind && markOf(edge) === mark);
          return { mark, kind, line: linesPath(own), heads: headsPath(own) };
        }),
      ).filter(({ line }) => line !== ''),
    [lines, markOf],
  );
  return (
    <g>
      {groups.map(({ mark, kind, line, heads }) => (
        <g key={`${mark} ${kind}`} class={`execplans-graph-lines is-${mark} ${kindClass(kind)}`}>
          <path class="execplans-graph-line" d={line} />
          {heads !== '' && <path class="execplans-graph-head" d={heads} />}
        </g>
      ))}
    </g>
  );
}

/** A line of the kind, as it is drawn, for a legend. Runs with the text. */
export function LineSample({ kind }: { readonly kind: GraphKind }) {
  const line: SceneLine = {
    edge: { kind, from: '', to: '' },
    points: [
      { x: 1, y: 6 },
      { x: 31, y: 6 },
    ],
  };
  return (
    <svg class="execplans-graph-sample" viewBox="0 0 32 12" aria-hidden="true">
      <g class={`execplans-graph-lines is-plain ${kindClass(kind)}`}>
        <path class="execplans-graph-line" d={linesPath([line])} />
        <path class="execplans-graph-head" d={headsPath([line])} />
      </g>
    </svg>
  );
}

function kindClass(kind: GraphKind): string {
  return `is-kind-${kind.replaceAll(' ', '-')}`;
}

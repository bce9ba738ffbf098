// What the dependency view draws: boxes of plans and lines between them, in places. Pure geometry: no plan's words, no
// colours, no DOM.
import type { GraphLayout, LayoutRequest, Place, Point } from '../../index/graph-places';
import type { GraphEdge, GraphKind, PlansAndEdges } from '../../index/plan-graph';
import type { Box } from './graph-camera';

/** Of a plan's box at full size, px. */
export const BOX = { width: 216, height: 76 };
/** How far a line between two boxes of a layer runs beside them, px. */
const ASIDE = 20;
const GAPS = { layerGap: 56, boxGap: 14, groupGap: 48 };

/** What is to be arranged: the plans and edges of a graph, as numbers. */
export interface SceneRequest {
  /** Another one has to be arranged anew. */
  readonly key: string;
  readonly paths: readonly string[];
  /** First those that are lines of `layout`, in their order; the others find their way between the boxes. */
  readonly edges: readonly GraphEdge[];
  readonly layout: LayoutRequest;
}

/** How much it matters that a line is short and straight. */
const WEIGHTS: Readonly<Record<GraphKind, number>> = {
  'waits for': 4,
  'step waits for': 3,
  parent: 1,
  supersedes: 1,
  related: 1,
};

export interface SceneBox extends Box, Pick<Place, 'group' | 'layer'> {
  readonly path: string;
}

export interface SceneLine {
  readonly edge: GraphEdge;
  /** From the box that comes first to the other; two points at least. */
  readonly points: readonly Point[];
}

export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly boxes: ReadonlyMap<string, SceneBox>;
  /** The paths of all plans as they are read: group by group, layer by layer, from above. */
  readonly order: readonly string[];
  readonly lines: readonly SceneLine[];
}

export function sceneRequest({ plans, edges }: PlansAndEdges): SceneRequest {
  const paths = [...plans.keys()];
  const numberOf = new Map(paths.map((path, number) => [path, number]));
  // That plans are related puts them beside each other only where nothing else says where they belong.
  const placed = new Set(
    edges.flatMap(({ kind, from, to }) => (kind === 'related' ? [] : [from, to])),
  );
  const isLoose = ({ kind, from, to }: GraphEdge): boolean =>
    kind === 'related' && placed.has(from) && placed.has(to);
  const arranged = edges.filter((edge) => !isLoose(edge));
  const lines = arranged.map(
    ({ kind, from, to }) =>
      [numberOf.get(from) ?? 0, numberOf.get(to) ?? 0, WEIGHTS[kind]] as const,
  );
  return {
    key: JSON.stringify([paths, edges]),
    paths,
    edges: [...arranged, ...edges.filter(isLoose)],
    layout: { boxes: paths.length, lines, ...BOX, ...GAPS },
  };
}

/** The scene that `layout` makes of `request`; what comes first is at the right where `isMirrored`. */
export function sceneOf(
  { paths, edges }: SceneRequest,
  layout: GraphLayout,
  isMirrored: boolean,
): Scene {
  const boxes = new Map<string, SceneBox>();
  for (const [number, path] of paths.entries()) {
    const place = layout.places[number];
    if (place !== undefined) boxes.set(path, { path, ...place, ...BOX });
  }
  const order = [...boxes.values()]
    .sort((a, b) => a.group - b.group || a.layer - b.layer || a.y - b.y)
    .map(({ path }) => path);
  const lines = edges.flatMap((edge, number) => {
    const [from, to] = [boxes.get(edge.from), boxes.get(edge.to)];
    if (from === undefined || to === undefined) return [];
    return [{ edge, points: lineBetween(from, to, layout.ways[number] ?? []) }];
  });
  const { width, height } = layout;
  const scene = { width, height, boxes, order, lines };
  return isMirrored ? mirrored(scene) : scene;
}

/** Out of the side of `from` that is towards `to`, by the points of `way`, into the side that is towards `from`. */
function lineBetween(from: SceneBox, to: SceneBox, way: readonly Point[]): readonly Point[] {
  const isForward = to.x > from.x;
  const middle = (box: SceneBox, isRight: boolean): Point => ({
    x: box.x + (isRight ? box.width : 0),
    y: box.y + box.height / 2,
  });
  if (from.x === to.x) {
    // One above the other: past what may lie between them.
    const beside = { x: from.x - ASIDE, y: (from.y + to.y + from.height) / 2 };
    return [middle(from, false), beside, middle(to, false)];
  }
  return [middle(from, isForward), ...way, middle(to, !isForward)];
}

function mirrored(scene: Scene): Scene {
  const { width, boxes, lines } = scene;
  return {
    ...scene,
    boxes: new Map(
      [...boxes].map(([path, box]) => [path, { ...box, x: width - box.x - box.width }]),
    ),
    lines: lines.map(({ edge, points }) => ({
      edge,
      points: points.map(({ x, y }) => ({ x: width - x, y })),
    })),
  };
}

/** The box at a point of the drawing; null where there is none. */
export function boxAt({ boxes }: Scene, { x, y }: Point): SceneBox | null {
  for (const box of boxes.values()) {
    if (x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height) return box;
  }
  return null;
}

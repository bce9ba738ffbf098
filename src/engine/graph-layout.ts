// Arranges boxes and lines in layers. The library does it for what is joined by lines; here its groups are taken apart
// and put beside each other, and lines are turned so that no circle is left, because which line of a circle runs
// backwards is ours to say.
import { type EdgeLabel, Graph, type GraphLabel, layout, type NodeLabel } from '@dagrejs/dagre';
import type { GraphLayout, LayoutRequest, Place, Point } from '../index/graph-places';
import { atOnce, type Parts } from '../plan/in-parts';

/** Width of a page of groups, in heights of it. */
const PAGE_SHAPE = 1.6;

interface Line {
  readonly index: number;
  readonly from: number;
  readonly to: number;
  readonly weight: number;
  /** Whether it runs backwards. */
  readonly turned: boolean;
}

interface Group {
  readonly boxes: readonly number[];
  readonly lines: readonly Line[];
}

interface Arranged {
  readonly group: Group;
  readonly width: number;
  readonly height: number;
  /** Upper left corner by box, px from that of the group. */
  readonly corners: ReadonlyMap<number, Point & { readonly layer: number }>;
  /** By index of the line. */
  readonly ways: ReadonlyMap<number, readonly Point[]>;
}

/** Yields after each group that is arranged, so that others can have their turn; returns the whole. */
export function* arrangeGraph(request: LayoutRequest): Parts<GraphLayout> {
  const arranged: Arranged[] = [];
  for (const group of groupsOf(request.boxes, forwardLines(request.lines))) {
    arranged.push(arrangeGroup(group, request));
    yield undefined;
  }
  return onOnePage(arranged, request);
}

/** `arrangeGraph` in one go. */
export function layOutGraph(request: LayoutRequest): GraphLayout {
  return atOnce(arrangeGraph(request));
}

/** The lines, those turned round that would close a circle with the ones before them. */
function forwardLines(lines: LayoutRequest['lines']): readonly Line[] {
  const next = new Map<number, number[]>();
  const leadsTo = (start: number, end: number): boolean => {
    const reached = new Set([start]);
    for (const box of reached) {
      if (box === end) return true;
      for (const other of next.get(box) ?? []) reached.add(other);
    }
    return false;
  };
  return lines.map(([from, to, weight], index) => {
    const turned = leadsTo(to, from);
    const [first, then] = turned ? [to, from] : [from, to];
    next.set(first, [...(next.get(first) ?? []), then]);
    return { index, from: first, to: then, weight, turned };
  });
}

/** What lines join, the largest first; of several as large the one of the first box. */
function groupsOf(boxes: number, lines: readonly Line[]): readonly Group[] {
  const beside = new Map<number, number[]>();
  for (const { from, to } of lines) {
    beside.set(from, [...(beside.get(from) ?? []), to]);
    beside.set(to, [...(beside.get(to) ?? []), from]);
  }
  const groupOf = new Map<number, number>();
  const members: number[][] = [];
  for (let start = 0; start < boxes; start += 1) {
    if (groupOf.has(start)) continue;
    const joined = new Set([start]);
    for (const box of joined) for (const other of beside.get(box) ?? []) joined.add(other);
    for (const box of joined) groupOf.set(box, members.length);
    members.push([...joined].sort((a, b) => a - b));
  }
  return members
    .map((own, group) => ({
      boxes: own,
      lines: lines.filter(({ from }) => groupOf.get(from) === group),
    }))
    .sort((a, b) => b.boxes.length - a.boxes.length);
}

function arrangeGroup(group: Group, request: LayoutRequest): Arranged {
  const { width, height, layerGap, boxGap } = request;
  const graph = new Graph<GraphLabel, NodeLabel, EdgeLabel>({ multigraph: true });
  graph.setGraph({ rankdir: 'LR', nodesep: boxGap, edgesep: boxGap, ranksep: layerGap });
  for (const box of group.boxes) graph.setNode(String(box), { width, height });
  for (const { index, from, to, weight } of group.lines) {
    graph.setEdge(String(from), String(to), { weight }, String(index));
  }
  layout(graph);
  const centres = group.boxes.map((box) => ({ box, ...pointOf(graph.node(String(box))) }));
  const columns = [...new Set(centres.map(({ x }) => x))].sort((a, b) => a - b);
  const label = graph.graph();
  return {
    group,
    width: label.width ?? width,
    height: label.height ?? height,
    corners: new Map(
      centres.map(({ box, x, y }) => [
        box,
        { x: x - width / 2, y: y - height / 2, layer: columns.indexOf(x) },
      ]),
    ),
    ways: new Map(
      group.lines.map(({ index, from, to, turned }) => {
        const { points = [] } = graph.edge(String(from), String(to), String(index));
        // The first and the last lie on the boxes; those between two layers would only make a line waver.
        const between = points
          .slice(1, -1)
          .map(pointOf)
          .filter(({ x }) => columns.some((column) => Math.abs(column - x) < width / 2))
          .flatMap(({ x, y }) => [
            { x: x - width / 2, y },
            { x: x + width / 2, y },
          ]);
        return [index, turned ? between.reverse() : between];
      }),
    ),
  };
}

function pointOf({ x = 0, y = 0 }: { readonly x?: number; readonly y?: number }): Point {
  return { x, y };
}

/** The groups in rows, in their order, on a page that is about as wide as a screen is. */
function onOnePage(arranged: readonly Arranged[], request: LayoutRequest): GraphLayout {
  const gap = request.groupGap;
  const area = arranged.reduce((sum, one) => sum + (one.width + gap) * (one.height + gap), 0);
  const widest = Math.max(Math.sqrt(area * PAGE_SHAPE), ...arranged.map(({ width }) => width));
  const places = new Map<number, Place>();
  const ways = new Map<number, readonly Point[]>();
  let [left, top, rowHeight, pageWidth] = [0, 0, 0, 0];
  for (const [at, { group, width, height, corners, ways: own }] of arranged.entries()) {
    if (left > 0 && left + width > widest) [left, top, rowHeight] = [0, top + rowHeight + gap, 0];
    const moved = ({ x, y }: Point): Point => ({ x: x + left, y: y + top });
    for (const [box, corner] of corners) {
      places.set(box, { ...moved(corner), group: at, layer: corner.layer });
    }
    for (const { index } of group.lines) ways.set(index, (own.get(index) ?? []).map(moved));
    pageWidth = Math.max(pageWidth, left + width);
    left += width + gap;
    rowHeight = Math.max(rowHeight, height);
  }
  return {
    width: pageWidth,
    height: top + rowHeight,
    places: inOrder(places, request.boxes),
    ways: inOrder(ways, request.lines.length),
  };
}

function inOrder<Value>(byNumber: ReadonlyMap<number, Value>, count: number): readonly Value[] {
  return Array.from({ length: count }, (_, at) => byNumber.get(at)).filter(
    (value) => value !== undefined,
  );
}

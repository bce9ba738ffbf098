// How lines and their ends are drawn: SVG paths, many lines in one, so that a graph of hundreds of lines is a handful of
// elements.
import type { Point } from '../../index/graph-places';
import type { GraphKind } from '../../index/plan-graph';
import type { SceneLine } from './graph-scene';

/** Length and half the width of an arrow's head, px. */
const HEAD = 10;
const HALF = 5;

/** The path of `lines`, each a curve that leaves and reaches its boxes straight. */
export function linesPath(lines: readonly SceneLine[]): string {
  return lines.map(({ edge, points }) => linePath(points, hasHead(edge.kind))).join('');
}

/** The heads of those of `lines` that have one. */
export function headsPath(lines: readonly SceneLine[]): string {
  return lines
    .map(({ edge, points }) => {
      const [before, last] = [points.at(-2), points.at(-1)];
      if (before === undefined || last === undefined) return '';
      if (edge.kind === 'parent') return diamond(points);
      return hasHead(edge.kind) ? head(before, last) : '';
    })
    .join('');
}

/** A parent's line has its sign where the parent is; related plans have none, for neither comes first. */
function hasHead(kind: GraphKind): boolean {
  return kind === 'waits for' || kind === 'step waits for' || kind === 'supersedes';
}

function linePath(points: readonly Point[], isShort: boolean): string {
  const [first, ...rest] = points;
  if (first === undefined) return '';
  let path = `M${at(first)}`;
  let last = first;
  for (const [number, point] of rest.entries()) {
    // The head covers what would stick out at its tip.
    const isEnd = isShort && number === rest.length - 1;
    const end = isEnd ? backFrom(point, last, HEAD - 2) : point;
    const half = (end.x - last.x) / 2;
    path +=
      Math.abs(end.y - last.y) < 0.5
        ? `L${at(end)}`
        : `C${at({ x: last.x + half, y: last.y })} ${at({ x: end.x - half, y: end.y })} ${at(end)}`;
    last = end;
  }
  return path;
}

function head(before: Point, tip: Point): string {
  const { x } = backFrom(tip, before, HEAD);
  return `M${at(tip)}L${at({ x, y: tip.y - HALF })}L${at({ x, y: tip.y + HALF })}Z`;
}

function diamond([first, second]: readonly Point[]): string {
  if (first === undefined || second === undefined) return '';
  const step = Math.sign(second.x - first.x) * HEAD * 0.7;
  const [middle, end] = [first.x + step, first.x + 2 * step];
  return `M${at(first)}L${at({ x: middle, y: first.y - HALF })}L${at({ x: end, y: first.y })}L${at({ x: middle, y: first.y + HALF })}Z`;
}

/** `length` before `end`, coming from `start` as lines do: straight from the side. */
function backFrom(end: Point, start: Point, length: number): Point {
  return { x: end.x - Math.sign(end.x - start.x) * length, y: end.y };
}

function at({ x, y }: Point): string {
  return `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
}

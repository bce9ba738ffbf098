// Draws how cost grows: a picture of several curves, each in a plot of its own with both axes logarithmic, so that a
// straight line is a power of the size. Plain SVG, which follows the reader's light or dark.
import { exponentOf, type Points } from './measure';

export interface Curve {
  readonly title: string;
  /** What the axes count, with units. */
  readonly x: string;
  readonly y: string;
  readonly points: Points;
}

const PLOT = { width: 300, height: 260, left: 52, right: 18, top: 46, bottom: 46 };

const STYLE = `
  text { font: 12px system-ui, sans-serif; fill: #57606a; }
  .paper { fill: #ffffff; }
  .title { font-weight: 600; fill: #1f2328; }
  .grid { stroke: #d8dee4; }
  .linear { stroke: #8c959f; stroke-dasharray: 4 4; }
  .curve { fill: none; stroke: #0969da; stroke-width: 2; }
  .point { fill: #0969da; }
  @media (prefers-color-scheme: dark) {
    text { fill: #9198a1; }
    .paper { fill: #0d1117; }
    .title { fill: #f0f6fc; }
    .grid { stroke: #30363d; }
    .linear { stroke: #6e7681; }
    .curve { stroke: #4493f8; }
    .point { fill: #4493f8; }
  }`;

/** The picture as the text of an SVG file, one plot beside the other. */
export function growthPlot(curves: readonly Curve[]): string {
  const width = PLOT.width * curves.length;
  const said = curves.map((curve) => `${curve.title}: ${exponentText(curve)}`).join('; ');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${PLOT.height}" width="${width}" height="${PLOT.height}" role="img" aria-label="${escaped(said)}">`,
    `<style>${STYLE}\n</style>`,
    `<rect class="paper" width="${width}" height="${PLOT.height}"/>`,
    ...curves.flatMap((curve, number) => [
      `<g transform="translate(${number * PLOT.width} 0)">`,
      ...plotOf(curve),
      '</g>',
    ]),
    '</svg>',
    '',
  ].join('\n');
}

function plotOf(curve: Curve): readonly string[] {
  const { points, title, x, y } = curve;
  const xs = ticksOf(points.map(([value]) => value));
  const ys = ticksOf(points.map(([, value]) => value));
  const placeX = placer(xs, PLOT.left, PLOT.width - PLOT.right);
  const placeY = placer(ys, PLOT.height - PLOT.bottom, PLOT.top);
  const places = points.map(([px, py]) => [placeX(px), placeY(py)] as const);
  return [
    `<text class="title" x="${PLOT.left}" y="18">${escaped(title)}</text>`,
    `<text x="${PLOT.left}" y="35">${escaped(`${y}, ${exponentText(curve)}`)}</text>`,
    ...xs.flatMap((tick) => [
      line('grid', [placeX(tick), PLOT.top], [placeX(tick), PLOT.height - PLOT.bottom]),
      `<text x="${placeX(tick)}" y="${PLOT.height - PLOT.bottom + 17}" text-anchor="middle">${shortNumber(tick)}</text>`,
    ]),
    ...ys.flatMap((tick) => [
      line('grid', [PLOT.left, placeY(tick)], [PLOT.width - PLOT.right, placeY(tick)]),
      `<text x="${PLOT.left - 7}" y="${placeY(tick) + 4}" text-anchor="end">${shortNumber(tick)}</text>`,
    ]),
    linearLine(points, ys, placeX, placeY),
    `<polyline class="curve" points="${places.map((place) => place.join(',')).join(' ')}"/>`,
    ...places.map(([cx, cy]) => `<circle class="point" cx="${cx}" cy="${cy}" r="3.5"/>`),
    `<text x="${(PLOT.left + PLOT.width - PLOT.right) / 2}" y="${PLOT.height - 10}" text-anchor="middle">${escaped(x)}</text>`,
  ];
}

/** Through the last point, as far as it stays in the plot: what would grow as the size does. */
function linearLine(points: Points, ys: readonly number[], placeX: Placer, placeY: Placer): string {
  const [firstX] = points[0] ?? [1];
  const [lastX, lastY] = points.at(-1) ?? [1, 1];
  const from = Math.max(firstX, (lastX * (ys[0] ?? lastY)) / lastY);
  const fromY = (lastY * from) / lastX;
  return line('linear', [placeX(from), placeY(fromY)], [placeX(lastX), placeY(lastY)]);
}

type Placer = (value: number) => number;

/** From values between the first and the last tick to pixels, by their logarithms. */
function placer(ticks: readonly number[], from: number, to: number): Placer {
  const low = Math.log(ticks[0] ?? 1);
  const high = Math.log(ticks.at(-1) ?? 10);
  return (value) => rounded(from + ((Math.log(value) - low) / (high - low)) * (to - from));
}

/** The powers of ten around the values. */
function ticksOf(values: readonly number[]): readonly number[] {
  const low = Math.floor(Math.log10(Math.min(...values)) + 1e-9);
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values)) - 1e-9));
  return Array.from({ length: high - low + 1 }, (_, power) => 10 ** (low + power));
}

function exponentText({ points }: Curve): string {
  return `exponent ${exponentOf(points).toFixed(2)}`;
}

function line(
  name: string,
  [x1, y1]: readonly [number, number],
  [x2, y2]: readonly [number, number],
) {
  return `<line class="${name}" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}"/>`;
}

function shortNumber(value: number): string {
  if (value >= 1_000) return `${value / 1_000}k`;
  return String(value >= 1 ? value : Number(value.toPrecision(1)));
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}

// Time as pixels, for every timeline: zoomed, panned and with idle stretches folded. Time runs to the right.
// Pure arithmetic; what it is used for is the business of the layouts.
import { FOLD_WIDTH, foldsOf, type Stretch, unfolded } from './time-folds';

/** What can be shown, and where. */
export interface TimeFrame {
  /** ms UTC, not empty. */
  readonly whole: Stretch;
  /** Stretches that may be folded, in order, apart and inside `whole`. */
  readonly gaps: readonly Stretch[];
  /** Pixels of the left and the right end, `from < to`. */
  readonly from: number;
  readonly to: number;
}

/** What of it a person looks at. It stays valid when the frame changes: whatever it asks for too much is cut. */
export interface TimeView {
  /** 1 shows all there is. */
  readonly zoom: number;
  /** ms UTC at the left end. */
  readonly start: number;
}

export const WHOLE_VIEW: TimeView = { zoom: 1, start: -Infinity };

export interface Fold extends Stretch {
  readonly x: number;
}

export interface TimeScale {
  readonly from: number;
  readonly to: number;
  /** What is in sight, ms UTC. */
  readonly start: number;
  readonly end: number;
  /** The view as far as it is possible. */
  readonly view: TimeView;
  /** How far the view could zoom in, 1 at least. */
  readonly mostZoom: number;
  /** How much time a pixel stands for outside folds, ms. */
  readonly perPixel: number;
  /** All folds, those out of sight too. */
  readonly folds: readonly Fold[];
  /** Pixels for ms UTC, also for what is out of sight. */
  readonly xOf: (at: number) => number;
  /** ms UTC for pixels. */
  readonly atOf: (x: number) => number;
}

/** How much nearer one key or button leads. */
export const ZOOM_STEP = 1.6;

/** No view shows less time than this, ms. */
const CLOSEST = 10 * 60_000;

export function timeScale({ whole, gaps, from, to }: TimeFrame, wanted: TimeView): TimeScale {
  const room = to - from;
  const folds = foldsOf(whole, gaps, room);
  const length = unfolded(whole, folds);
  const mostZoom = Math.max(1, length / CLOSEST);
  const zoom = Math.min(mostZoom, Math.max(1, wanted.zoom));
  const perPixel = length / (room - folds.length * FOLD_WIDTH) / zoom;
  // A strip of pixels on which all time lies, seen through the room from `offset` on.
  const strip = stripOf(whole.start, folds, perPixel);
  const offset = Math.min(
    Math.max(0, strip.placeOf(Math.max(whole.start, wanted.start))),
    Math.max(0, strip.placeOf(whole.end) - room),
  );
  const xOf = (at: number): number => from + strip.placeOf(at) - offset;
  const atOf = (x: number): number => strip.atOf(x - from + offset);
  const start = atOf(from);
  return {
    from,
    to,
    start,
    end: atOf(to),
    view: { zoom, start: zoom === 1 ? WHOLE_VIEW.start : start },
    mostZoom,
    perPixel,
    folds: folds.map((fold) => ({ ...fold, x: xOf(fold.start) })),
    xOf,
    atOf,
  };
}

/** The view that is `factor` times as near, with the time at pixel `x` where it was. */
export function zoomedView(frame: TimeFrame, view: TimeView, factor: number, x: number): TimeView {
  const before = timeScale(frame, view);
  const at = before.atOf(x);
  const zoom = Math.min(before.mostZoom, Math.max(1, before.view.zoom * factor));
  if (zoom === 1) return WHOLE_VIEW;
  const leftmost = timeScale(frame, { zoom, start: frame.whole.start });
  const start = leftmost.atOf(frame.from + leftmost.xOf(at) - x);
  return timeScale(frame, { zoom, start }).view;
}

/** The view moved by `distance` px into the future, as far as there is something to see. */
export function pannedView(frame: TimeFrame, view: TimeView, distance: number): TimeView {
  const { atOf, from, view: before } = timeScale(frame, view);
  return timeScale(frame, { ...before, start: atOf(from + distance) }).view;
}

/** The view moved as little as needed for the time at pixel `x` to be in sight, with room around it. */
export function revealedView(frame: TimeFrame, view: TimeView, x: number): TimeView {
  const margin = (frame.to - frame.from) / 8;
  if (x < frame.from) return pannedView(frame, view, x - frame.from - margin);
  return x > frame.to ? pannedView(frame, view, x - frame.to + margin) : view;
}

interface Strip {
  /** Pixels from the beginning of the strip, also for times outside it. */
  readonly placeOf: (at: number) => number;
  readonly atOf: (place: number) => number;
}

function stripOf(begin: number, folds: readonly Stretch[], perPixel: number): Strip {
  // A line that is straight from one end of a fold to the next one.
  let last = { at: begin, place: 0, rate: perPixel };
  const pieces = [last];
  for (const { start, end } of folds) {
    const place = last.place + (start - last.at) / perPixel;
    last = { at: end, place: place + FOLD_WIDTH, rate: perPixel };
    pieces.push({ at: start, place, rate: (end - start) / FOLD_WIDTH }, last);
  }
  const pieceOf = (key: 'at' | 'place', value: number): typeof last =>
    pieces.reduce((found, piece) => (piece[key] <= value ? piece : found));
  return {
    placeOf: (at) => {
      const piece = pieceOf('at', at);
      return piece.place + (at - piece.at) / piece.rate;
    },
    atOf: (place) => {
      const piece = pieceOf('place', place);
      return piece.at + (place - piece.place) * piece.rate;
    },
  };
}

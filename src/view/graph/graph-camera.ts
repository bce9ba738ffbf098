// Where one looks at a drawing that is larger than its window: moving, zooming, showing all of it or one place. Numbers
// alone; a point of the drawing at (x, y) is seen at (x · scale + camera.x, y · scale + camera.y), px.
import type { Point } from '../../index/graph-places';
import type { Size } from '../use-width';

export interface Camera extends Point {
  readonly scale: number;
}

export interface Box extends Point, Size {}

export const ZOOM_STEP = 1.4;
export const MOST_ZOOM = 2;
/** Around the drawing when all of it is shown, and around a place that is brought into sight; px of the window. */
export const MARGIN = 24;

/** All of `drawing` in the middle of `size`, not larger than it is. */
export function wholeDrawing(drawing: Size, size: Size): Camera {
  const room = (length: number): number => Math.max(1, length - 2 * MARGIN);
  const scale = Math.min(
    1,
    room(size.width) / Math.max(1, drawing.width),
    room(size.height) / Math.max(1, drawing.height),
  );
  return {
    scale,
    x: (size.width - drawing.width * scale) / 2,
    y: (size.height - drawing.height * scale) / 2,
  };
}

/** `camera` with the zoom times `factor`; the point of the window stays over the same of the drawing. */
export function zoomedCamera(
  camera: Camera,
  factor: number,
  { x, y }: Point,
  limits: { readonly least: number },
): Camera {
  const scale = Math.min(MOST_ZOOM, Math.max(limits.least, camera.scale * factor));
  const grown = scale / camera.scale;
  return { scale, x: x - (x - camera.x) * grown, y: y - (y - camera.y) * grown };
}

/** `camera` moved by so many px of the window, but not so far that nothing of `drawing` is left in `size`. */
export function movedCamera(camera: Camera, by: Point, drawing: Size, size: Size): Camera {
  const { scale } = camera;
  return {
    scale,
    x: kept(camera.x + by.x, drawing.width * scale, size.width),
    y: kept(camera.y + by.y, drawing.height * scale, size.height),
  };
}

/** The start of a stretch of `length` in a window of `room`, so that some of it is in sight. */
function kept(start: number, length: number, room: number): number {
  return Math.min(room - 2 * MARGIN, Math.max(2 * MARGIN - length, start));
}

/** `camera` moved no further than needed to have `box` of the drawing in `size`, with a margin where there is room. */
export function revealedCamera(camera: Camera, box: Box, size: Size): Camera {
  const { scale } = camera;
  const shift = (start: number, length: number, room: number): number => {
    const margin = Math.min(MARGIN, Math.max(0, (room - length) / 2));
    // Of what is larger than the window, the beginning.
    return Math.max(margin - start, Math.min(0, room - margin - start - length));
  };
  const [left, top] = [box.x * scale + camera.x, box.y * scale + camera.y];
  const right = shift(left, box.width * scale, size.width);
  const down = shift(top, box.height * scale, size.height);
  return {
    scale,
    x: camera.x + (left < MARGIN || right < 0 ? right : 0),
    y: camera.y + (top < MARGIN || down < 0 ? down : 0),
  };
}

/** What of the drawing is in sight. */
export function sightOf({ x, y, scale }: Camera, { width, height }: Size): Box {
  return { x: -x / scale, y: -y / scale, width: width / scale, height: height / scale };
}

export function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

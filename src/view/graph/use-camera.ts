// The camera of a drawing: all of it until somebody moves or zooms, then where they left it. What is looked at stays
// where it is on screen when the drawing is arranged anew.
import { useRef, useState } from 'preact/hooks';
import type { Point } from '../../index/graph-places';
import type { Size } from '../use-width';
import {
  type Camera,
  MARGIN,
  movedCamera,
  overlaps,
  revealedCamera,
  sightOf,
  wholeDrawing,
  zoomedCamera,
} from './graph-camera';
import type { Scene } from './graph-scene';

export interface CameraControl {
  readonly camera: Camera;
  /** The smallest scale that there is: all of the drawing, or a third of full size. */
  readonly least: number;
  readonly showAll: () => void;
  readonly moveBy: (by: Point) => void;
  /** At a point of the window, px; when absent, at the plan that stays. */
  readonly zoomBy: (factor: number, at?: Point) => void;
  /** Brings the plan at `path` into sight. */
  readonly reveal: (path: string) => void;
}

const LEAST_SCALE = 0.3;
/** All of it is shown at first when its words can be read at this scale, or when no words would help. */
const READABLE = 0.5;
const MANY = 150;

/**
 * `asked` says what is shown: another thing is shown from the beginning, which is all of it, or what is around the plan at
 * `start`. `anchor` is the path of what stays.
 */
export function useCamera(
  scene: Scene,
  size: Size,
  asked: string,
  start: string | null,
  anchor: string | null,
): CameraControl {
  const whole = wholeDrawing(scene, size);
  const least = Math.min(whole.scale, LEAST_SCALE);
  const first =
    whole.scale >= READABLE || scene.boxes.size > MANY ? whole : readable(scene, size, start);
  const [chosen, setChosen] = useState<Camera | null>(null);
  const last = useRef({ scene, asked });
  // Several events may come before the next drawing, so what they start from is kept here.
  const latest = useRef<Camera | null>(chosen);
  latest.current = chosen;
  if (last.current.asked !== asked) latest.current = null;
  else if (last.current.scene !== scene && chosen !== null && anchor !== null) {
    const [before, after] = [last.current.scene, scene].map(({ boxes }) => boxes.get(anchor));
    if (before !== undefined && after !== undefined) {
      const { x, y, scale } = chosen;
      latest.current = {
        scale,
        x: x + (before.x - after.x) * scale,
        y: y + (before.y - after.y) * scale,
      };
    }
  }
  last.current = { scene, asked };
  const camera = latest.current ?? first;
  // Drawn at once with what was worked out above, and kept for the next time.
  if (latest.current !== chosen) setChosen(latest.current);

  const take = (next: Camera): void => {
    latest.current = next;
    setChosen(next);
  };
  const current = (): Camera => latest.current ?? first;
  /** At the middle of what stays while that is in sight, where it is kept; else at that of the window. */
  const zoomHere = (factor: number): Camera => {
    const before = current();
    const box = anchor === null ? undefined : scene.boxes.get(anchor);
    if (box === undefined || !overlaps(box, sightOf(before, size))) {
      return zoomedCamera(before, factor, { x: size.width / 2, y: size.height / 2 }, { least });
    }
    const at = {
      x: (box.x + box.width / 2) * before.scale + before.x,
      y: (box.y + box.height / 2) * before.scale + before.y,
    };
    return revealedCamera(zoomedCamera(before, factor, at, { least }), box, size);
  };
  return {
    camera,
    least,
    showAll: () => take(whole),
    moveBy: (by) => take(movedCamera(current(), by, scene, size)),
    zoomBy: (factor, at) =>
      take(at ? zoomedCamera(current(), factor, at, { least }) : zoomHere(factor)),
    reveal: (path) => {
      const box = scene.boxes.get(path);
      const next = box === undefined ? null : revealedCamera(current(), box, size);
      if (next === null || (next.x === current().x && next.y === current().y)) return;
      take(next);
    },
  };
}

/** Large enough to be read, with the plan at `start` as far in the middle as the drawing reaches beyond the window. */
function readable(scene: Scene, size: Size, start: string | null): Camera {
  const box = start === null ? undefined : scene.boxes.get(start);
  const along = (from: number, length: number, whole: number, room: number): number => {
    const rest = room - whole * READABLE;
    if (rest > 2 * MARGIN) return rest / 2;
    const middle = room / 2 - (from + length / 2) * READABLE;
    return Math.min(MARGIN, Math.max(rest - MARGIN, middle));
  };
  return {
    scale: READABLE,
    x: along(box?.x ?? 0, box?.width ?? 0, scene.width, size.width),
    y: along(box?.y ?? 0, box?.height ?? 0, scene.height, size.height),
  };
}

// Which plans of a drawing are in its window, and a little beyond, so that small moves draw nothing anew.
import { useMemo } from 'preact/hooks';
import type { Size } from '../use-width';
import { type Box, type Camera, overlaps, sightOf } from './graph-camera';
import { BOX, type Scene } from './graph-scene';

/** Paths in the order of the scene; the same array while they stay the same. */
export function usePlansInSight(scene: Scene, camera: Camera, size: Size): readonly string[] {
  const { x, y, width, height } = sightOf(camera, size);
  const across = stretch(x, width, BOX.width);
  const down = stretch(y, height, BOX.height);
  const near: Box = { x: across.start, y: down.start, width: across.length, height: down.length };
  return useMemo(
    () =>
      scene.order.filter((path) => {
        const box = scene.boxes.get(path);
        return box !== undefined && overlaps(box, near);
      }),
    [scene, near.x, near.y, near.width, near.height],
  );
}

/** A stretch in whole steps, which reaches a step or two beyond. */
function stretch(
  start: number,
  length: number,
  step: number,
): { readonly start: number; readonly length: number } {
  const first = Math.floor(start / step) - 1;
  return { start: first * step, length: (Math.ceil(length / step) + 3) * step };
}

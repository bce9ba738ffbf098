// How the arrow keys walk through the dependency view: across along edges, up and down through the layers, so that
// every plan is reached. No DOM.
import type { Scene, SceneBox } from './graph-scene';

/**
 * The path of the plan that `key` (of a keyboard event) leads to from the one at `path`; null where it leads nowhere.
 * Left and right follow edges to the nearest plan on that side; up and down go through the layers of a group one after
 * another, and on to the next group; Home and End lead to the first and the last plan.
 */
export function planAfterKey(scene: Scene, path: string, key: string): string | null {
  const { order } = scene;
  const place = order.indexOf(path);
  switch (key) {
    case 'ArrowUp':
      return order[place - 1] ?? null;
    case 'ArrowDown':
      return order[place + 1] ?? null;
    case 'Home':
      return order[0] ?? null;
    case 'End':
      return order.at(-1) ?? null;
    case 'ArrowLeft':
      return nearestBeside(scene, path, -1);
    case 'ArrowRight':
      return nearestBeside(scene, path, 1);
    default:
      return null;
  }
}

function nearestBeside({ boxes, lines }: Scene, path: string, side: 1 | -1): string | null {
  const own = boxes.get(path);
  if (own === undefined) return null;
  const beside = lines
    .flatMap(({ edge: { from, to } }) => (from === path ? [to] : to === path ? [from] : []))
    .map((other) => boxes.get(other))
    .filter((box): box is SceneBox => box !== undefined && (box.x - own.x) * side > 0)
    .sort((a, b) => distance(own, a) - distance(own, b));
  return beside[0]?.path ?? null;
}

/** Nearer layers first, then what is less far up or down. */
function distance(own: SceneBox, other: SceneBox): number {
  return Math.abs(other.x - own.x) * 1000 + Math.abs(other.y - own.y);
}

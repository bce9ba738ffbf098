// Moving and zooming a drawing by wheel, drag and pinch. Clicks still reach what is drawn, unless they end a drag.
import { useRef } from 'preact/hooks';
import type { Point } from '../../index/graph-places';
import {
  CLICK_SLACK,
  distanceOf,
  holderOf,
  placeOf,
  type PointerPlace,
  wheelUnit,
  wheelZoom,
} from '../pointer-places';

/** Handlers for the element that holds the drawing. `onMove` is told of px, `onZoom` of a factor and what stays where it is. */
export function useCanvasGestures(
  onMove: (by: Point) => void,
  onZoom: (factor: number, at: Point) => void,
) {
  const pointers = useRef(new Map<number, PointerPlace>());
  const dragged = useRef(false);
  return {
    onWheel: (event: WheelEvent): void => {
      event.preventDefault();
      if (event.ctrlKey || event.metaKey) {
        event.stopPropagation();
        onZoom(wheelZoom(event), placeOf(event));
        return;
      }
      const unit = wheelUnit(event);
      // A mouse has one wheel: with Shift it moves across.
      const [x, y] =
        event.shiftKey && event.deltaX === 0 ? [event.deltaY, 0] : [event.deltaX, event.deltaY];
      onMove({ x: -x * unit, y: -y * unit });
    },
    onPointerDown: (event: PointerEvent): void => {
      if (event.button !== 0) return;
      if (pointers.current.size === 0) dragged.current = false;
      pointers.current.set(event.pointerId, placeOf(event));
    },
    onPointerMove: (event: PointerEvent): void => {
      const before = pointers.current.get(event.pointerId);
      if (before === undefined) return;
      const now = placeOf(event);
      const other = [...pointers.current].find(([id]) => id !== event.pointerId)?.[1];
      if (other === undefined) {
        if (!dragged.current && distanceOf(before, now) < CLICK_SLACK) return;
        onMove({ x: now.x - before.x, y: now.y - before.y });
      } else {
        const middle = { x: (before.x + other.x) / 2, y: (before.y + other.y) / 2 };
        onZoom(distanceOf(now, other) / Math.max(1, distanceOf(before, other)), middle);
        onMove({ x: (now.x - before.x) / 2, y: (now.y - before.y) / 2 });
      }
      if (!dragged.current) holderOf(event).setPointerCapture(event.pointerId);
      dragged.current = true;
      pointers.current.set(event.pointerId, now);
    },
    onPointerUp: (event: PointerEvent): void => void pointers.current.delete(event.pointerId),
    onPointerCancel: (event: PointerEvent): void => void pointers.current.delete(event.pointerId),
    onTouchMove: (event: TouchEvent): void => {
      // Neither the page nor the app's own swipes shall move with a finger that moves the drawing.
      if (dragged.current || event.touches.length > 1) event.preventDefault();
      event.stopPropagation();
    },
    onClickCapture: (event: MouseEvent): void => {
      if (dragged.current) event.stopPropagation();
      dragged.current = false;
    },
  };
}

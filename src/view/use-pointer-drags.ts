// Drags and pinches over a drawing. Clicks still reach what is drawn, unless they end a drag.
import { useRef } from 'preact/hooks';
import { CLICK_SLACK, distanceOf, holderOf, placeOf, type PointerPlace } from './pointer-places';

export interface PointerDrags {
  /** How far `by`, px, counts when it is told whether a pointer is dragged or was only pressed. */
  readonly lengthOf: (by: PointerPlace) => number;
  /** One pointer has moved `by`, px; false where that moves nothing, and is no drag. */
  readonly onDrag: (by: PointerPlace, event: PointerEvent) => boolean;
  /** One of two has moved: they are `factor` times as far apart, around what was in their middle, which has moved `by`, px. */
  readonly onPinch: (factor: number, middle: PointerPlace, by: PointerPlace) => void;
}

/** Handlers for the element that holds the drawing; `isDragging` says whether the last press has become a drag or a pinch. */
export function usePointerDrags({ lengthOf, onDrag, onPinch }: PointerDrags) {
  const pointers = useRef(new Map<number, PointerPlace>());
  const dragged = useRef(false);
  const forget = (event: PointerEvent): void => void pointers.current.delete(event.pointerId);
  return {
    isDragging: (): boolean => dragged.current,
    handlers: {
      onPointerDown: (event: PointerEvent): void => {
        if (event.button !== 0) return;
        if (pointers.current.size === 0) dragged.current = false;
        pointers.current.set(event.pointerId, placeOf(event));
      },
      onPointerMove: (event: PointerEvent): void => {
        const before = pointers.current.get(event.pointerId);
        if (before === undefined) return;
        const now = placeOf(event);
        const by = { x: now.x - before.x, y: now.y - before.y };
        const other = [...pointers.current].find(([id]) => id !== event.pointerId)?.[1];
        if (other === undefined) {
          if (!dragged.current && lengthOf(by) < CLICK_SLACK) return;
          if (!onDrag(by, event)) return;
        } else {
          const middle = { x: (before.x + other.x) / 2, y: (before.y + other.y) / 2 };
          const factor = distanceOf(now, other) / Math.max(1, distanceOf(before, other));
          onPinch(factor, middle, { x: by.x / 2, y: by.y / 2 });
        }
        if (!dragged.current) holderOf(event).setPointerCapture(event.pointerId);
        dragged.current = true;
        pointers.current.set(event.pointerId, now);
      },
      onPointerUp: forget,
      onPointerCancel: forget,
      onClickCapture: (event: MouseEvent): void => {
        if (dragged.current) event.stopPropagation();
        dragged.current = false;
      },
    },
  };
}

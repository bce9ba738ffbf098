// Zooming and panning a time axis by wheel, pinch and drag. Clicks still reach what is drawn; scrolling the
// page up and down stays with the page.
import { useRef } from 'preact/hooks';
import {
  CLICK_SLACK,
  distanceOf,
  holderOf,
  placeOf,
  type PointerPlace,
  wheelUnit,
  wheelZoom,
} from './pointer-places';
import { pannedView, type TimeFrame, type TimeView, zoomedView } from './time-scale';

/** Handlers for the element that holds the axis; `onView` is told of every view that a gesture leads to. */
export function useTimeGestures(
  frame: TimeFrame,
  view: TimeView,
  onView: (view: TimeView) => void,
) {
  // Several events may come before the next drawing, so the view they start from is kept here.
  const latest = useRef(view);
  latest.current = view;
  const pointers = useRef(new Map<number, PointerPlace>());
  const dragged = useRef(false);

  const take = (next: TimeView): void => {
    latest.current = next;
    onView(next);
  };

  return {
    onWheel: (event: WheelEvent): void => {
      const unit = wheelUnit(event);
      if (event.ctrlKey || event.metaKey) {
        event.preventDefault();
        event.stopPropagation();
        take(zoomedView(frame, latest.current, wheelZoom(event), placeOf(event).x));
        return;
      }
      const sideways = Math.abs(event.deltaX) > Math.abs(event.deltaY);
      const distance = event.shiftKey ? event.deltaX + event.deltaY : event.deltaX;
      if (latest.current.zoom === 1 || !(sideways || event.shiftKey)) return;
      event.preventDefault();
      take(pannedView(frame, latest.current, distance * unit));
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
        if (!dragged.current && Math.abs(now.x - before.x) < CLICK_SLACK) return;
        const isWhole = latest.current.zoom === 1;
        // There is nothing to move, and a finger's swipe is the page's; but what a mouse has dragged was no click.
        if (isWhole && event.pointerType !== 'mouse') return;
        if (!isWhole) take(pannedView(frame, latest.current, before.x - now.x));
      } else {
        const factor = distanceOf(now, other) / Math.max(1, distanceOf(before, other));
        take(zoomedView(frame, latest.current, factor, (before.x + other.x) / 2));
        take(pannedView(frame, latest.current, (before.x - now.x) / 2));
      }
      if (!dragged.current) holderOf(event).setPointerCapture(event.pointerId);
      dragged.current = true;
      pointers.current.set(event.pointerId, now);
    },
    onPointerUp: (event: PointerEvent): void => void pointers.current.delete(event.pointerId),
    onPointerCancel: (event: PointerEvent): void => void pointers.current.delete(event.pointerId),
    onTouchMove: (event: TouchEvent): void => {
      // Neither the page nor the app's own swipes shall move with a finger that moves the axis.
      if (event.touches.length > 1 || dragged.current) event.preventDefault();
      if (event.touches.length > 1 || latest.current.zoom > 1) event.stopPropagation();
    },
    onClickCapture: (event: MouseEvent): void => {
      if (dragged.current) event.stopPropagation();
      dragged.current = false;
    },
  };
}

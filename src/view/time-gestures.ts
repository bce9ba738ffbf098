// Zooming and panning a time axis by wheel, pinch and drag. Scrolling the page up and down stays with the page.
import { useRef } from 'preact/hooks';
import { placeOf, wheelUnit, wheelZoom } from './pointer-places';
import { pannedView, type TimeFrame, type TimeView, zoomedView } from './time-scale';
import { usePointerDrags } from './use-pointer-drags';

/** Handlers for the element that holds the axis; `onView` is told of every view that a gesture leads to. */
export function useTimeGestures(
  frame: TimeFrame,
  view: TimeView,
  onView: (view: TimeView) => void,
) {
  // Several events may come before the next drawing, so the view they start from is kept here.
  const latest = useRef(view);
  latest.current = view;
  const take = (next: TimeView): void => {
    latest.current = next;
    onView(next);
  };

  const { isDragging, handlers } = usePointerDrags({
    lengthOf: ({ x }) => Math.abs(x),
    onDrag: ({ x }, { pointerType }) => {
      const isWhole = latest.current.zoom === 1;
      if (!isWhole) take(pannedView(frame, latest.current, -x));
      // There is nothing to move, and a finger's swipe is the page's; but what a mouse has dragged was no click.
      return !isWhole || pointerType === 'mouse';
    },
    onPinch: (factor, middle, { x }) => {
      take(zoomedView(frame, latest.current, factor, middle.x));
      take(pannedView(frame, latest.current, -x));
    },
  });

  return {
    ...handlers,
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
    onTouchMove: (event: TouchEvent): void => {
      // Neither the page nor the app's own swipes shall move with a finger that moves the axis.
      if (event.touches.length > 1 || isDragging()) event.preventDefault();
      if (event.touches.length > 1 || latest.current.zoom > 1) event.stopPropagation();
    },
  };
}

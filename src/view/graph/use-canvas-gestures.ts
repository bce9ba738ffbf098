// Moving and zooming a drawing by wheel, drag and pinch.
import type { Point } from '../../index/graph-places';
import { placeOf, wheelUnit, wheelZoom } from '../pointer-places';
import { usePointerDrags } from '../use-pointer-drags';

/** Handlers for the element that holds the drawing. `onMove` is told of px, `onZoom` of a factor and what stays where it is. */
export function useCanvasGestures(
  onMove: (by: Point) => void,
  onZoom: (factor: number, at: Point) => void,
) {
  const { isDragging, handlers } = usePointerDrags({
    lengthOf: ({ x, y }) => Math.hypot(x, y),
    onDrag: (by) => {
      onMove(by);
      return true;
    },
    onPinch: (factor, middle, by) => {
      onZoom(factor, middle);
      onMove(by);
    },
  });
  return {
    ...handlers,
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
    onTouchMove: (event: TouchEvent): void => {
      // Neither the page nor the app's own swipes shall move with a finger that moves the drawing.
      if (isDragging() || event.touches.length > 1) event.preventDefault();
      event.stopPropagation();
    },
  };
}

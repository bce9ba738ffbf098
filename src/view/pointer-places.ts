// Where pointers are, for the gestures of drawings that are moved and zoomed.

export interface PointerPlace {
  readonly x: number;
  readonly y: number;
}

/** A pointer that moved less than this made a click, px. */
export const CLICK_SLACK = 5;
/** What a notch of a wheel that counts in lines stands for, px. */
const LINE = 16;

/** The element whose handler is told of `event`. */
export function holderOf(event: Event): Element {
  return event.currentTarget as Element;
}

/** Where the event is, from the corner of the element whose handler is told of it, px. */
export function placeOf(event: MouseEvent): PointerPlace {
  const { left, top } = holderOf(event).getBoundingClientRect();
  return { x: event.clientX - left, y: event.clientY - top };
}

export function distanceOf(a: PointerPlace, b: PointerPlace): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** What the numbers of a wheel event are to be multiplied with, so that they are px. */
export function wheelUnit(event: WheelEvent): number {
  return event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE : 1;
}

/** How much nearer a turn of the wheel brings what is below it; 1: not at all. */
export function wheelZoom(event: WheelEvent): number {
  const factor = Math.exp((-event.deltaY * wheelUnit(event)) / 200);
  return Math.min(2, Math.max(0.5, factor));
}

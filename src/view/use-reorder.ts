// Moving one child of a list by pointer: which one is dragged and before which gap it would be dropped. Changes no
// list itself; the caller does when it is dropped.
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

export interface Dragging {
  readonly from: number;
  /** How many children stand before the place where it would be dropped. */
  readonly gap: number;
}

export interface Reorder {
  /** Null while nothing is dragged. */
  readonly dragging: Dragging | null;
  /** Where the line of the place to drop at is drawn: under this child, over the first one for -1; null for none. */
  readonly line: number | null;
  /** Handler for the grip of child number `index`. */
  readonly onGrip: (index: number, event: PointerEvent) => void;
}

/** So near to the edge of what scrolls, in px, a drag scrolls on, so far each time. */
const EDGE = 36;
const STRIDE = 12;

/**
 * `onDrop` is given the child’s index and the gap; not when it is dropped where it was, or Escape ends the drag. So
 * does another value of `order`, which names the children in their order: the indices would be of others then.
 */
export function useReorder(
  list: RefObject<HTMLElement | null>,
  order: string,
  onDrop: (from: number, gap: number) => void,
): Reorder {
  const [dragging, setDragging] = useState<Dragging | null>(null);
  const current = useRef<Dragging | null>(null);
  const stop = useRef<(() => void) | null>(null);
  const latest = useRef(onDrop);
  latest.current = onDrop;
  useLayoutEffect(() => () => stop.current?.(), [order]);
  const set = (next: Dragging | null): void => {
    current.current = next;
    setDragging(next);
  };
  const onGrip = (from: number, event: PointerEvent): void => {
    const grip = event.currentTarget;
    if (event.button !== 0 || !isElement(grip)) return;
    event.preventDefault();
    const { ownerDocument: doc } = grip;
    grip.setPointerCapture(event.pointerId);
    set({ from, gap: from });
    const move = ({ clientY }: PointerEvent): void => {
      const rows = [...(list.current?.children ?? [])];
      set({ from, gap: rows.filter((row) => middleOf(row) < clientY).length });
      scrollNear(list.current, clientY);
    };
    const end = (isDrop: boolean): void => {
      grip.removeEventListener('pointermove', move);
      grip.removeEventListener('pointerup', drop);
      grip.removeEventListener('pointercancel', cancel);
      doc.removeEventListener('keydown', onKey, true);
      stop.current = null;
      const last = current.current;
      set(null);
      if (isDrop && last !== null && !staysAt(last)) latest.current(last.from, last.gap);
    };
    const drop = (): void => end(true);
    const cancel = (): void => end(false);
    const onKey = (key: KeyboardEvent): void => {
      if (key.key !== 'Escape') return;
      key.preventDefault();
      key.stopPropagation();
      cancel();
    };
    grip.addEventListener('pointermove', move);
    grip.addEventListener('pointerup', drop);
    grip.addEventListener('pointercancel', cancel);
    doc.addEventListener('keydown', onKey, true);
    stop.current = cancel;
  };
  const line = dragging === null || staysAt(dragging) ? null : dragging.gap - 1;
  return { dragging, line, onGrip };
}

function staysAt({ from, gap }: Dragging): boolean {
  return gap === from || gap === from + 1;
}

function middleOf(row: Element): number {
  const { top, height } = row.getBoundingClientRect();
  return top + height / 2;
}

function scrollNear(list: HTMLElement | null, y: number): void {
  const scroller = list?.closest('.execplans-pane');
  if (!scroller) return;
  const { top, bottom } = scroller.getBoundingClientRect();
  if (y < top + EDGE) scroller.scrollBy(0, -STRIDE);
  else if (y > bottom - EDGE) scroller.scrollBy(0, STRIDE);
}

// By a member and not by class: an element of a pop-out window is of another class of that name.
function isElement(target: EventTarget | null): target is HTMLElement {
  return target !== null && 'setPointerCapture' in target;
}

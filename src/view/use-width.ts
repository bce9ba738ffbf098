// The width of an element while it is on screen, in the window it is in: views may be moved to another one.
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Content width in px of `element`, followed while it is shown; 0 until it is known. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  return useSize(element).width;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

const UNKNOWN: Size = { width: 0, height: 0 };

/**
 * Content width and height in px of `element`, whole pixels, followed as they change; 0 until known. What is hidden has no
 * size, and keeps the last one, so that nothing is drawn for it.
 */
export function useSize(element: RefObject<HTMLElement | null>): Size {
  const [size, setSize] = useState(UNKNOWN);
  const watch = useRef<Watch | null>(null);
  const take = (width: number, height: number): void => {
    if (width === 0 && height === 0) return;
    const next = { width: Math.floor(width), height: Math.floor(height) };
    setSize((last) => (last.width === next.width && last.height === next.height ? last : next));
  };
  // At every drawing, but what is watched is watched on: to ask for its size costs a layout.
  useLayoutEffect(() => {
    const target = element.current;
    const window = target?.ownerDocument.defaultView ?? null;
    if (target === watch.current?.target && window === watch.current?.window) return;
    watch.current?.observer.disconnect();
    watch.current = null;
    if (target === null || window === null) return;
    const observer = new window.ResizeObserver((entries) => {
      const box = entries.at(-1)?.contentRect;
      if (box) take(box.width, box.height);
    });
    watch.current = { target, window, observer };
    const { width, height } = target.getBoundingClientRect();
    take(exactOf(target.clientWidth, width), exactOf(target.clientHeight, height));
    observer.observe(target);
  });
  useLayoutEffect(() => () => watch.current?.observer.disconnect(), []);
  return size;
}

/** A length inside of an element as the observer will have it, from the rounded one and that with borders and scroll bars. */
function exactOf(rounded: number, outer: number): number {
  return Math.abs(outer - rounded) < 1 ? outer : rounded;
}

interface Watch {
  readonly target: HTMLElement;
  readonly window: Window;
  readonly observer: ResizeObserver;
}

// The width of an element while it is on screen, in the window it is in: views may be moved to another one.
import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** Content width in px of `element`, followed as it changes; 0 until it is known. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  return useSize(element).width;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Content width and height in px of `element`, whole pixels, followed as they change; 0 until known. */
export function useSize(element: RefObject<HTMLElement | null>): Size {
  const [size, setSize] = useState<Size>({ width: 0, height: 0 });
  const view = element.current?.ownerDocument.defaultView ?? null;
  useLayoutEffect(() => {
    const target = element.current;
    const Observer = target?.ownerDocument.defaultView?.ResizeObserver;
    if (!target || !Observer) return undefined;
    const take = (width: number, height: number): void => {
      const next = { width: Math.floor(width), height: Math.floor(height) };
      setSize((last) => (last.width === next.width && last.height === next.height ? last : next));
    };
    take(target.clientWidth, target.clientHeight);
    const observer = new Observer((entries) => {
      const box = entries.at(-1)?.contentRect;
      if (box) take(box.width, box.height);
    });
    observer.observe(target);
    return () => observer.disconnect();
  }, [element, view]);
  return size;
}

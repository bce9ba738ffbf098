// Keeps the focus in a list whose rows come and go, and the scroll where it was.
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Keeps the focus on the tab stop of `body` when the row that has it moves or goes: a browser that moves a focused element
 * would show it, so the scroll of `scroller` is put back. Returns how to focus the tab stop after the next drawing.
 */
export function useKeptFocus(
  body: RefObject<HTMLElement | null>,
  scroller: RefObject<HTMLElement | null>,
): () => void {
  const wanted = useRef(false);
  const element = body.current;
  const hadFocus = element?.contains(element.ownerDocument.activeElement) === true;
  const top = hadFocus ? (scroller.current?.scrollTop ?? null) : null;
  if (hadFocus) wanted.current = true;
  useLayoutEffect(() => {
    if (!wanted.current) return;
    wanted.current = false;
    const stop = body.current?.querySelector<HTMLElement>('[tabindex="0"]');
    if (stop && stop !== stop.ownerDocument.activeElement) stop.focus({ preventScroll: true });
    if (scroller.current && top !== null && scroller.current.scrollTop !== top) {
      scroller.current.scrollTop = top;
    }
  });
  return () => {
    wanted.current = true;
  };
}

/** Calls `scrollToTop` when another list is asked for, but not when the rows in it change. */
export function useTopOnChange(asked: string, scrollToTop: () => void): void {
  const last = useRef(asked);
  useLayoutEffect(() => {
    if (last.current === asked) return;
    last.current = asked;
    scrollToTop();
  });
}

// Hands the focus on from a part of a view that goes, so that whoever works by keyboard does not begin at the window anew.
import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** When `part` goes with the focus in it, the first element of its view that the selector `to` finds gets the focus. */
export function useHandedFocus(part: RefObject<HTMLElement | null>, to: string): void {
  useLayoutEffect(
    () => () => {
      const gone = part.current;
      if (gone?.contains(gone.ownerDocument.activeElement) !== true) return;
      gone.closest('.execplans-view')?.querySelector<HTMLElement>(to)?.focus();
    },
    [],
  );
}

// Where a board that is wider than its place begins: at its first column that holds something. What is before it is a
// swipe away, as the columns behind it are.
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Scrolls `board` so that its child number `first` is in the middle, unless all of it is in sight: each time that is
 * another one, until a person scrolls the board.
 */
export function useFirstColumn(board: RefObject<HTMLElement | null>, first: number): void {
  const left = useRef<number | null>(null);
  useLayoutEffect(() => {
    const element = board.current;
    const column = element?.children[first];
    const isMoved = left.current !== null && left.current !== element?.scrollLeft;
    if (!element || !column || isMoved) return;
    const [outer, inner] = [element.getBoundingClientRect(), column.getBoundingClientRect()];
    if (inner.left < outer.left || inner.right > outer.right) {
      element.scrollLeft += inner.left + inner.width / 2 - outer.left - outer.width / 2;
    }
    left.current = element.scrollLeft;
  }, [board, first]);
}

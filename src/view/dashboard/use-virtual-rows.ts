// Draws of a long list of equally high rows below a head that sticks only those on screen, and a few around them.
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';
import { useSize } from '../use-width';
import { type RowRange, rowsAt, topShowing } from './row-range';

/** How far beyond each edge rows are drawn, so that a little scrolling shows no gap, px. */
const MARGIN = 270;

export interface VirtualRowsOptions {
  /** What scrolls; the same element as long as the list is there. */
  readonly scroller: RefObject<HTMLElement | null>;
  readonly count: number;
  /** px; 0 until it is known: rows are drawn once, when they and the scroller have been measured. */
  readonly rowHeight: number;
  /** px; covers that much of the scroller's top. */
  readonly headHeight: number;
  /** A row that is drawn wherever it is, so that it keeps its focus; −1 for none. */
  readonly pinned: number;
}

export interface VirtualRow {
  readonly index: number;
  /** Its top below the head, px. */
  readonly start: number;
}

export interface VirtualRows {
  /** The rows to draw, ascending. */
  readonly rows: readonly VirtualRow[];
  /** Height of all rows, px. */
  readonly height: number;
  /** How many whole rows fit on screen, at least 1. */
  readonly page: number;
  /** Scrolls no further than needed to show row `index`. */
  readonly reveal: (index: number) => void;
  readonly scrollToTop: () => void;
}

export function useVirtualRows(options: VirtualRowsOptions): VirtualRows {
  const { scroller, rowHeight, headHeight, pinned } = options;
  const isMeasured = rowHeight > 0;
  const count = isMeasured ? options.count : 0;
  const room = useSize(scroller).height - headHeight;
  // What lies beyond the edges is drawn once what is on screen has been.
  const [hasMargin, setMargin] = useState(false);
  useEffect(() => setMargin(isMeasured), [isMeasured]);
  const [, redraw] = useReducer((drawn: number, _: undefined) => drawn + 1, 0);
  const top = useRef(0);
  const list = { count, rowHeight, room };
  const range = rowsAt(top.current, list);
  const drawn = useRef({ list, range });
  drawn.current = { list, range };
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const onScroll = (): void => {
      top.current = element.scrollTop;
      const next = rowsAt(top.current, drawn.current.list);
      if (!isSame(next, drawn.current.range)) redraw(undefined);
    };
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => element.removeEventListener('scroll', onScroll);
  }, [scroller]);
  const scrollTo = (to: number): void => {
    // To scroll costs a layout, also where there is nothing to scroll.
    if (scroller.current === null || to === top.current) return;
    scroller.current.scrollTop = to;
    top.current = scroller.current.scrollTop;
  };
  const margin = hasMargin && isMeasured ? Math.ceil(MARGIN / rowHeight) : 0;
  return {
    rows: indexesOf(range, margin, count, pinned).map((index) => ({
      index,
      start: index * rowHeight,
    })),
    height: count * rowHeight,
    page: isMeasured ? Math.max(1, Math.floor(room / rowHeight)) : 1,
    reveal: (index) => scrollTo(topShowing(index, top.current, list)),
    scrollToTop: () => scrollTo(0),
  };
}

function isSame(a: RowRange, b: RowRange): boolean {
  return a.first === b.first && a.last === b.last;
}

/** Those of `range`, so many around them, and the pinned one. */
function indexesOf(
  { first, last }: RowRange,
  margin: number,
  count: number,
  pinned: number,
): readonly number[] {
  const indexes: number[] = [];
  if (last < first) return indexes;
  const [from, to] = [Math.max(0, first - margin), Math.min(count - 1, last + margin)];
  if (pinned >= 0 && pinned < from) indexes.push(pinned);
  for (let index = from; index <= to; index += 1) indexes.push(index);
  if (pinned > to && pinned < count) indexes.push(pinned);
  return indexes;
}

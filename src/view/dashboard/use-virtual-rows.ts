// Binds @tanstack/virtual-core to Preact for a table of equally high rows below a head that sticks.
import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type VirtualizerOptions,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useReducer,
  useRef,
  useState,
} from 'preact/hooks';

type VirtualRange = Virtualizer<HTMLElement, HTMLElement>['range'];

/** How far beyond each edge rows are drawn, so that a little scrolling shows no gap, px. */
const MARGIN = 270;

export interface VirtualRowsOptions {
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
  // Another function for another height, which is how the virtualizer knows that rows are not where they were.
  const getItemKey = useCallback((index: number) => index, [rowHeight]);
  // What lies beyond the edges is drawn once what is on screen has been.
  const [hasMargin, setMargin] = useState(false);
  useEffect(() => setMargin(isMeasured), [isMeasured]);
  const [, redraw] = useReducer((drawn: number, _: undefined) => drawn + 1, 0);
  const drawn = useRef<VirtualRange>(null);
  const settings: VirtualizerOptions<HTMLElement, HTMLElement> = {
    count,
    estimateSize: () => rowHeight,
    getItemKey,
    getScrollElement: () => scroller.current,
    observeElementRect,
    observeElementOffset,
    onChange: ({ range }) => {
      // It also tells of the beginning and end of scrolling, and once of what was drawn already.
      const { startIndex, endIndex } = drawn.current ?? {};
      if (range?.startIndex !== startIndex || range?.endIndex !== endIndex) redraw(undefined);
    },
    overscan: isMeasured && hasMargin ? Math.ceil(MARGIN / rowHeight) : 0,
    paddingStart: headHeight,
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      const isApart = pinned >= 0 && pinned < range.count && !shown.includes(pinned);
      return isApart ? [...shown, pinned].sort((a, b) => a - b) : shown;
    },
    scrollPaddingStart: headHeight,
    scrollToFn: elementScroll,
  };
  const [virtualizer] = useState(() => new Virtualizer(settings));
  virtualizer.setOptions(settings);
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => virtualizer._willUpdate());
  const rows = virtualizer
    .getVirtualItems()
    .map(({ index, start }) => ({ index, start: start - headHeight }));
  drawn.current = virtualizer.range;
  const room = (virtualizer.scrollRect?.height ?? 0) - headHeight;
  return {
    rows,
    height: count * rowHeight,
    page: isMeasured ? Math.max(1, Math.floor(room / rowHeight)) : 1,
    reveal: (index) => virtualizer.scrollToIndex(index, { align: 'auto' }),
    scrollToTop: () => {
      // To scroll costs a layout, also where there is nothing to scroll.
      if (virtualizer.scrollOffset !== 0) virtualizer.scrollToOffset(0);
    },
  };
}

// What lists of equally high rows have in common: only rows on screen are drawn, one of them is the tab stop, keys move
// it, and the focus and the scroll stay where they are when rows come and go.
import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import { useSize } from '../use-width';
import { rowAfterKey } from './row-keys';
import type { RowStop } from './row-slot';
import { useKeptFocus, useTopOnChange } from './use-kept-focus';
import { useTabStop } from './use-tab-stop';
import { useVirtualRows, type VirtualRow, type VirtualRows } from './use-virtual-rows';

export interface RowListOptions {
  /** One for each row, in order and distinct. */
  readonly keys: readonly string[];
  /** Of what is asked for: another one shows another list. */
  readonly asked: string;
}

export interface RowList extends Pick<VirtualRows, 'rows' | 'height' | 'page'> {
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** What sticks to the top of the scroller; left alone where nothing does. */
  readonly head: RefObject<HTMLDivElement | null>;
  /** What holds the rows. */
  readonly body: RefObject<HTMLDivElement | null>;
  /** What is as high as a row. */
  readonly ruler: RefObject<HTMLDivElement | null>;
  /** px; 0 until it is known. */
  readonly rowHeight: number;
  /** The row that is the tab stop; −1 when there are none. */
  readonly stop: number;
  readonly choose: (key: string) => void;
  /** What the drawn row is told of its place; `index` from 0. */
  readonly stopOf: (row: VirtualRow) => RowStop;
  /** Makes row `index` the tab stop, and shows and focuses it. */
  readonly moveTo: (index: number) => void;
  /** Moves by a key without modifiers. */
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

export function useRowList({ keys, asked }: RowListOptions): RowList {
  const scroller = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const ruler = useRef<HTMLDivElement>(null);
  const count = keys.length;
  const rowHeight = useSize(ruler).height;
  const headHeight = useSize(head).height;
  const { index: stop, choose } = useTabStop(keys);
  const { rows, height, page, reveal, scrollToTop } = useVirtualRows({
    scroller,
    count,
    rowHeight,
    headHeight,
    pinned: stop,
  });
  const focusStop = useKeptFocus(body, scroller);
  useTopOnChange(asked, scrollToTop);
  const chooseAt = (index: number): void => {
    const key = keys[index];
    if (key !== undefined) choose(key);
  };
  const moveTo = (index: number): void => {
    chooseAt(index);
    reveal(index);
    focusStop();
  };
  return {
    ...{ rows, height, page, scroller, head, body, ruler, rowHeight, stop, choose, moveTo },
    stopOf: ({ index, start }) => ({
      place: index + 1,
      count,
      start,
      isTabStop: index === stop,
      onFocus: () => chooseAt(index),
    }),
    onKeyDown: (event) => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const next = rowAfterKey(event.key, stop, count, page);
      if (next === null) return;
      event.preventDefault();
      moveTo(next);
    },
  };
}

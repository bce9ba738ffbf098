// Which of equally high rows are in sight, and how far to scroll to see one. No DOM; lengths in px.

/** Rows from 0, both included; the last is before the first when there are none. */
export interface RowRange {
  readonly first: number;
  readonly last: number;
}

export interface RowsInSight {
  readonly count: number;
  /** More than 0 as soon as there are rows to draw. */
  readonly rowHeight: number;
  /** Of the place for rows that is not covered; 0 until it is known. */
  readonly room: number;
}

/** The rows in sight when so much of them is scrolled away; as far as there are rows, when it is too much. */
export function rowsAt(top: number, { count, rowHeight, room }: RowsInSight): RowRange {
  if (count === 0 || room <= 0) return { first: 0, last: -1 };
  const from = Math.max(0, Math.min(top, count * rowHeight - room));
  return {
    first: Math.floor(from / rowHeight),
    last: Math.min(count, Math.ceil((from + room) / rowHeight)) - 1,
  };
}

/** How much is to be scrolled away so that row `index` is in sight: as little different from `top` as can be. */
export function topShowing(index: number, top: number, { rowHeight, room }: RowsInSight): number {
  const least = (index + 1) * rowHeight - room;
  return top < least ? least : Math.min(top, index * rowHeight);
}

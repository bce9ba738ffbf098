// How the keys move through the rows of a table. No DOM.

/**
 * The row (from 0) that `key` leads to from row `index` of `count`, by the event's `key` name; `page` is how
 * many rows a page is. Stays inside the table. Null for any other key, and for a table without rows.
 */
export function rowAfterKey(
  key: string,
  index: number,
  count: number,
  page: number,
): number | null {
  if (count === 0) return null;
  const wanted = targetOf(key, index, count, Math.max(1, page));
  return wanted === null ? null : Math.min(Math.max(0, wanted), count - 1);
}

function targetOf(key: string, index: number, count: number, page: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return index + 1;
    case 'ArrowUp':
      return index - 1;
    case 'PageDown':
      return index + page;
    case 'PageUp':
      return index - page;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

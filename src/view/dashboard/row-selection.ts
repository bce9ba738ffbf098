// Which rows are selected, and how clicks and keys change that. No DOM.

export type Selection = ReadonlySet<string>;

export const NOTHING_SELECTED: Selection = new Set();

/** `selection` with `key` in it if it was not, and the other way round. */
export function toggleKey(selection: Selection, key: string): Selection {
  const next = new Set(selection);
  if (!next.delete(key)) next.add(key);
  return next;
}

/** What is moved together with `key`: all that is selected when it is one of them, else it alone. */
export function movedWith(selection: Selection, key: string): readonly string[] {
  return selection.has(key) ? [...selection] : [key];
}

/** `selection` with all of `keys` from `anchor` to `key`, both included; `key` alone where the anchor is not among them. */
export function selectRange(
  selection: Selection,
  keys: readonly string[],
  anchor: string | null,
  key: string,
): Selection {
  const to = keys.indexOf(key);
  const found = anchor === null ? -1 : keys.indexOf(anchor);
  const from = found < 0 ? to : found;
  return new Set([...selection, ...keys.slice(Math.min(from, to), Math.max(from, to) + 1)]);
}

// Work over long lists in parts: each `yield` is a place where whoever has it done may stop, and let the app draw. What is
// short has one part. Reads no clock.

export type Parts<T> = Generator<undefined, T, undefined>;

/** How long work goes on in one turn before the app may draw and answer, ms. */
export const TURN_MS = 8;

/** How many values are looked at in one part: less than a millisecond. */
export const PART = 256;

/** What `parts` come to, without a stop. */
export function atOnce<T>(parts: Parts<T>): T {
  let part = parts.next();
  while (part.done !== true) part = parts.next();
  return part.value;
}

/** Calls `look` with each of `values`, in order; `place` is from 0. */
export function* eachInParts<T>(
  values: readonly T[],
  look: (value: T, place: number) => void,
): Parts<void> {
  let place = 0;
  for (const value of values) {
    if (place > 0 && place % PART === 0) yield;
    look(value, place);
    place += 1;
  }
}

/** `values` put in order, alike ones left in theirs; a list that is almost in order takes little time. */
export function* sortedInParts<T extends NonNullable<unknown>>(
  values: readonly T[],
  compare: (a: T, b: T) => number,
): Parts<readonly T[]> {
  let lists: (readonly T[])[] = [];
  for (let from = 0; from < values.length; from += PART) {
    if (from > 0) yield;
    lists.push(values.slice(from, from + PART).sort(compare));
  }
  while (lists.length > 1) {
    const merged: (readonly T[])[] = [];
    for (let at = 0; at < lists.length; at += 2) {
      merged.push(yield* mergedInParts(lists[at] ?? [], lists[at + 1] ?? [], compare));
    }
    lists = merged;
  }
  return lists[0] ?? [];
}

/** Two lists that are in order as one. */
function* mergedInParts<T extends NonNullable<unknown>>(
  left: readonly T[],
  right: readonly T[],
  compare: (a: T, b: T) => number,
): Parts<readonly T[]> {
  yield;
  const [last, first] = [left.at(-1), right[0]];
  if (last === undefined || first === undefined || compare(last, first) <= 0) {
    return [...left, ...right];
  }
  const merged: T[] = [];
  let taken = 0;
  for (const value of right) {
    for (let next = left[taken]; next !== undefined; next = left[taken]) {
      if (compare(next, value) > 0) break;
      merged.push(next);
      taken += 1;
      if (merged.length % PART === 0) yield;
    }
    merged.push(value);
    if (merged.length % PART === 0) yield;
  }
  return [...merged, ...left.slice(taken)];
}

// Keys for lists drawn from a note that is read anew at every change: made of words, so that focus
// and unfolded rows stay with what they belong to.

/** A key for each of `values`: its words, and which of those alike it is, counted from 0. Keys are distinct. */
export function stableKeys<Value>(
  values: readonly Value[],
  wordsOf: (value: Value) => string,
): readonly string[] {
  const keyOf = keyMaker();
  return values.map((value) => keyOf(wordsOf(value)));
}

/** Gives such keys for words one after the other. */
export function keyMaker(): (words: string) => string {
  const seen = new Map<string, number>();
  return (words) => {
    const count = seen.get(words) ?? 0;
    seen.set(words, count + 1);
    return `${count} ${words}`;
  };
}

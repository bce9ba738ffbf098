// Keys for rows that a form may be open in: as `stable-keys`, and kept when the words of a row change in the note, so
// that the form stays where it is.

export interface KeptKey {
  readonly key: string;
  readonly words: string;
}

/** At least this share of the longer one's words has to stand in both, where places alone do not tell. */
const ALIKE = 0.5;

/**
 * A key for each of `words`, in order. What has the words of a row of `before` has its key, the first of those alike
 * that of the first. What is new between two of these takes the key of what is gone from between them, in order if as
 * many came as went, else where the words are alike. All others get a `newKey`.
 */
export function keptKeys(
  before: readonly KeptKey[],
  words: readonly string[],
  newKey: () => string,
): readonly KeptKey[] {
  const olds = sameWords(before, words);
  const left = new Set(before.keys());
  for (const old of olds) if (old !== null) left.delete(old);
  for (let from = 0; from < olds.length; from += 1) {
    if (olds[from] !== null) continue;
    const end = olds.findIndex((old, at) => at > from && old !== null);
    const to = end < 0 ? olds.length : end;
    const first = olds[from - 1] ?? -1;
    const last = olds[to] ?? before.length;
    const went = [...left].filter((old) => first < old && old < last);
    const inOrder = went.length === to - from;
    for (let at = from; at < to; at += 1) {
      const isLike = (old: number): boolean => isAlike(before[old]?.words ?? '', words[at] ?? '');
      const old = inOrder ? went[at - from] : went.find((one) => left.has(one) && isLike(one));
      olds[at] = old ?? null;
      if (old !== undefined) left.delete(old);
    }
    from = to;
  }
  return words.map((own, at) => ({ key: before[olds[at] ?? -1]?.key ?? newKey(), words: own }));
}

/** For each of `words` the place in `before` of the one with the same words, null when it is new. */
function sameWords(before: readonly KeptKey[], words: readonly string[]): (number | null)[] {
  const places = new Map<string, number[]>();
  for (const [at, { words: own }] of before.entries()) {
    places.set(own, [...(places.get(own) ?? []), at]);
  }
  return words.map((own) => places.get(own)?.shift() ?? null);
}

function isAlike(one: string, other: string): boolean {
  const [ones, others] = [wordsIn(one), wordsIn(other)];
  const shared = [...ones].filter((word) => others.has(word)).length;
  return shared >= ALIKE * Math.max(ones.size, others.size);
}

function wordsIn(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().split(/\s+/));
}

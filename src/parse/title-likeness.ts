// How alike two titles are: the share of words that they have in common.

export interface TitledWords<T> {
  readonly words: ReadonlySet<string>;
  readonly value: T;
}

/** Share of words in common from which two titles are taken for the same. */
const likeEnough = 0.6;

const longWord = /[\p{L}\p{N}]{3,}/gu;

/** The words of three letters and more, in lower case. */
export function wordsOf(title: string): ReadonlySet<string> {
  return new Set(title.toLowerCase().match(longWord) ?? []);
}

/** The value of the title that is most like `title`, the first of equals; null when none is like enough. */
export function likestTitle<T>(title: string, candidates: readonly TitledWords<T>[]): T | null {
  const own = wordsOf(title);
  let best: TitledWords<T> | null = null;
  let most = 0;
  for (const candidate of candidates) {
    const likeness = likenessOf(own, candidate.words);
    if (likeness >= likeEnough && likeness > most) {
      best = candidate;
      most = likeness;
    }
  }
  return best?.value ?? null;
}

/** Dice's coefficient, 0 to 1; 0 when either has no words. */
function likenessOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  // Too unlike in number of words to have enough in common.
  if ((2 * Math.min(a.size, b.size)) / (a.size + b.size) < likeEnough) return 0;
  const common = [...a].filter((word) => b.has(word)).length;
  return (2 * common) / (a.size + b.size);
}

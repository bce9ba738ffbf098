// Names a decision, a criterion or a question so that it can be found again in a text that has changed meanwhile: by
// its words, never by its place.

export interface WordsReference {
  /** The title or text as it was read. */
  readonly words: string;
  /** Which of those with the same words, counted from 0, and how many there were. */
  readonly ordinal: number;
  readonly count: number;
}

/** A reference to `one`, which must be in `all`; throws RangeError when it is not. */
export function wordsReferenceTo<T>(
  all: readonly T[],
  one: T,
  wordsOf: (value: T) => string,
): WordsReference {
  const words = wordsOf(one);
  const alike = all.filter((other) => wordsOf(other) === words);
  const ordinal = alike.indexOf(one);
  if (ordinal < 0) throw new RangeError('What is referred to is not one of the list');
  return { words, ordinal, count: alike.length };
}

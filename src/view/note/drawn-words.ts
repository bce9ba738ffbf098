// Finds what a note says among what the app made of it: the same words, whatever marks stand between them.

/** Letters and digits alone, in lower case. */
function bareWords(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/**
 * For each of `wanted`, in order, which of `drawn` it is: the first after the one before that holds its words. Null for
 * words that are not there, or have neither letter nor digit.
 */
export function foundInOrder(
  wanted: readonly string[],
  drawn: readonly string[],
): readonly (number | null)[] {
  const bare = drawn.map(bareWords);
  let next = 0;
  return wanted.map((words) => {
    const sought = bareWords(words);
    const found =
      sought === '' ? -1 : bare.findIndex((one, at) => at >= next && one.includes(sought));
    if (found < 0) return null;
    next = found + 1;
    return found;
  });
}

// Whether there are words in a text, in any script. Patterns with classes of letters stand outside functions, where the
// build keeps them from being checked while the plugin is loaded (late-patterns.mjs).

const letterOrDigit = /[\p{L}\p{N}]/u;

/** Whether a letter or a digit of any script is in `words`. */
export function hasLetters(words: string): boolean {
  return letterOrDigit.test(words);
}

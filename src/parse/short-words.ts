// A text without its words, of which the Markdown parser sees only that they are there: where blocks begin and end is
// decided by marks, blanks and numbers. Must not change what a line is.

/** A text of marks and letters that stand for words, and the way back from its places to those of the whole one. */
export interface ShortText {
  readonly source: string;
  /** The place in the whole text of `offset` in `source`, which must not be inside words. */
  readonly placeOf: (offset: number) => number;
}

/**
 * A line that may open or end HTML or a fence, where letters count; else words with what is in and between them, from a
 * letter, or a digit that numbers no item, to another sign. What ends HTML or parts cells is never among them: `>`, with
 * `--`, `?` or `]]` before it, and `|`.
 */
const lineOrWords =
  /^[^\r\n]*(?:<|`{3}|~{3})[^\r\n]*|(?:[A-Za-z\u00C0-\u1FFF\u3040-\uD7FF]|\d(?!\d{0,8}[.)]))(?:[^\r\n<>|\\]*[^\s<>|\\?\]-])?/gm;
const mayOpen = /<|`{3}|~{3}/;

/** `text` with a letter or two for all words; the same for all texts that differ in words alone. */
export function shortWords(text: string): ShortText {
  const cuts: number[] = [];
  const left: number[] = [];
  let source = '';
  let copied = 0;
  let removed = 0;
  lineOrWords.lastIndex = 0;
  for (let match = lineOrWords.exec(text); match; match = lineOrWords.exec(text)) {
    const { 0: words, index } = match;
    if (mayOpen.test(words)) continue;
    source += text.slice(copied, index) + (words.length === 1 ? 'x' : 'xx');
    copied = index + words.length;
    if (words.length <= 2) continue;
    removed += words.length - 2;
    cuts.push(source.length - 1);
    left.push(removed);
  }
  return { source: source + text.slice(copied), placeOf: (offset) => offset + leftBefore(offset) };

  /** How many characters are left out before `offset`. */
  function leftBefore(offset: number): number {
    let low = 0;
    let high = cuts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((cuts[middle] ?? Infinity) < offset) low = middle + 1;
      else high = middle;
    }
    return low === 0 ? 0 : (left[low - 1] ?? 0);
  }
}

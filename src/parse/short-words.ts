// Leaves most letters of a note out before the Markdown parser sees it, which takes longest over them: where blocks
// begin and end is decided by marks, blanks and the first letter of a line. Must not change what a line is.

/** A text with fewer letters, and the way back from its places to those of the whole one. */
export interface ShortText {
  readonly source: string;
  /** The place in the whole text of `offset` in `source`, which must not be inside words. */
  readonly placeOf: (offset: number) => number;
}

/**
 * A line that may open HTML or a fence, where letters count; else words with what is in and between them, from a letter
 * to a letter or digit. What ends HTML or parts cells is never among them: `>`, with what stands before it, and `|`.
 */
const lineOrWords =
  /^[^\r\n]*(?:<|`{3}|~{3})[^\r\n]*|[A-Za-z\u00C0-\u1FFF\u3040-\uD7FF][^\r\n<>|\\]{1,}[A-Za-z0-9\u00C0-\u1FFF\u3040-\uD7FF]/gm;
const mayOpen = /<|`{3}|~{3}/;

/** `text` with all words cut down to their first and last letter. */
export function shortWords(text: string): ShortText {
  const cuts: number[] = [];
  const left: number[] = [];
  let source = '';
  let copied = 0;
  let removed = 0;
  for (const { 0: words, index } of text.matchAll(lineOrWords)) {
    if (mayOpen.test(words)) continue;
    const to = index + words.length - 1;
    source += text.slice(copied, index + 1);
    copied = to;
    removed += to - index - 1;
    cuts.push(source.length);
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

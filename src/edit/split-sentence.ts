// The sentence behind the title of a step that is done in part: `(completed: X; remaining: Y)`. Changes nothing.
import type { Span } from '../text/span';

const sentence =
  /[ \t\r\n]*[([（]\s*completed\s*[:：]\s*(?:.{1,800}?)[;；]\s*remaining\s*[:：]\s*(?:.{1,800})[)\]）](?=[.。]?\s*$)/is;

/** Where the sentence stands at the end of `title`, with the blanks before it and without a full stop behind it; null when there is none. */
export function splitSentence(title: string): Span | null {
  const match = sentence.exec(title);
  return match && { from: match.index, to: match.index + match[0].length };
}

/** The sentence for two parts, which are safe words. */
export function sentenceOf(done: string, remaining: string): string {
  return `(completed: ${done}; remaining: ${remaining})`;
}

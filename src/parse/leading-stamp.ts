// Where a stamp at the start of a line ends and the words after it begin. Does not look for the stamp.
import { sliceOf, trimSpan, type Span } from '../text/span';

/** Brackets that close, then a colon or a dash, which needs a blank behind it when it may be a minus. */
const plainTail = /^[ \t]*[)\]]*[ \t]*(?:[:：–—]|-(?=\s))?\s*/;
const closingBrackets = /^[ \t]*[)\]]*/;
const separator = /^[ \t]*(?:[:：–—]|-(?=\s))?\s*/;

/**
 * How much of `rest`, the text after a stamp, belongs to the stamp, `before` being what stands in front of it:
 * `**2025-01-10**: Title` and `- (2026-01-16) Title` end before `Title`. Only marks that were opened in
 * front of the stamp are closed behind it: in `(2026-01-16) **Title**` the stars belong to the title.
 */
export function stampTail(before: string, rest: string): number {
  const marks = /[*_`]{1,3}/.exec(before)?.[0] ?? '';
  const plain = lengthOf(plainTail, rest, 0);
  if (marks === '') return plain;
  // `**2026-01-16**)` and `(**2026-01-16**)`: marks and brackets in either order.
  const brackets = lengthOf(closingBrackets, rest, 0);
  for (const at of [0, brackets]) {
    if (!rest.startsWith(marks, at)) continue;
    const closed = at + marks.length;
    const behind = closed + lengthOf(closingBrackets, rest, closed);
    return behind + lengthOf(separator, rest, behind);
  }
  // `**2026-01-16:** Title`: the marks close behind the colon, which no word follows.
  const closed = plain + marks.length;
  if (!rest.startsWith(marks, plain) || /\S/.test(rest.charAt(closed))) return plain;
  return closed + lengthOf(separator, rest, closed);
}

function lengthOf(pattern: RegExp, text: string, from: number): number {
  return pattern.exec(from === 0 ? text : text.slice(from))?.[0].length ?? 0;
}

/** Of `Phase 0 done** at last`, whose opening marks were cut off with a stamp, the closing ones go too. */
export function withPairedMarks(source: string): string {
  return source.split('**').length % 2 === 0 ? source.replace('**', '') : source;
}

/** `span` without closing marks at its end that have no opening ones in it. */
export function withoutStrayEnd(text: string, span: Span): Span {
  const source = sliceOf(text, span);
  const isStray = source.endsWith('**') && source.split('**').length === 2;
  return isStray ? trimSpan(text, { from: span.from, to: span.to - 2 }) : span;
}

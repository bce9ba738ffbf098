// Lines of a text: where they start and end, and which line ending the text uses.
import type { Span } from './span';

/**
 * Where the line that holds `offset` starts. CR LF, LF and a lone CR end a line. The first line starts behind a byte
 * order mark, which nothing may come before.
 */
export function lineStart(text: string, offset: number): number {
  let at = Math.min(offset, text.length);
  while (at > 0) {
    const before = text.charAt(at - 1);
    if (before === '\n') break;
    if (before === '\r' && text.charAt(at) !== '\n') break;
    at -= 1;
  }
  return at === 0 && offset > 0 && text.startsWith('\uFEFF') ? 1 : at;
}

/** Where the line that holds `offset` ends, before its line ending. */
export function lineEnd(text: string, offset: number): number {
  let at = offset;
  // An offset between CR and LF is still on the line that they end.
  if (text.charAt(at) === '\n' && text.charAt(at - 1) === '\r') at -= 1;
  while (at < text.length && text.charAt(at) !== '\n' && text.charAt(at) !== '\r') at += 1;
  return at;
}

/** Where the line after the one that holds `offset` starts; the text's length when there is none. */
export function nextLineStart(text: string, offset: number): number {
  const end = lineEnd(text, offset);
  if (text.startsWith('\r\n', end)) return end + 2;
  return Math.min(end + 1, text.length);
}

/** The lines inside `span`, without their line endings; first and last may be cut by the span. */
export function linesOf(text: string, span: Span): readonly Span[] {
  const lines: Span[] = [];
  let from = span.from;
  while (from < span.to) {
    // A span may start between CR and LF, after the end of its line.
    const to = Math.max(from, Math.min(lineEnd(text, from), span.to));
    lines.push({ from, to });
    from = nextLineStart(text, to);
  }
  return lines;
}

/** Zero-based number of the line that holds `offset`. */
export function lineNumber(text: string, offset: number): number {
  let count = 0;
  let at = nextLineStart(text, 0);
  // Behind the last line there is none, and the text ends without a line ending.
  while (at <= offset && /[\r\n]/.test(text.charAt(at - 1))) {
    count += 1;
    if (at === text.length) break;
    at = nextLineStart(text, at);
  }
  return count;
}

/** The line ending a text uses: that of its first line, LF for a text of one line. */
export function eolOf(text: string): '\n' | '\r\n' | '\r' {
  const end = lineEnd(text, 0);
  if (text.startsWith('\r\n', end)) return '\r\n';
  return text.charAt(end) === '\r' ? '\r' : '\n';
}

// How a note writes its lines: line endings, blank lines, indentation. Must not change anything.
import { lineEnd, lineStart, nextLineStart } from '../text/lines';

/** The ending of the line that holds `offset`; of the line before for the last line; LF for a text of one line. */
export function eolAt(text: string, offset: number): string {
  const end = lineEnd(text, offset);
  const own = text.slice(end, nextLineStart(text, end));
  if (own !== '') return own;
  const start = lineStart(text, end);
  if (start === 0) return '\n';
  return text.startsWith('\r\n', start - 2) ? '\r\n' : text.charAt(start - 1);
}

/** What stands before the first word of the line that holds `offset`: blanks and quote marks. */
export function leadOf(text: string, offset: number): string {
  const start = lineStart(text, offset);
  return /^[ \t>]*/.exec(text.slice(start, lineEnd(text, start)))?.[0] ?? '';
}

/** Whether the line that holds `offset` has nothing but blanks and quote marks. */
export function isBlankLine(text: string, offset: number): boolean {
  return /^[ \t>]*$/.test(text.slice(lineStart(text, offset), lineEnd(text, offset)));
}

/** The lead of lines below a list item whose line starts with `lead` and then `bullet` (`- `, `12. `, `''`). */
export function leadBelow(lead: string, bullet: string): string {
  if (lead.includes('\t')) return `${lead}\t`;
  return lead + ' '.repeat(Math.max(bullet.trimEnd().length + 1, 2));
}

/**
 * `lines` as an insertion at `offset`, which is the end of a line: each on a line of its own. A blank line is
 * put before them when `apart`, and after them when words follow on the next line and `closed`.
 */
export function linesAfter(
  text: string,
  offset: number,
  lines: readonly string[],
  blank: { readonly apart: boolean; readonly closed: boolean },
): string {
  const eol = eolAt(text, offset);
  const next = nextLineStart(text, offset);
  const glued = blank.closed && next > offset && next < text.length && !isBlankLine(text, next);
  return [...(blank.apart ? [''] : []), ...lines, ...(glued ? [''] : [])]
    .map((line) => eol + line)
    .join('');
}

/**
 * `lines` as an insertion at `offset`, which is the start of a line: each on a line of its own. A blank line is
 * put before them when words stand on the line before and `offset` is not `floor`, where the text begins.
 */
export function linesAhead(
  text: string,
  offset: number,
  lines: readonly string[],
  floor: number,
): string {
  const eol = eolAt(text, offset);
  const glued = offset > floor && !isBlankLine(text, Math.max(0, offset - eol.length));
  return (glued ? eol : '') + lines.map((line) => line + eol).join('');
}

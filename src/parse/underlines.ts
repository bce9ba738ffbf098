// Lines of `=` or `-` under other lines, which may make headings of them. Finds them, and keeps those of drawings from
// the Markdown parser, which takes long over very many.

/** Such a line, however deep in lists and quotes. */
const underline = /(?:\r\n|\r|\n)[ \t>]*(=+|-+)[ \t]*(?=[\r\n]|$)/g;

/** Whether `source` has such a line under another that is not blank. */
export function mayHoldUnderlined(source: string): boolean {
  underline.lastIndex = 0;
  for (const { index } of source.matchAll(underline)) {
    if (index > 0 && !/[\r\n]/.test(source.charAt(index - 1))) return true;
  }
  return false;
}

/** Stretches without a blank line or an item are held to be drawings when they are longer and have more underlines. */
const longest = 15_000;
const most = 500;

/** What parts stretches: a blank line, or an item at the start of a line, before which a note may be cut. */
const stretchEnd = /(?:\r\n|\r|\n)[ \t]*(?=[\r\n])|(?:\r\n|\r|\n)(?=(?:[-*+]|\d{1,9}[.)])[ \t])/;

/** `source` with the underlines of drawings made into words and breaks; as long as before. */
export function withoutDrawings(source: string): string {
  if (source.length <= longest) return source;
  return source
    .split(new RegExp(`(${stretchEnd.source})`))
    .map((stretch) => {
      const lines = stretch.length > longest ? (stretch.match(underline)?.length ?? 0) : 0;
      return lines > most ? stretch.replace(underline, withoutMarks) : stretch;
    })
    .join('');
}

/** `---` is a break, whatever stands above it; shorter lines, and those of `=`, are words. */
function withoutMarks(line: string): string {
  return line.replace(/=+|-+/, (marks) =>
    (marks.startsWith('=') || marks.length < 3 ? 'x' : '*').repeat(marks.length),
  );
}

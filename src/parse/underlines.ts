// Lines of `=` or `-` under other lines, which may make headings of them. Finds them, and keeps those of drawings from
// the Markdown parser, which takes long over very many.

/** Such a line, however deep in lists and quotes. */
const underline = /(?:\r\n|\r|\n)[ \t>]*(=+|-+)[ \t]*(?=[\r\n]|$)/g;

export interface Underlines {
  /** The text, as long as before. */
  readonly words: string;
  /** Whether it has a line that may make a heading. */
  readonly mayBeHeading: boolean;
}

/** Stretches without a blank line or an item are held to be drawings when they are longer and have more underlines. */
const longest = 15_000;
const most = 500;

export function readUnderlines(source: string): Underlines {
  const words = source.length > longest ? withoutDrawings(source) : source;
  underline.lastIndex = 0;
  for (const { index } of words.matchAll(underline)) {
    if (index > 0 && !/[\r\n]/.test(words.charAt(index - 1))) return { words, mayBeHeading: true };
  }
  return { words, mayBeHeading: false };
}

/** What parts stretches: a blank line, or an item at the start of a line, before which a note may be cut. */
const stretchEnd = /(?:\r\n|\r|\n)[ \t]*(?=[\r\n])|(?:\r\n|\r|\n)(?=(?:[-*+]|\d{1,9}[.)])[ \t])/;

/** `source` with the underlines of drawings made into words and breaks. */
function withoutDrawings(source: string): string {
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

// Words typed by a person, made safe for their place in a note: they stay words and never become structure.
// Must not know what the words are for.

/** At a line's start: bullets, `> `, `# `, `|`, a fence, and lines of `---`, `===`, `* * *` or `|:-`. */
const lineMark =
  /^(?:[-+*](?=[ \t]|$)|>|#{1,6}(?=[ \t]|$)|\||`{3,}|~{3,}|(?:=+|[-*_](?:[ \t]*[-*_]){2,}|[|: \t-]+)$)/;
/** `1. ` or `1) `: the mark is what follows the number. */
const numberMark = /^(\d{1,9})([.)])(?=[ \t]|$)/;
/** `[x]`, `[label]: ` and `[^note]: `, but not `[[link]]` or `[words](url)`. */
const boxMark = /^\[(?=[^[\]]{0,2}\](?!\()|[^[\]]*\]:)/;
/** What ends a line in words that were typed or pasted. */
export const lineEnding = /\r\n|[\r\n\u2028\u2029\v\f\u0085]/;
/** Control characters but the tab, a BOM, and those that turn the direction of what follows, so that it reads otherwise than it is. */
const unseen = /[^\P{Cc}\t]|[\uFEFF\u202A-\u202E\u2066-\u2069]/gu;

const loneSurrogate = /\p{Cs}/gu;

/** `line` without characters that nobody sees and no note should hold; lone surrogates are replaced. Joiners stay. */
export function seenWords(line: string): string {
  return line.replace(unseen, '').replace(loneSurrogate, '\uFFFD');
}

/** The lines of `words`: blanks folded, empty lines and unseen characters dropped. */
function cleanLines(words: string): readonly string[] {
  return words
    .split(lineEnding)
    .map((line) => seenWords(line.replace(/[ \t]+/g, ' ')).trim())
    .filter((line) => line !== '');
}

/** Where the code span that opens with the `size` backticks before `from` ends; -1 when it never does. */
function codeEnd(line: string, from: number, size: number): number {
  for (const run of line.slice(from).matchAll(/`+/g)) {
    if (run[0].length === size) return from + run.index + size;
  }
  return -1;
}

/** `line` with everything escaped that could open HTML, a comment, mathematics or code that is not closed, or be a block id. */
function closedInline(line: string): string {
  let safe = '';
  let at = 0;
  while (at < line.length) {
    const rest = line.slice(at);
    const ticks = /^`+/.exec(rest)?.[0].length ?? 0;
    if (ticks > 0) {
      const end = codeEnd(line, at + ticks, ticks);
      safe += end < 0 ? '\\`'.repeat(ticks) : line.slice(at, end);
      at = end < 0 ? at + ticks : end;
      continue;
    }
    const whole =
      /^\\[!-/:-@[-`{-~]/.exec(rest) ?? /^<(?:https?|mailto|obsidian):[^\s<>]*>/.exec(rest);
    if (whole) {
      safe += whole[0];
      at += whole[0].length;
      continue;
    }
    if (/^(?:<[A-Za-z/!?]|\\$)/.test(rest)) safe += '\\';
    if (at > 0 && /^(?:%%|\$\$)$/.test(line.slice(at - 1, at + 1))) safe += '\\';
    safe += line.charAt(at);
    at += 1;
  }
  return safe.replace(/(^|[ \t])\^(?=[A-Za-z0-9-]+$)/, '$1\\^');
}

/** `line` with an escape in front of what would mean structure at the start of a line. */
function safeStart(line: string): string {
  if (lineMark.test(line) || boxMark.test(line)) return `\\${line}`;
  return line.replace(numberMark, '$1\\$2');
}

/**
 * `words` as one line, to stand after other words on their line; several lines are joined by a space.
 * `''` when there is nothing to say.
 */
export function safeLine(words: string): string {
  return closedInline(cleanLines(words).join(' '));
}

/** As safeLine, to stand at the start of a line, right after a bullet, or as the words of a heading. */
export function safeLead(words: string): string {
  return safeStart(safeLine(words)).replace(/(^|[ \t])(#+)$/, '$1\\$2');
}

/**
 * `words` as lines: the first to stand after a label, the others on lines of their own below it. `[]` when there is
 * nothing to say.
 */
export function safeLines(words: string): readonly string[] {
  return cleanLines(words).map((line, index) =>
    index === 0 ? closedInline(line) : safeStart(closedInline(line)),
  );
}

/** `words` as the content of a table cell: one line in which every `|` is escaped, in code as well. */
export function safeCell(words: string): string {
  return safeLine(words).replace(/\\*\|/g, '\\|');
}

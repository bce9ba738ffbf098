// Words typed or selected by a person whose lines must stay as they are, such as a transcript or a table: put
// into a fence, where nothing is structure. Must not know what the words are for.
import { safeLines } from './safe-text';

const lineEnding = /\r\n|[\r\n\u2028\u2029\v\f\u0085]/;
const fenceLine = /^[ \t]*(`{3,}|~{3,})[ \t]*([^`\s]*)[ \t]*$/;

/** A line of a table, of a dialogue with a shell, of code. */
const verbatimLine = /^(?:\||\$[ \t]|[ \t]+\S)/;

/**
 * `words` as lines for a labelled value: of prose, those of `safeLines`; of code, a transcript or a table, an
 * empty first line and a fence below it that holds every line with its indentation. A fence around all the
 * words is taken for that fence. `[]` when there is nothing to say.
 */
export function quotedLines(words: string): readonly string[] {
  const lines = withoutBlankEnds(words.split(lineEnding).map(cleanLine));
  const isVerbatim = lines.some((line) => fenceLine.test(line) || verbatimLine.test(line));
  if (lines.length < 2 || !isVerbatim) return safeLines(words);
  const open = fenceLine.exec(lines[0] ?? '');
  const close = fenceLine.exec(lines.at(-1) ?? '');
  const isFenced = open !== null && close?.[1] === open[1] && close?.[2] === '';
  const inner = isFenced ? lines.slice(1, -1) : lines;
  const runs = inner.flatMap((line) => line.match(/`+/g) ?? []);
  const fence = '`'.repeat(Math.max(3, ...runs.map((run) => run.length + 1)));
  return ['', fence + (isFenced ? (open[2] ?? '') : ''), ...inner, fence];
}

/** Without what no note should hold, and without blanks at its end. */
function cleanLine(line: string): string {
  return line
    .replace(/[^\P{Cc}\t]|\uFEFF/gu, '')
    .replace(/\p{Cs}/gu, '\uFFFD')
    .trimEnd();
}

function withoutBlankEnds(lines: readonly string[]): readonly string[] {
  const isWords = (line: string): boolean => line.trim() !== '';
  const first = lines.findIndex(isWords);
  if (first < 0) return [];
  const last = lines.length - [...lines].reverse().findIndex(isWords);
  return lines.slice(first, last);
}

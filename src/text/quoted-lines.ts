// Words typed or selected by a person whose lines must stay as they are, such as a transcript or a table: put
// into a fence, where nothing is structure. Must not know what the words are for.
import { lineEnding, safeLines, seenWords } from './safe-text';

const fenceLine = /^[ \t]*(`{3,}|~{3,})[ \t]*([^`\s]*)[ \t]*$/;

/** A line of a table, of a dialogue with a shell, of code. */
const verbatimLine = /^(?:\||\$[ \t]|[ \t]+\S)/;

/**
 * `words` as lines for a labelled value: of prose, those of `safeLines`; of code, a transcript or a table, an
 * empty first line and a fence below it that holds every line with its indentation. A fence around all the
 * words is taken for that fence. `[]` when there is nothing to say.
 */
export function quotedLines(words: string): readonly string[] {
  const lines = wholeLines(words);
  const isVerbatim = lines.some((line) => fenceLine.test(line) || verbatimLine.test(line));
  return lines.length < 2 || !isVerbatim ? safeLines(words) : fencedLines(words);
}

/** `words`, which are not '', as `quotedLines` puts them into a fence, whatever they are. */
export function fencedLines(words: string): readonly string[] {
  const lines = wholeLines(words);
  const open = fenceLine.exec(lines[0] ?? '');
  const close = fenceLine.exec(lines.at(-1) ?? '');
  const isFenced = open !== null && close?.[1] === open[1] && close?.[2] === '';
  const inner = isFenced ? lines.slice(1, -1) : lines;
  const runs = inner.flatMap((line) => line.match(/`+/g) ?? []);
  const fence = '`'.repeat(Math.max(3, ...runs.map((run) => run.length + 1)));
  return ['', fence + (isFenced ? (open[2] ?? '') : ''), ...inner, fence];
}

/** The lines of `words` with their indentation, without blanks behind them and blank lines around them. */
function wholeLines(words: string): readonly string[] {
  return withoutBlankEnds(words.split(lineEnding).map((line) => seenWords(line).trimEnd()));
}

function withoutBlankEnds(lines: readonly string[]): readonly string[] {
  const isWords = (line: string): boolean => line !== '';
  const first = lines.findIndex(isWords);
  if (first < 0) return [];
  const last = lines.length - [...lines].reverse().findIndex(isWords);
  return lines.slice(first, last);
}

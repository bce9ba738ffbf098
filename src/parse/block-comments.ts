// Obsidian's `%%` comments that take up whole lines: what stands in them is no part of the plan.
import { linesOf } from '../text/lines';

const commentLine = /^%%/m;
const fenceLine = /^\s*(`{3,}|~{3,})/;

/**
 * `source` with such comments made blank; as long as before, with the same line endings. A comment that is never
 * closed is none: a lone `%%` must not hide the rest of a plan. Comments inside a line stay.
 */
export function withoutComments(source: string): string {
  if (!commentLine.test(source)) return source;
  let fence: string | null = null;
  let open: number | null = null;
  let read = 0;
  let result = '';
  for (const line of linesOf(source, { from: 0, to: source.length })) {
    const words = source.slice(line.from, line.to);
    const marks = open === null ? fenceLine.exec(words)?.[1] : undefined;
    if (marks !== undefined) {
      if (fence === null) fence = marks;
      else if (marks.startsWith(fence) && words.trim() === marks) fence = null;
    } else if (fence === null && (open !== null || words.startsWith('%%'))) {
      const close = words.indexOf('%%', open === null ? 2 : 0);
      const isWhole = open !== null || words.slice(close + 2).trim() === '';
      if (close < 0) open ??= line.from;
      else if (isWhole) {
        const from = open ?? line.from;
        const to = line.from + close + 2;
        result += source.slice(read, from) + source.slice(from, to).replace(/[^\r\n]/g, ' ');
        read = to;
        open = null;
      }
    }
  }
  return result + source.slice(read);
}

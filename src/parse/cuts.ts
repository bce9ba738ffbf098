// Where the text of a note may be cut so that its parts are read one by one: the blocks of the whole are those of the
// parts. Must not look further than a few characters behind a cut, so that later changes leave it a cut.
import type { Block, List } from './block';

/** A line that what follows may be read from, when what stands before it is closed. */
export interface Cut {
  /** Whether a blank line stands before it. */
  readonly isApart: boolean;
  /** `-`, `*`, `+`, `.` or `)` of the item that the line begins; null when it begins none. */
  readonly marker: string | null;
}

/** No cut depends on more characters behind it. */
export const farthestLook = 20;

/** An item that has words and is no break such as `* * *`, without indentation. */
const item =
  /(?:(-)[ \t]{1,4}[^\s-]|(\*)[ \t]{1,4}\*{0,2}[^\s*]|(\+)[ \t]{1,4}\S|\d{1,9}([.)])[ \t]{1,4}\S)/y;
/** Not indented, not blank, and neither an item nor a line of dashes or the like. */
const other = /[^\s\d*+-]|\*{1,2}[^\s*]/y;

/** The cut before the line that starts at `at`, which must be the start of a line but not of the text; null when it is none. */
export function cutAt(source: string, at: number): Cut | null {
  item.lastIndex = at;
  const found = item.exec(source);
  const isApart = followsBlank(source, at);
  if (found) return { isApart, marker: found[1] ?? found[2] ?? found[3] ?? found[4] ?? null };
  other.lastIndex = at;
  return isApart && other.test(source) ? { isApart, marker: null } : null;
}

/** Whether the line before the one that starts at `at` is blank. */
function followsBlank(source: string, at: number): boolean {
  let end = at - 1;
  if (source.charAt(end) === '\n' && source.charAt(end - 1) === '\r') end -= 1;
  while (end > 0 && isBlank(source.charCodeAt(end - 1))) end -= 1;
  return end === 0 || isEnding(source.charCodeAt(end - 1));
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}

function isEnding(code: number): boolean {
  return code === 10 || code === 13;
}

/** Whether a line starts at `at`. */
export function startsLine(source: string, at: number): boolean {
  const before = source.charCodeAt(at - 1);
  return at === 0 || before === 10 || (before === 13 && source.charCodeAt(at) !== 10);
}

const lineBreak = /\r\n?|\n/g;

/** The first place after `from`, and before `to`, where a line starts that is a cut; `to` when there is none. */
export function nextCut(source: string, from: number, to: number): number {
  lineBreak.lastIndex = from;
  while (lineBreak.exec(source) !== null) {
    const at = lineBreak.lastIndex;
    if (at >= to) return to;
    if (cutAt(source, at) !== null) return at;
  }
  return to;
}

/** Whether `cut` can be made behind `last`, the block that stands before it: nothing goes on, and an item goes on with its list. */
export function closes(source: string, cut: Cut, last: Block | undefined): boolean {
  if (last === undefined || isOpen(last)) return false;
  return cut.isApart || (last.kind === 'list' && markerOf(source, last) === cut.marker);
}

/** What all items of a list begin with: `-`, `*`, `+`, or what follows their numbers. */
export function markerOf(source: string, { span: { from } }: List): string {
  let at = from;
  while (/\d/.test(source.charAt(at))) at += 1;
  return source.charAt(at);
}

/**
 * Whether a block may go on behind it: a fence without its end, code that is indented, which micromark leaves open over blank
 * lines, or HTML; also inside a list or quote.
 */
function isOpen(block: Block | undefined): boolean {
  switch (block?.kind) {
    case 'html':
      return true;
    case 'code':
      return block.content === null || block.content.to === block.span.to;
    case 'list':
      return isOpen(block.items[block.items.length - 1]?.children.slice(-1)[0]);
    case 'quote':
      return isOpen(block.children[block.children.length - 1]);
    default:
      return false;
  }
}

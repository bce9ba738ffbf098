// Where the text of a note may be cut so that its parts are read one by one: the blocks of the whole are those of the
// parts. Must not look further than a few characters behind a cut, so that later changes leave it a cut.
import type { Span } from '../text/span';
import type { Block, List, ListItem } from './block';

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
  while (end > 0 && /[ \t]/.test(source.charAt(end - 1))) end -= 1;
  return end === 0 || isEnding(source.charCodeAt(end - 1));
}

function isEnding(code: number): boolean {
  return code === 10 || code === 13;
}

/** Whether a line starts at `at`. */
export function startsLine(source: string, at: number): boolean {
  const before = source.charCodeAt(at - 1);
  return at === 0 || before === 10 || (before === 13 && source.charCodeAt(at) !== 10);
}

/** The first place after `from`, and before `to`, where a line starts that is a cut; `to` when there is none. */
export function nextCut(source: string, from: number, to: number): number {
  for (let at = from + 1; at < to; at += 1) {
    if (startsLine(source, at) && cutAt(source, at) !== null) return at;
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

export interface Part {
  readonly span: Span;
  readonly blocks: readonly Block[];
}

/** Parts are about as long as a paragraph; shorter ones cost more than they save. */
const shortest = 300;

/** `part` cut wherever its blocks and the items of its lists allow it. */
export function finely(source: string, { span, blocks }: Part): readonly Part[] {
  const parts: Part[] = [];
  let from = span.from;
  let open: Block[] = [];
  const cutBefore = (at: number, last: Block | undefined): boolean => {
    if (at - from < shortest || last === undefined || !startsLine(source, at)) return false;
    const cut = cutAt(source, at);
    if (cut === null || !closes(source, cut, last)) return false;
    parts.push({ span: { from, to: at }, blocks: open });
    from = at;
    open = [];
    return true;
  };
  for (const block of blocks) {
    cutBefore(block.span.from, open[open.length - 1]);
    if (block.kind !== 'list') {
      open.push(block);
      continue;
    }
    let items: ListItem[] = [];
    for (const one of block.items) {
      const last = items.length === 0 ? undefined : listOf(items);
      if (last && at(one) - from >= shortest) {
        open.push(last);
        if (cutBefore(at(one), last)) items = [];
        else open.pop();
      }
      items.push(one);
    }
    open.push(items.length === block.items.length ? block : listOf(items));
  }
  parts.push({ span: { from, to: span.to }, blocks: open });
  return parts;
}

const at = ({ span }: ListItem): number => span.from;

function listOf(items: readonly ListItem[]): List {
  const [first, last] = [items[0], items[items.length - 1]];
  return {
    kind: 'list',
    span: { from: first?.span.from ?? 0, to: last?.span.to ?? 0 },
    items,
  };
}

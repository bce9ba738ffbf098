// The entries of a list, nested ones included, with the app's own idea of where an item ends and what its parent is.
import type * as O from 'obsidian';
import type { List, ListItem, RootContent } from 'mdast';
import type { Positions } from './positions';

const MARKER = /^(?:[-*+]|\d+[.)])(?: {1,4}(?! )|[ \t])?/;
const TASK = /^(?:[-*+]|\d+[.)])[ \t]+\[(.)\](?=\s|$)/u;
const NUMBERED_TASK = /^(?:[-*+]|\d+[.)])[ \t]+\[.\][ \t]+(?=\d+[.)][ \t])/u;
const DOTTED_NUMBER = /^\d+\./;

export interface ListReader {
  readonly text: string;
  readonly positions: Positions;
  readonly range: (node: List | ListItem | RootContent) => readonly [number, number];
  readonly blockId: (start: number, end: number) => string | undefined;
  readonly onItem: (item: O.ListItemCache) => void;
  readonly onContent: (node: RootContent) => void;
}

/** `parentLine` is the line of the item the list lies in; a list at the top counts as minus its own first line. */
export function readList(
  reader: ListReader,
  list: List,
  parentLine: number | null = null,
  contentColumn = 0,
): void {
  const { positions, range } = reader;
  const listLine = positions.loc(range(list)[0]).line;
  const topParent = listLine === 0 ? -1 : -listLine;
  list.children.forEach((node, index) => {
    const [nodeStart] = range(node);
    const start = indentedStart(reader, nodeStart, contentColumn);
    const end = itemEnd(reader, list, node, index, start);
    const item: O.ListItemCache = {
      position: positions.pos(start, end),
      parent: parentLine ?? topParent,
    };
    const head = reader.text.slice(start, start + 40).trimStart();
    const task = TASK.exec(head)?.[1];
    if (task !== undefined) item.task = task;
    const id = reader.blockId(start, end);
    if (id !== undefined) item.id = id;
    reader.onItem(item);
    const own = reader.text.slice(nodeStart, end);
    const numbered = NUMBERED_TASK.exec(own);
    const line = positions.loc(start).line;
    // The app reads a list in the text of `- [ ] 1. Text`.
    if (numbered !== null)
      reader.onItem({ position: positions.pos(nodeStart + numbered[0].length, end), parent: line });
    const marker = MARKER.exec(own);
    const column = positions.loc(nodeStart).col + (marker?.[0].length ?? 2);
    for (const child of node.children) {
      if (child.type === 'list') readList(reader, child, line, column);
      else reader.onContent(child);
    }
  });
}

/** Indentation beyond the parent's content belongs to the item, except before `1.`. */
function indentedStart(reader: ListReader, start: number, contentColumn: number): number {
  const column = reader.positions.loc(start).col;
  if (column <= contentColumn || DOTTED_NUMBER.test(reader.text.slice(start, start + 20)))
    return start;
  const back = start - (column - contentColumn);
  return /^ +$/.test(reader.text.slice(back, start)) ? back : start;
}

function itemEnd(
  reader: ListReader,
  list: List,
  node: ListItem,
  index: number,
  start: number,
): number {
  const firstList = node.children.findIndex((child) => child.type === 'list');
  const before = node.children[firstList - 1];
  if (before !== undefined) return reader.range(before)[1];
  if (firstList === 0) return start + 1;
  const end = reader.range(node)[1];
  const next = list.children[index + 1];
  if (next === undefined) return end;
  // A blank line before the next sibling belongs to the item.
  const gap = reader.text.slice(end, reader.range(next)[0]);
  return gap.split('\n').length > 2 ? end + gap.indexOf('\n') + 1 : end;
}

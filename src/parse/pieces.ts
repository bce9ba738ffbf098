// The blocks of a note in pieces, a paragraph or an item each, so that a change costs the pieces that it touches. What
// pieces there are depends on what was read before; the blocks in them do not.
import type { Span } from '../text/span';
import type { Block, List } from './block';
import { closes, cutAt, farthestLook, markerOf, nextCut, startsLine } from './cuts';
import { readWindow } from './markdown-tree';
import { LaterList } from './moved-block';
import { Piece } from './piece';
import { PieceFacts } from './piece-facts';
import { PieceList } from './piece-list';

/** A text that is read in pieces, and how. */
export interface PiecedText {
  readonly source: string;
  /** Where in it; starts at the start of a line. */
  readonly region: Span;
  readonly setext: boolean;
  /** Whether the note has marks of comments, of which the source may have none. */
  readonly marked: boolean;
}

export interface Pieces extends PiecedText {
  /** In their order, without gaps. */
  readonly pieces: PieceList;
}

/** A text that was read before, and how far the new one is the same. */
export interface Before {
  readonly read: PiecesRead;
  /** How many characters at the start are the same. */
  readonly head: number;
  /** How many more at the end. */
  readonly tail: number;
}

export interface PiecesRead extends Pieces {
  readonly facts: PieceFacts;
  /** What stands before this place is as it was. */
  readonly sameTo: number;
  /** What stands behind this place is as it was, but for its place. */
  readonly sameFrom: number;
}

/**
 * The pieces of `text`, as many as possible of those of `before`, the others read in windows as short as they can be cut
 * behind `window` characters.
 */
export function readPieces(text: PiecedText, before: Before | null, window: number): PiecesRead {
  const { source, region } = text;
  const usable = before?.read.setext === text.setext ? before : null;
  const old = usable?.read.pieces ?? null;
  const oldCount = old?.length ?? 0;
  const startOf = (index: number): number => (old?.startOf(index) ?? Infinity) + by;
  const by = usable ? source.length - usable.read.source.length : 0;
  const kept = usable ? headOf(usable, region) : 0;
  const sameTo = kept > 0 ? (old?.at(kept - 1)?.to ?? region.from) : region.from;
  const read: Piece[] = [];
  const readWith = (next: number, sameFrom: number): PiecesRead => {
    const pieces = PieceList.changed(old, kept, read, next, by);
    const known = { pieces, kept, sameTo, moved: oldCount - next, sameFrom, by };
    const facts = new PieceFacts(known, usable?.read.facts ?? null);
    return { ...text, pieces, facts, sameTo, sameFrom };
  };
  const changedTo = source.length - (usable?.tail ?? 0);
  let next = old?.firstFrom(changedTo - by) ?? 0;
  let at = sameTo;
  while (at < region.to) {
    while (startOf(next) < at) next += 1;
    if (startOf(next) === at && usable?.read.region.to === region.to - by)
      return readWith(next, at);
    let wanted = next;
    while (wanted < oldCount && !isCut(source, startOf(wanted))) wanted += 1;
    const nearest = Math.min(startOf(wanted), region.to);
    at = readStretch(text, { from: at, to: nearest }, window, read);
  }
  return readWith(oldCount, region.to);
}

/**
 * Pieces are about as long as a paragraph, characters; shorter ones cost more than they save, but for those before a heading: a
 * change at the end of a section is none of the next.
 */
const shortest = 300;

/** Reads what stands in `wanted`, and what follows when it cannot be cut there, and gives the end of what was read. */
function readStretch(text: PiecedText, wanted: Span, window: number, pieces: Piece[]): number {
  const { source } = text;
  let at = wanted.from;
  while (at < wanted.to) {
    const from = at;
    const windows: Window[] = [];
    do {
      const read = windowAt(text, at, window);
      windows.push(read);
      at = read.to;
    } while (at < wanted.to && at - from < shortest && source.charAt(at) !== '#');
    const blocks = joinedBlocks(source, windows);
    const first = listMarker(source, blocks[0]);
    const last = listMarker(source, blocks[blocks.length - 1]);
    pieces.push(new Piece(from, at, { from, blocks, first, last }));
  }
  return at;
}

function listMarker(source: string, block: Block | undefined): string | null {
  return block?.kind === 'list' ? markerOf(source, block) : null;
}

/** What the parser was given at one time. */
interface Window {
  readonly to: number;
  readonly blocks: readonly Block[];
}

/** The window that starts at `from`, as short as it can be cut behind `window` characters. */
function windowAt({ source, region, setext }: PiecedText, from: number, window: number): Window {
  let to = nextCut(source, from + window - 1, region.to);
  for (;;) {
    const blocks = readWindow(source, { from, to }, setext);
    const cut = to < region.to ? cutAt(source, to) : null;
    if (cut === null || closes(source, cut, blocks[blocks.length - 1])) return { to, blocks };
    to = nextCut(source, to + (to - from), region.to);
  }
}

/** How many pieces stand before the first change, as far as the change cannot make others of them. */
function headOf({ read, head }: Before, region: Span): number {
  if (read.region.from !== region.from) return 0;
  // The piece that starts behind this place is the first after the one that ends before it.
  return Math.max(0, read.pieces.firstFrom(head - farthestLook + 1) - 1);
}

function isCut(source: string, at: number): boolean {
  return startsLine(source, at) && cutAt(source, at) !== null;
}

/** The blocks of all `parts`, with lists that go on from one part into the next as one. */
export function joinedBlocks(
  source: string,
  parts: readonly { readonly blocks: readonly Block[] }[],
): readonly Block[] {
  const joined: Block[] = [];
  /** The parts of the list that may go on. */
  let lists: List[] = [];
  let marker: string | null = null;
  const close = (): void => {
    if (lists.length > 0) joined.push(joinedList(lists));
    lists = [];
  };
  for (const { blocks } of parts) {
    blocks.forEach((block, index) => {
      const own = listMarker(source, block);
      if (index > 0 || own === null || own !== marker) close();
      if (block.kind === 'list') lists.push(block);
      else joined.push(block);
      marker = own;
    });
  }
  close();
  return joined;
}

function joinedList(parts: readonly List[]): List {
  const [first, last] = [parts[0], parts[parts.length - 1]];
  if (first !== undefined && first === last) return first;
  const span = { from: first?.span.from ?? 0, to: last?.span.to ?? 0 };
  return new LaterList(span, () => parts.flatMap(({ items }) => items));
}

// The blocks of a note in pieces, a paragraph or an item each, so that a change costs the pieces that it touches. What
// pieces there are depends on what was read before; the blocks in them do not.
import { moved } from '../text/moved';
import type { Span } from '../text/span';
import type { Block, List } from './block';
import { closes, cutAt, farthestLook, markerOf, nextCut, startsLine } from './cuts';
import { readWindow } from './markdown-tree';
import { LaterList, movedBlock } from './moved-block';

/** Something that was found in a piece when it started at `from`. */
interface Found<T> {
  readonly from: number;
  readonly value: T;
}

/** What is known of a piece wherever it stands. */
interface Known {
  readonly blocks: Found<readonly Block[]>;
  readonly facts: Map<string, Found<unknown>>;
}

/** A stretch of a note that is read by itself. */
export class Piece {
  private own: readonly Block[] | null = null;

  constructor(
    readonly from: number,
    readonly to: number,
    private readonly known: Known,
  ) {}

  /** Its blocks; the items of a list that goes on in the next piece are a list here. */
  get blocks(): readonly Block[] {
    const { from, value } = this.known.blocks;
    if (from === this.from) return value;
    this.own ??= value.map((block) => movedBlock(block, this.from - from));
    return this.own;
  }

  /** What `find` finds in the blocks, found once for all places of the piece; `name` is that of `find` alone. */
  fact<T>(name: string, find: (blocks: readonly Block[]) => readonly T[]): readonly T[] {
    const before = this.known.facts.get(name) as Found<readonly T[]> | undefined;
    if (before !== undefined) {
      return before.value.length === 0 ? [] : moved(before.value, this.from - before.from);
    }
    const value = find(this.blocks);
    this.known.facts.set(name, { from: this.from, value });
    return value;
  }

  movedBy(by: number): Piece {
    return by === 0 ? this : new Piece(this.from + by, this.to + by, this.known);
  }
}

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
  readonly pieces: readonly Piece[];
}

/** A text that was read before, and how far the new one is the same. */
export interface Before {
  readonly read: Pieces;
  /** How many characters at the start are the same. */
  readonly head: number;
  /** How many more at the end. */
  readonly tail: number;
}

export interface PiecesRead extends Pieces {
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
  const old = usable?.read.pieces ?? [];
  const by = usable ? source.length - usable.read.source.length : 0;
  const pieces: Piece[] = usable ? headOf(usable, region) : [];
  const sameTo = pieces[pieces.length - 1]?.to ?? region.from;
  const changedTo = source.length - (usable?.tail ?? 0);
  let next = firstFrom(old, changedTo - by);
  let at = sameTo;
  while (at < region.to) {
    while (next < old.length && startOf(old, next) + by < at) next += 1;
    if (
      next < old.length &&
      startOf(old, next) + by === at &&
      usable?.read.region.to === region.to - by
    ) {
      const rest = old.slice(next).map((piece) => piece.movedBy(by));
      return { ...text, pieces: pieces.concat(rest), sameTo, sameFrom: at };
    }
    let wanted = next;
    while (wanted < old.length && !isCut(source, startOf(old, wanted) + by)) wanted += 1;
    const nearest = wanted < old.length ? startOf(old, wanted) + by : region.to;
    at = readStretch(text, { from: at, to: Math.min(nearest, region.to) }, window, pieces);
  }
  return { ...text, pieces, sameTo, sameFrom: region.to };
}

/** Pieces are about as long as a paragraph, characters; shorter ones cost more than they save. */
const shortest = 300;

/** Reads what stands in `wanted`, and what follows when it cannot be cut there, and gives the end of what was read. */
function readStretch(text: PiecedText, wanted: Span, window: number, pieces: Piece[]): number {
  let at = wanted.from;
  while (at < wanted.to) {
    const from = at;
    const windows: Window[] = [];
    do {
      const read = windowAt(text, at, window);
      windows.push(read);
      at = read.to;
    } while (at < wanted.to && at - from < shortest);
    const blocks = { from, value: joinedBlocks(text.source, windows) };
    pieces.push(new Piece(from, at, { blocks, facts: new Map() }));
  }
  return at;
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

/** The pieces before the first change, as far as the change cannot make others of them. */
function headOf({ read, head }: Before, region: Span): Piece[] {
  if (read.region.from !== region.from) return [];
  // The piece that starts behind this place is the first after the one that ends before it.
  const behind = firstFrom(read.pieces, head - farthestLook + 1);
  return read.pieces.slice(0, Math.max(0, behind - 1));
}

function isCut(source: string, at: number): boolean {
  return startsLine(source, at) && cutAt(source, at) !== null;
}

function startOf(pieces: readonly Piece[], index: number): number {
  return pieces[index]?.from ?? Infinity;
}

/** The index of the first piece that starts at `offset` or later. */
function firstFrom(pieces: readonly Piece[], offset: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(pieces, middle) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The blocks of all `parts`, with lists that go on from one part into the next as one. */
export function joinedBlocks(
  source: string,
  parts: readonly { readonly blocks: readonly Block[] }[],
): readonly Block[] {
  const joined: Block[] = [];
  let lists: List[] = [];
  for (const part of parts) {
    let isFirst = true;
    for (const block of part.blocks) {
      const last = joined[joined.length - 1];
      if (
        isFirst &&
        block.kind === 'list' &&
        last?.kind === 'list' &&
        markerOf(source, last) === markerOf(source, block)
      ) {
        if (lists.length === 0) lists.push(last);
        lists.push(block);
        joined[joined.length - 1] = joinedList(lists);
      } else {
        joined.push(block);
        lists = [];
      }
      isFirst = false;
    }
  }
  return joined;
}

function joinedList(parts: readonly List[]): List {
  const [first, last] = [parts[0], parts[parts.length - 1]];
  const span = { from: first?.span.from ?? 0, to: last?.span.to ?? 0 };
  return new LaterList(span, () => parts.flatMap(({ items }) => items));
}

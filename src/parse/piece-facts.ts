// What is found in the pieces of a note one by one, such as headings and links: found again in new pieces alone.
import { moved } from '../text/moved';
import type { Block } from './block';

/** A piece as far as facts are looked for in it. */
interface Looked {
  readonly from: number;
  readonly blocks: readonly Block[];
}

/** What was found in the piece that starts at `at`. */
interface FoundAt {
  readonly at: number;
  readonly values: readonly unknown[];
}

/** The pieces of a note, and which of them are those of an earlier text. */
export interface KnownPieces {
  readonly pieces: { readonly length: number; slice(from: number, to: number): readonly Looked[] };
  /** So many at the start, which end at `sameTo`. */
  readonly kept: number;
  readonly sameTo: number;
  /** So many at the end, which start at `sameFrom`, `by` characters further on than before. */
  readonly moved: number;
  readonly sameFrom: number;
  readonly by: number;
}

export class PieceFacts {
  /** By the name of what was asked for; pieces in which nothing was found are left out. */
  private readonly found = new Map<string, readonly FoundAt[]>();
  private readonly before: ReadonlyMap<string, readonly FoundAt[]> | null;

  /** `before` are those of the earlier text. */
  constructor(
    private readonly known: KnownPieces,
    before: PieceFacts | null,
  ) {
    this.before = before?.found ?? null;
  }

  /** What `find` finds in the blocks of each piece; it must look at them one by one. `name` is that of `find` alone. */
  of<T>(name: string, find: (blocks: readonly Block[]) => readonly T[]): readonly T[] {
    const found = this.found.get(name) ?? this.foundBy(name, find);
    this.found.set(name, found);
    return found.flatMap(({ values }) => values as readonly T[]);
  }

  private foundBy(
    name: string,
    find: (blocks: readonly Block[]) => readonly unknown[],
  ): readonly FoundAt[] {
    const { pieces, kept, sameTo, moved: count, sameFrom, by } = this.known;
    const before = this.before?.get(name);
    const foundFrom = (from: number, to: number): readonly FoundAt[] =>
      pieces.slice(from, to).flatMap((piece) => foundIn(piece, find));
    if (before === undefined) return foundFrom(0, pieces.length);
    return [
      ...before.filter(({ at }) => kept > 0 && at < sameTo),
      ...foundFrom(kept, pieces.length - count),
      ...before
        .filter(({ at }) => count > 0 && at + by >= sameFrom)
        .map(({ at, values }) => ({ at: at + by, values: moved(values, by) })),
    ];
  }
}

function foundIn(
  piece: Looked,
  find: (blocks: readonly Block[]) => readonly unknown[],
): readonly FoundAt[] {
  const values = find(piece.blocks);
  return values.length === 0 ? [] : [{ at: piece.from, values }];
}

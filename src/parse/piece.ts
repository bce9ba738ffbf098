// A stretch of a note that is read by itself, and its blocks wherever it stands.
import type { Block } from './block';
import { movedBlock } from './moved-block';

/** The blocks of a piece as they were when it started at `from`. */
interface Known {
  readonly from: number;
  readonly blocks: readonly Block[];
  /** The markers of the lists that it begins and ends with, which may be parts of longer ones; null where it has none. */
  readonly first: string | null;
  readonly last: string | null;
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
    const { from, blocks } = this.known;
    if (from === this.from) return blocks;
    this.own ??= blocks.map((block) => movedBlock(block, this.from - from));
    return this.own;
  }

  /** Whether the list that `before`, the piece right before it, ends with goes on in it. */
  goesOnFrom(before: Piece): boolean {
    return this.known.first !== null && this.known.first === before.known.last;
  }

  movedBy(by: number): Piece {
    return by === 0 ? this : new Piece(this.from + by, this.to + by, this.known);
  }
}

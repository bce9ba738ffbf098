// The pieces of a note in their order. Those behind a change are moved together, and each by itself only when it is asked for,
// so a change of a long note costs no more than one of a short one. Must not look at any text.
import type { Piece } from './piece';

/** Pieces that follow one another and stand `by` characters further on than they were found. */
interface Run {
  /** How many pieces of the list stand before it. */
  readonly before: number;
  readonly pieces: readonly Piece[];
  /** Of these pieces, from which one on. */
  readonly first: number;
  readonly count: number;
  readonly by: number;
  /** Those that were asked for at their new place, by their index among `pieces`. */
  readonly moved: Map<number, Piece>;
}

/** With more runs than this the pieces are moved one by one, and are one run again. */
const mostRuns = 32;

export class PieceList {
  readonly length: number;

  private constructor(private readonly runs: readonly Run[]) {
    const last = runs[runs.length - 1];
    this.length = last ? last.before + last.count : 0;
  }

  /**
   * The first `kept` pieces of `old`, then `read`, then those of `old` from `next` on, `by` characters further on than there.
   */
  static changed(
    old: PieceList | null,
    kept: number,
    read: readonly Piece[],
    next: number,
    by: number,
  ): PieceList {
    const runs: Run[] = [];
    const add = (run: Omit<Run, 'before'>): void => {
      const last = runs[runs.length - 1];
      if (run.count > 0) runs.push({ ...run, before: last ? last.before + last.count : 0 });
    };
    for (const run of old?.runs ?? [])
      add({ ...run, count: Math.min(run.count, kept - run.before) });
    add({ pieces: read, first: 0, count: read.length, by: 0, moved: new Map<number, Piece>() });
    for (const run of old?.runs ?? []) {
      const skipped = Math.max(0, next - run.before);
      const part = { first: run.first + skipped, count: run.count - skipped };
      add({
        ...run,
        ...part,
        by: run.by + by,
        moved: by === 0 ? run.moved : new Map<number, Piece>(),
      });
    }
    const list = new PieceList(runs);
    return runs.length <= mostRuns
      ? list
      : PieceList.changed(null, 0, list.slice(0, list.length), 0, 0);
  }

  /** The piece at `index`; undefined when there is none. */
  at(index: number): Piece | undefined {
    const run = this.runOf(index);
    return run && pieceIn(run, run.first + index - run.before);
  }

  /** Where the piece at `index` starts; Infinity when there is none. */
  startOf(index: number): number {
    const run = this.runOf(index);
    const piece = run?.pieces[run.first + index - run.before];
    return run && piece ? piece.from + run.by : Infinity;
  }

  /** The pieces from index `from` to before `to`. */
  slice(from: number, to: number): readonly Piece[] {
    const found: Piece[] = [];
    for (let index = from; index < Math.min(to, this.length); index += 1) {
      const piece = this.at(index);
      if (piece) found.push(piece);
    }
    return found;
  }

  /** The index of the first piece that starts at `offset` or later; their number when none does. */
  firstFrom(offset: number): number {
    for (const run of this.runs) {
      const end = run.first + run.count;
      const at = firstIn(run.pieces, run.first, end, offset - run.by);
      if (at < end) return run.before + at - run.first;
    }
    return this.length;
  }

  private runOf(index: number): Run | undefined {
    if (index < 0) return undefined;
    for (const run of this.runs) if (index < run.before + run.count) return run;
    return undefined;
  }
}

/** The index from `low` to `high` of the first of `pieces` that was found at `offset` or later; `high` when none was. */
function firstIn(pieces: readonly Piece[], low: number, high: number, offset: number): number {
  let [from, to] = [low, high];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((pieces[middle]?.from ?? Infinity) < offset) from = middle + 1;
    else to = middle;
  }
  return from;
}

function pieceIn({ pieces, by, moved }: Run, at: number): Piece | undefined {
  const piece = pieces[at];
  if (!piece || by === 0) return piece;
  const own = moved.get(at) ?? piece.movedBy(by);
  moved.set(at, own);
  return own;
}

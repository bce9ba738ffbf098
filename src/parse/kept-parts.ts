// What the readers of a plan need not find again: what they found in the parts of the note that did not change. Gives
// the same as finding it anew.
import { moved } from '../text/moved';
import type { Span } from '../text/span';
import type { Block } from './block';
import type { NoteBlocks } from './note-blocks';
import type { PiecesRead } from './pieces';

/** Parts by their name and how far behind the start of the one around them they stood. */
type Parts = ReadonlyMap<string, Part>;

/** What was read from a stretch of the note, and where it stood. */
export interface Part extends Span {
  readonly value: unknown;
  /** What was read from stretches of it on the way, wherever they stood then. */
  readonly parts: Parts;
}

/** What follows from words alone, wherever they stand. */
export interface Conclusion {
  readonly from: unknown;
  readonly value: unknown;
}

/** A reading whose parts may be used again. */
export interface PartsBefore {
  readonly read: PiecesRead;
  readonly parts: Parts;
  readonly conclusions: ReadonlyMap<string, Conclusion>;
}

const everywhere = { from: 0, to: Infinity };
const none: Parts = new Map();

/** Where parts are kept: those of the whole note, or of the part that is being read. */
interface Shelf {
  readonly from: number;
  readonly parts: Map<string, Part>;
  /** The same in the reading before. */
  readonly fromBefore: number;
  readonly before: Parts;
}

export class KeptParts {
  /** All parts that were asked for. */
  readonly parts = new Map<string, Part>();
  readonly conclusions = new Map<string, Conclusion>();
  private shelf: Shelf;
  /** How far what stands behind the change was moved. */
  private readonly by: number;

  /**
   * Of the plan in `blocks`. `read` are the pieces that these blocks stand in; null when they were read in another way, and
   * then each part is found anew.
   */
  constructor(
    private readonly blocks: NoteBlocks,
    private readonly read: PiecesRead | null,
    private readonly before: PartsBefore | null,
  ) {
    this.by = read && before ? read.source.length - before.read.source.length : 0;
    this.shelf = { from: 0, parts: this.parts, fromBefore: 0, before: before?.parts ?? none };
  }

  /**
   * What `find` makes of the blocks that start inside `span`, the first of which is a heading or the first of the note, and of
   * nothing else. `name` is that of `find` alone; the value is plain data, as `moved` takes it. Parts that `find` asks for are
   * kept with this one, so that they need not be looked at while it is as it was.
   */
  part<T>(name: string, span: Span, find: () => T): T {
    const { shelf } = this;
    const by = this.movedBy(span.from);
    const kept =
      by === null
        ? this.endingAt(name, span.to)
        : shelf.before.get(`${name} ${span.from - by - shelf.fromBefore}`);
    const fromBefore = by === null ? (kept?.from ?? NaN) : span.from - by;
    const isSame = by !== null && kept && this.isSame(span) && lengthOf(kept) === lengthOf(span);
    const part = isSame
      ? { ...span, value: moved(kept.value as T, span.from - kept.from), parts: kept.parts }
      : this.found(span, fromBefore, kept, find);
    shelf.parts.set(`${name} ${span.from - shelf.from}`, part);
    return part.value;
  }

  /** `before` are the parts of the one that stood here, at `fromBefore`. */
  private found<T>(
    { from, to }: Span,
    fromBefore: number,
    before: Part | undefined,
    find: () => T,
  ) {
    const { shelf } = this;
    const parts = new Map<string, Part>();
    this.shelf = { from, parts, fromBefore, before: before?.parts ?? none };
    const value = find();
    this.shelf = shelf;
    return { from, to, value, parts };
  }

  /** The part that went on to `to` before, of which only the start may be another one: what it is made of may still be used. */
  private endingAt(name: string, to: number): Part | undefined {
    const { shelf, read, by } = this;
    // Parts of parts know where they stood once, not where they stood before.
    if (!read || to < read.sameFrom || shelf.parts !== this.parts) return undefined;
    for (const [key, part] of shelf.before)
      if (part.to === to - by && key.startsWith(`${name} `)) return part;
    return undefined;
  }

  /** Whether nothing in `span` changed but its place. */
  private isSame({ from, to }: Span): boolean {
    return this.read !== null && (to <= this.read.sameTo || from >= this.read.sameFrom);
  }

  /** How far what starts at `from` was moved; null when it may be new. */
  private movedBy(from: number): number | null {
    if (this.before === null || this.read === null) return null;
    if (from < this.read.sameTo) return 0;
    return from >= this.read.sameFrom ? this.by : null;
  }

  /**
   * What `conclude` makes of the words in `from` and nothing else; `areSame` tells whether two things have the same words. It
   * holds no places; `name` is that of `conclude` alone.
   */
  conclusion<T, From>(
    name: string,
    from: From,
    areSame: (one: From, other: From) => boolean,
    conclude: () => T,
  ): T {
    const kept = this.before?.conclusions.get(name);
    const isSame = kept !== undefined && areSame(kept.from as From, from);
    const value = isSame ? (kept.value as T) : conclude();
    this.conclusions.set(name, { from, value });
    return value;
  }

  /** What `find` finds in all blocks of the plan, which it must look at one by one. `name` is that of `find` alone. */
  facts<T>(name: string, find: (blocks: readonly Block[]) => readonly T[]): readonly T[] {
    return this.read?.facts.of(name, find) ?? find(this.blocks.within(everywhere));
  }
}

function lengthOf({ from, to }: Span): number {
  return to - from;
}

// What the readers of a plan need not find again: what they found in the parts of the note that did not change. Gives
// the same as finding it anew.
import { moved } from '../text/moved';
import type { Span } from '../text/span';
import type { Block } from './block';
import type { NoteBlocks } from './note-blocks';
import type { PiecesRead } from './pieces';

/** What was read from a stretch of the note, and where it stood. */
export interface Part extends Span {
  readonly value: unknown;
}

/** What follows from words alone, wherever they stand. */
export interface Conclusion {
  readonly words: readonly string[];
  readonly value: unknown;
}

/** A reading whose parts may be used again. */
export interface PartsBefore {
  readonly read: PiecesRead;
  readonly parts: ReadonlyMap<string, Part>;
  readonly conclusions: ReadonlyMap<string, Conclusion>;
}

const everywhere = { from: 0, to: Infinity };

export class KeptParts {
  /** All parts that were asked for, by name and place. */
  readonly parts = new Map<string, Part>();
  readonly conclusions = new Map<string, Conclusion>();
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
  }

  /**
   * What `find` makes of the blocks that start inside `span`, the first of which is a heading or the first of the note, and of
   * nothing else. `name` is that of `find` alone; the value is plain data, as `moved` takes it.
   */
  part<T>(name: string, span: Span, find: () => T): T {
    const by = this.movedBy(span);
    const kept = by === null ? undefined : this.before?.parts.get(`${name} ${span.from - by}`);
    const isSame = by !== null && kept !== undefined && kept.to + by === span.to;
    const value = isSame ? moved(kept.value as T, by) : find();
    this.parts.set(`${name} ${span.from}`, { from: span.from, to: span.to, value });
    return value;
  }

  /** How far `span` was moved as a whole; null when something in it may have changed. */
  private movedBy({ from, to }: Span): number | null {
    if (this.before === null || this.read === null) return null;
    if (to <= this.read.sameTo) return 0;
    return from >= this.read.sameFrom ? this.by : null;
  }

  /** What `conclude` makes of `words` and nothing else. It holds no places; `name` is that of `conclude` alone. */
  conclusion<T>(name: string, words: readonly string[], conclude: () => T): T {
    const kept = this.before?.conclusions.get(name);
    const isSame =
      kept?.words.length === words.length && kept.words.every((word, at) => word === words[at]);
    const value = isSame ? (kept.value as T) : conclude();
    this.conclusions.set(name, { words, value });
    return value;
  }

  /** What `find` finds in all blocks of the plan, which it must look at one by one. `name` is that of `find` alone. */
  facts<T>(name: string, find: (blocks: readonly Block[]) => readonly T[]): readonly T[] {
    return this.read?.facts.of(name, find) ?? find(this.blocks.within(everywhere));
  }
}

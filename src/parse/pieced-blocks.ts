// The blocks of a note that was read in pieces: of pieces that nobody asks for no blocks are made.
import type { Span } from '../text/span';
import type { Block, Heading } from './block';
import { blocksIn, headingsOf, type NoteBlocks } from './note-blocks';
import { joinedBlocks, type PiecesRead } from './pieces';

export class PiecedBlocks implements NoteBlocks {
  private found: readonly Heading[] | null = null;

  constructor(private readonly read: PiecesRead) {}

  get headings(): readonly Heading[] {
    this.found ??= this.read.facts.of('headings', headingsOf);
    return this.found;
  }

  within(span: Span): readonly Block[] {
    return span.to <= span.from ? [] : blocksIn(this.joined(...this.piecesAt(span)), span);
  }

  from(offset: number, count: number): readonly Block[] {
    const found: Block[] = [];
    let [at] = this.piecesAt({ from: offset, to: offset + 1 });
    while (found.length < count && at < this.read.pieces.length) {
      const first = at;
      do at += 1;
      while (this.goesOn(at));
      found.push(...this.joined(first, at).filter(({ span }) => span.to > offset));
    }
    return found.slice(0, count);
  }

  reachOf(span: Span): Span {
    const [, end] = this.piecesAt(span);
    return { from: span.from, to: Math.max(span.to, this.read.pieces.at(end - 1)?.to ?? span.to) };
  }

  private joined(first: number, end: number): readonly Block[] {
    return joinedBlocks(this.read.source, this.read.pieces.slice(first, end));
  }

  /** From which piece on and before which one all stands that starts inside `span`. */
  private piecesAt({ from, to }: Span): readonly [number, number] {
    const { pieces } = this.read;
    let first = Math.max(0, pieces.firstFrom(from + 1) - 1);
    while (this.goesOn(first)) first -= 1;
    let end = pieces.firstFrom(to);
    while (this.goesOn(end)) end += 1;
    return [first, end];
  }

  /** Whether a list goes on into the piece at `index`. */
  private goesOn(index: number): boolean {
    const { pieces } = this.read;
    const [before, piece] = [pieces.at(index - 1), pieces.at(index)];
    return before !== undefined && piece !== undefined && piece.goesOnFrom(before);
  }
}

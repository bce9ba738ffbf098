// Blocks at another place of the note than the one where they were found. What is inside lists, quotes and tables is
// moved when it is asked for, because of most blocks of a note nothing is.
import { moved } from '../text/moved';
import type { Span } from '../text/span';
import type { Block, List, ListItem, Quote, Table } from './block';
import { isMoved } from './kept-of';

/** `block` as it is `by` characters further on. */
export function movedBlock(block: Block, by: number): Block {
  const span = moved(block.span, by);
  switch (block.kind) {
    case 'list':
      return new LaterList(span, () => block.items.map((item) => keptItem(item, by)));
    case 'quote':
      return new LaterQuote(span, () => movedBlocks(block.children, by));
    case 'table':
      return new LaterTable(span, () => moved(block.rows, by));
    case 'heading':
      return { kind: 'heading', span, level: block.level, words: moved(block.words, by) };
    case 'code':
      return { kind: 'code', span, content: moved(block.content, by) };
    default:
      return { kind: block.kind, span };
  }
}

function movedBlocks(blocks: readonly Block[], by: number): readonly Block[] {
  return blocks.map((block) => movedBlock(block, by));
}

function keptItem(item: ListItem, by: number): ListItem {
  const own = movedItem(item, by);
  isMoved(own, item);
  return own;
}

function movedItem({ span, children }: ListItem, by: number): ListItem {
  return { span: moved(span, by), children: movedBlocks(children, by) };
}

// Classes, because a getter in an object literal costs an engine as much as a dozen of such objects.

/** The list of the items that `find` finds when they are asked for. */
export class LaterList implements List {
  readonly kind = 'list';
  private found: readonly ListItem[] | null = null;

  constructor(
    readonly span: Span,
    private readonly find: () => readonly ListItem[],
  ) {}

  get items(): readonly ListItem[] {
    this.found ??= this.find();
    return this.found;
  }
}

class LaterQuote implements Quote {
  readonly kind = 'quote';
  private found: readonly Block[] | null = null;

  constructor(
    readonly span: Span,
    private readonly find: () => readonly Block[],
  ) {}

  get children(): readonly Block[] {
    this.found ??= this.find();
    return this.found;
  }
}

class LaterTable implements Table {
  readonly kind = 'table';
  private found: Table['rows'] | null = null;

  constructor(
    readonly span: Span,
    private readonly find: () => Table['rows'],
  ) {}

  get rows(): Table['rows'] {
    this.found ??= this.find();
    return this.found;
  }
}

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
      return lazyList(span, () => block.items.map((item) => keptItem(item, by)));
    case 'quote': {
      const children = once(() => movedBlocks(block.children, by));
      return {
        kind: 'quote',
        span,
        get children() {
          return children();
        },
      } satisfies Quote;
    }
    case 'table': {
      const rows = once(() => moved(block.rows, by));
      return {
        kind: 'table',
        span,
        get rows() {
          return rows();
        },
      } satisfies Table;
    }
    case 'heading':
      return { ...block, span, words: moved(block.words, by) };
    case 'code':
      return { ...block, span, content: moved(block.content, by) };
    default:
      return { ...block, span };
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

/** The list of the items that `find` finds when they are asked for. */
export function lazyList(span: Span, find: () => readonly ListItem[]): List {
  let items: readonly ListItem[] | null = null;
  return {
    kind: 'list',
    span,
    get items() {
      items ??= find();
      return items;
    },
  };
}

function once<T>(find: () => T): () => T {
  let found: { readonly value: T } | null = null;
  return () => {
    found ??= { value: find() };
    return found.value;
  };
}

// The blocks of a plan as its readers ask for them: its headings, and what stands in a stretch. So a change costs the
// stretches that it touches.
import { rememberedFor } from '../text/remembered';
import type { Span } from '../text/span';
import type { Block, Heading } from './block';

export interface NoteBlocks {
  /** The headings among the top-level blocks, in their order. */
  readonly headings: readonly Heading[];
  /** The top-level blocks that start inside `span`, in their order. */
  within(span: Span): readonly Block[];
  /** The top-level block that holds `offset`, else the first behind it, and those that follow, `count` of them at most. */
  from(offset: number, count: number): readonly Block[];
  /** `span` as far as whatever starts inside it may go on. */
  reachOf(span: Span): Span;
}

/** The headings among top-level blocks. */
export const headingsOf = rememberedFor((blocks: readonly Block[]): readonly Heading[] =>
  blocks.filter((block) => block.kind === 'heading'),
);

/** The blocks of `list`, which is in the order of the text. */
export function listedBlocks(list: readonly Block[]): NoteBlocks {
  const within = (span: Span): readonly Block[] => blocksIn(list, span);
  return {
    headings: headingsOf(list),
    within,
    from: (offset, count) => list.filter(({ span }) => span.to > offset).slice(0, count),
    reachOf: ({ from, to }) => ({
      from,
      to: Math.max(to, within({ from, to }).at(-1)?.span.to ?? to),
    }),
  };
}

/** The blocks of `list`, which is in the order of the text, that start inside `span`. */
export function blocksIn<T extends Block>(list: readonly T[], span: Span): readonly T[] {
  return list.slice(firstFrom(list, span.from), firstFrom(list, span.to));
}

/** The index of the first of `list` that starts at `offset` or later; their number when none does. */
export function firstFrom(list: readonly { readonly span: Span }[], offset: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.span.from ?? Infinity) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

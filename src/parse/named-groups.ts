// The parts of a section that stand under names of their own: `### What Worked ✅`, `**Open Questions:**`.
import { sliceOf } from '../text/span';
import type { Block } from './block';
import { paragraphLines } from './read-fields';

export interface NamedGroup<Kind> {
  readonly kind: Kind;
  /** Without the line that names the group; headings that name no kind stay among them. */
  readonly blocks: readonly Block[];
}

/** Longer lines are sentences, whatever they end in. */
const longestName = 80;
/** A line that is all bold, or that ends in a colon. */
const nameLine = /^(?:(\*\*|__)(?:(?!\1).)+\1[ \t]*[:：]?|.*[:：][*_]{0,2})[ \t]*$/u;

/** The line by which a paragraph introduces the list or table below it; null when it does not. */
export function nameAbove(text: string, block: Block, next: Block | undefined): string | null {
  if (block.kind !== 'paragraph' || (next?.kind !== 'list' && next?.kind !== 'table')) return null;
  const last = paragraphLines(text, block.span).at(-1) ?? block.span;
  const words = sliceOf(text, last).trim();
  return isNameLine(words) ? words : null;
}

/** Whether a line may introduce what stands below it. */
export function isNameLine(words: string): boolean {
  return words.length <= longestName && nameLine.test(words);
}

/**
 * `blocks` cut at the headings and lines of which `kindOf` knows the kind. What stands before the first of them is of
 * kind `initial`, and so is what follows the next heading that is as high as the group's own.
 */
export function namedGroups<Kind>(
  text: string,
  blocks: readonly Block[],
  initial: Kind,
  kindOf: (words: string) => Kind | null,
): readonly NamedGroup<Kind>[] {
  const groups: { kind: Kind; blocks: Block[] }[] = [];
  let level = 0;
  let open: { kind: Kind; blocks: Block[] } = { kind: initial, blocks: [] };
  const begin = (kind: Kind): void => {
    groups.push(open);
    open = { kind, blocks: [] };
  };
  blocks.forEach((block, index) => {
    if (block.kind === 'heading') {
      const kind = kindOf(sliceOf(text, block.words));
      if (kind !== null) level = block.level;
      if (kind !== null) begin(kind);
      else if (block.level <= level) begin(initial);
      if (kind === null) open.blocks.push(block);
      return;
    }
    const name = nameAbove(text, block, blocks[index + 1]);
    const kind = name === null ? null : kindOf(name);
    if (kind === null) {
      open.blocks.push(block);
      return;
    }
    if (paragraphLines(text, block.span).length > 1) open.blocks.push(block);
    begin(kind);
  });
  return [...groups, open].filter((group) => group.blocks.length > 0);
}

// A stretch of a note → its blocks, read for itself. Must not remember anything.
import type { Span } from '../text/span';
import type { Block } from './block';
import { withoutComments } from './block-comments';
import { joinedBlocks, readPieces, type Before, type PiecedText } from './pieces';

/** Windows are as short as they can be cut: the shorter one is, the more probably its shape was read before. */
export const windowLength = 1;

/**
 * The blocks of `text` from `region.from` to `region.to`, which must start at the start of a line; all offsets
 * are those of `text`. Never throws. A lone `---` under words makes a heading, as in Obsidian, unless
 * `setext` is false: then such a line is a break. The result does not depend on `window`.
 */
export function readBlocks(
  text: string,
  region: Span,
  setext = true,
  window = windowLength,
): readonly Block[] {
  const pieced = piecedText(text, region, setext, null);
  const { source, pieces } = readPieces(pieced, null, window);
  return joinedBlocks(source, pieces.slice(0, pieces.length));
}

/**
 * The stretch of `text` as the parser is to see it, as long as before: without its comments. `before` is what was read of
 * an earlier text, and how far that was the same.
 */
export function piecedText(
  text: string,
  region: Span,
  setext: boolean,
  before: Before | null,
): PiecedText {
  const { from, to } = region;
  const marked = isMarked(text, before);
  const body = marked ? text.slice(from, to) : '';
  const rest = withoutComments(body);
  const source = rest === body ? text : text.slice(0, from) + rest + text.slice(to);
  return { source, region, setext, marked };
}

/** Marks of comments are looked for in what is new, when there were none. */
function isMarked(text: string, before: Before | null): boolean {
  if (before === null || before.read.marked) return text.includes('%%');
  const { head, tail } = before;
  return text.slice(Math.max(0, head - 1), text.length - tail + 1).includes('%%');
}

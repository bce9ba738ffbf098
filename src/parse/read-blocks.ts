// A stretch of a note → its blocks, read for itself. Must not remember anything.
import type { Span } from '../text/span';
import type { Block } from './block';
import { withoutComments } from './block-comments';
import { joinedBlocks, readPieces } from './pieces';

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
  const source = readSource(text, region);
  return joinedBlocks(source, readPieces({ source, region, setext }, null, window).pieces);
}

/** `text` as the parser is to see it, as long as before: without the comments in `region`. */
export function readSource(text: string, { from, to }: Span): string {
  if (!text.includes('%%')) return text;
  const body = text.slice(from, to);
  const rest = withoutComments(body);
  return rest === body ? text : text.slice(0, from) + rest + text.slice(to);
}

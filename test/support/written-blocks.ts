// Blocks as plain data, to compare them: those of a list that goes over several pieces are found when they are asked for.
import type { Block } from '../../src/parse/block';

/** The blocks with all that they hold, also what is found only when it is asked for. */
export function writtenBlocks(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block) => {
    switch (block.kind) {
      case 'list': {
        const { kind, span, items } = block;
        const own = items.map((item) => ({ ...item, children: writtenBlocks(item.children) }));
        return { kind, span, items: own };
      }
      case 'quote':
        return { kind: block.kind, span: block.span, children: writtenBlocks(block.children) };
      case 'table':
        return { kind: block.kind, span: block.span, rows: block.rows };
      default:
        return block;
    }
  });
}

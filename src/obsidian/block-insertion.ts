// Where in a line a code block goes, and with which characters around it. Pure text.

/** What stands behind the fence. */
export const BLOCK_LANGUAGE = 'execplan';

export interface BlockInsertion {
  /** Where in the line `text` is put in; UTF-16. */
  readonly ch: number;
  readonly text: string;
  /** How many lines below it the line after the block is. */
  readonly down: number;
}

/**
 * How a block with `lines` between its fences gets into a note whose cursor stands in `line`: onto that line when it is
 * empty, else below it. What stands in the line stays.
 */
export function blockInsertion(line: string, lines: readonly string[]): BlockInsertion {
  const block = [`\`\`\`${BLOCK_LANGUAGE}`, ...lines, '```', ''];
  const isEmpty = line.trim() === '';
  return {
    ch: isEmpty ? 0 : line.length,
    text: `${isEmpty ? '' : '\n\n'}${block.join('\n')}`,
    down: lines.length + 2 + (isEmpty ? 0 : 2),
  };
}

// The lines of an `execplan` code block: an option, a colon and a value on each. What a value may be is not known here.
const OPTIONS = [
  'plan',
  'show',
  'search',
  'status',
  'owner',
  'folder',
  'stale',
  'blocked',
  'problems',
  'sort',
  'group',
  'limit',
] as const;

export type BlockOption = (typeof OPTIONS)[number];

export interface BlockFault {
  /** From 1, the line below the fence. */
  readonly line: number;
  /** A sentence. */
  readonly message: string;
}

export interface BlockLine {
  /** From 1. */
  readonly number: number;
  /** Without blanks and quotation marks around it; never ''. */
  readonly value: string;
  /** Without blanks around it. */
  readonly typed: string;
}

export interface BlockLines {
  /** In the order of the block. */
  readonly lines: ReadonlyMap<BlockOption, BlockLine>;
  readonly faults: readonly BlockFault[];
}

/** Empty lines and those that begin with `#` say nothing. Of an option that is there twice, the first counts. */
export function linesOf(source: string): BlockLines {
  const lines = new Map<BlockOption, BlockLine>();
  const faults: BlockFault[] = [];
  source.split(/\r\n?|\n/).forEach((text, index) => {
    const line = index + 1;
    const fault = (message: string): void => {
      faults.push({ line, message });
    };
    const words = text.trim();
    if (words === '' || words.startsWith('#')) return;
    const [, name, value] = /^([^:]*?)\s*:\s*(.*)$/.exec(words) ?? [];
    if (name === undefined || value === undefined) {
      fault(`“${words}” is no option; write one as in “show: steps”.`);
      return;
    }
    const option = OPTIONS.find((one) => one === name.toLowerCase());
    if (option === undefined) fault(`“${name}” is no option. There are ${OPTIONS.join(', ')}.`);
    else if (lines.has(option)) fault(`“${option}” is there twice.`);
    else {
      const bare = value.replace(/^(["'])(.*)\1$/, '$2').trim();
      if (bare === '') fault(`“${option}” has no value.`);
      else lines.set(option, { number: line, value: bare, typed: value });
    }
  });
  return { lines, faults };
}

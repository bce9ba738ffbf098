// Whether the lines of one version of a piece hold all that another version says. Knows nothing of plans.

/** ` ^id` at the end of a line, and what may stand around it. */
const blockId = /[ \t]\^([A-Za-z0-9-]+)[ \t]*$/;
const tick = /^([ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?)\[([^\]])\]/u;

interface Line {
  /** Without strokes, tick and id, blanks folded. */
  readonly words: string;
  readonly struck: boolean;
  readonly ticked: boolean;
  readonly id: string | null;
}

/**
 * Whether `more` has every line of `less`, in the same order, with perhaps others between. A line may have been struck
 * through, ticked or given an id meanwhile, and not the other way round. Blank lines say nothing.
 */
export function saysAll(more: readonly string[], less: readonly string[]): boolean {
  const left = less.filter(isWords).map(lineOf).reverse();
  for (const line of more.filter(isWords).map(lineOf)) {
    const next = left[left.length - 1];
    if (next && holds(line, next)) left.pop();
  }
  return left.length === 0;
}

/** Whether a line has more than blanks and quote marks. */
export function isWords(line: string): boolean {
  return /[^\s>]/.test(line);
}

function lineOf(source: string): Line {
  const id = blockId.exec(source)?.[1] ?? null;
  const mark = tick.exec(source)?.[2] ?? ' ';
  const words = source
    .replace(blockId, '')
    .replace(tick, '$1[ ]')
    .replace(/~~/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return { words, struck: source.includes('~~'), ticked: /x/i.test(mark), id };
}

function holds(more: Line, less: Line): boolean {
  return (
    more.words === less.words &&
    (more.struck || !less.struck) &&
    (more.ticked || !less.ticked) &&
    (less.id === null || less.id === more.id)
  );
}

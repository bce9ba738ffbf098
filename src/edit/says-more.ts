// Whether the lines of one version of a piece hold all that another version says. Knows nothing of plans.
import { isEmptyField } from './only-holds-place';

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

/** Those of `less` whose lines no line of `more` holds, each of which holds one only; blank lines say nothing. */
export function unsaid<T>(
  more: readonly string[],
  less: readonly T[],
  sourceOf: (one: T) => string,
): readonly T[] {
  const lines = new Map<string, Line[]>();
  for (const line of more.map(lineOf))
    lines.set(line.words, [...(lines.get(line.words) ?? []), line]);
  return less.filter((one) => {
    const line = lineOf(sourceOf(one));
    const alike = lines.get(line.words) ?? [];
    const index = alike.findIndex((other) => holds(other, line));
    if (index >= 0) alike.splice(index, 1);
    return index < 0 && isWords(sourceOf(one));
  });
}

/** Whether a line is neither blank nor only there to hold a place, such as `- TBD`. */
export function tellsSomething(line: string): boolean {
  const words = line.replace(/^[ \t>]*(?:[-*+]|\d{1,9}[.)])?[ \t]*/, '');
  return isWords(words) && !isEmptyField(words);
}

/** Whether a line has more than blanks and quote marks. */
function isWords(line: string): boolean {
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

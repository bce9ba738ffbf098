// The merge conflicts that git left in a text, each with the lines of its two sides. Must not change anything.
import { linesOf, nextLineStart } from '../text/lines';
import { sliceOf, type Span } from '../text/span';
import { fenceBehind, type Fence } from './open-fence';

export interface MarkedConflict {
  /** Whole lines with their endings, from the line of `<<<<<<<` to that of `>>>>>>>`. */
  readonly span: Span;
  /** What stands above `=======`, or above the common ancestor that some tools leave between. */
  readonly ours: Span;
  /** What stands below `=======`. */
  readonly theirs: Span;
  /** Whether no other line looks like one of its markers; else its sides may be others. */
  readonly isSure: boolean;
}

/** A conflict whose end was not met yet. */
interface Open {
  readonly start: Span;
  ours: Span | null;
  theirs: number | null;
  /** How many conflicts have begun in it and not ended, itself included. */
  depth: number;
  isSure: boolean;
  /** The last line of `>>>>>>>` in it. */
  end: Span | null;
}

const marker = /^(<{7}|\|{7}|={7}|>{7})(?:[ \t]|$)/;

/**
 * The conflicts in `text`, in order. A marker without its others is none, nor is an example in a code block; a code block
 * that holds a plan is looked into.
 */
export function markedConflicts(text: string): readonly MarkedConflict[] {
  if (!text.includes('<<<<<<<')) return [];
  const conflicts: MarkedConflict[] = [];
  const lines = linesOf(text, { from: 0, to: text.length });
  let fence: Fence | null = null;
  let open: Open | null = null;
  for (const [index, line] of lines.entries()) {
    const source = sliceOf(text, line);
    const mark = marker.exec(source)?.[1]?.charAt(0) ?? null;
    // Of a code block that both sides open, the upper one's is followed.
    if (!open?.ours) fence = fenceBehind(fence, text, lines, index);
    if (mark === null || (open === null && fence !== null)) continue;
    const whole = { from: line.from, to: nextLineStart(text, line.to) };
    if (open === null) {
      if (mark === '<') open = opened(whole);
      continue;
    }
    meet(open, mark, whole);
    if (open.depth > 0) continue;
    conflicts.push(...closed(open));
    open = null;
  }
  return open === null ? conflicts : [...conflicts, ...closed(open)];
}

function opened(start: Span): Open {
  return { start, ours: null, theirs: null, depth: 1, isSure: true, end: null };
}

function meet(open: Open, mark: string, line: Span): void {
  switch (mark) {
    case '<':
      open.depth += 1;
      open.isSure = false;
      break;
    case '|':
      if (open.ours) open.isSure = false;
      open.ours ??= { from: open.start.to, to: line.from };
      break;
    case '=':
      if (open.theirs !== null) open.isSure = false;
      open.ours ??= { from: open.start.to, to: line.from };
      open.theirs ??= line.to;
      break;
    default:
      open.depth -= 1;
      open.end = line;
  }
}

function closed({ start, ours, theirs, depth, isSure, end }: Open): readonly MarkedConflict[] {
  if (!ours || theirs === null || !end) return [];
  return [
    {
      span: { from: start.from, to: end.to },
      ours,
      theirs: { from: theirs, to: end.from },
      isSure: isSure && depth === 0,
    },
  ];
}

// The merge conflicts that git left in a text, each with the lines of its two sides. Knows nothing of plans.
import { linesOf, nextLineStart } from '../text/lines';
import { sliceOf, type Span } from '../text/span';
import { applyChanges, type TextChange } from '../text/text-change';

export interface MarkedConflict {
  /** Whole lines with their endings, from the line of `<<<<<<<` to that of `>>>>>>>`. */
  readonly span: Span;
  /** What stands above `=======`, or above the common ancestor that some tools leave between. */
  readonly ours: Span;
  /** What stands below `=======`. */
  readonly theirs: Span;
}

const marker = /^(<{7}|\|{7}|={7}|>{7})(?:[ \t]|$)/;

/** The conflicts in `text`, in order. A marker without its others is none. */
export function markedConflicts(text: string): readonly MarkedConflict[] {
  const conflicts: MarkedConflict[] = [];
  let start: Span | null = null;
  let ours: Span | null = null;
  let theirs: number | null = null;
  for (const line of linesOf(text, { from: 0, to: text.length })) {
    const next = nextLineStart(text, line.to);
    switch (marker.exec(sliceOf(text, line))?.[1]?.charAt(0)) {
      case '<':
        start = { from: line.from, to: next };
        ours = null;
        theirs = null;
        break;
      case '|':
        if (start && !ours) ours = { from: start.to, to: line.from };
        break;
      case '=':
        if (!start || theirs !== null) break;
        ours ??= { from: start.to, to: line.from };
        theirs = next;
        break;
      case '>':
        if (start && ours && theirs !== null) {
          const span = { from: start.from, to: next };
          conflicts.push({ span, ours, theirs: { from: theirs, to: line.from } });
        }
        start = null;
        break;
      default:
    }
  }
  return conflicts;
}

/** The changes that put the lines of one side in the place of each conflict. */
export function takeSide(
  text: string,
  conflicts: readonly MarkedConflict[],
  side: 'ours' | 'theirs',
): readonly TextChange[] {
  if (side === 'theirs') {
    return conflicts.map(({ span, theirs }) => ({ ...span, insert: sliceOf(text, theirs) }));
  }
  // In two pieces, so that the lines that stay are not touched.
  return conflicts.flatMap(({ span, ours }) => [
    { from: span.from, to: ours.from, insert: '' },
    { from: ours.to, to: span.to, insert: '' },
  ]);
}

/** `text` with the `theirs` of some conflicts and the `ours` of all others. */
export function sidesTaken(
  text: string,
  conflicts: readonly MarkedConflict[],
  isTheirs: (conflict: MarkedConflict) => boolean,
): string {
  return applyChanges(
    text,
    conflicts.flatMap((one) => takeSide(text, [one], isTheirs(one) ? 'theirs' : 'ours')),
  );
}

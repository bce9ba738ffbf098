// The sides of the merge conflicts that git left in a text, put in the place of those. Knows nothing of plans.
import type { MarkedConflict } from '../parse/marked-conflicts';
import { sliceOf } from '../text/span';
import { applyChanges, type TextChange } from '../text/text-change';

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

// A note with merge conflicts left in it → the changes that settle those whose two sides can be united as two versions
// of a plan can. The others stay as they are, with their markers.
import { lineNumber } from '../text/lines';
import { sliceOf } from '../text/span';
import type { TextChange } from '../text/text-change';
import { composeChanges, trimChange } from './compose-changes';
import { markedConflicts, sidesTaken, takeSide, type MarkedConflict } from './conflict-markers';
import { mergePlans, type PlanMerge } from './merge-plans';

/**
 * Settles the conflicts in `text`, the whole of a note: the lines above `=======` stay, and what only those below list
 * is added, as by `mergePlans`. One of whose two sides each says in prose what the other does not is left.
 */
export function mergeMarked(text: string): PlanMerge {
  const all = markedConflicts(text);
  const ours = sidesTaken(text, all, () => false);
  const settled = all.filter((one) => {
    const theirs = sidesTaken(text, all, (other) => other === one);
    return mergePlans(ours, theirs).conflicts.length === 0;
  });
  const left = all.filter((one) => !settled.includes(one));
  const merge = mergePlans(
    ours,
    sidesTaken(text, all, (one) => settled.includes(one)),
  );
  const placed = merge.conflicts.length > 0 ? null : behindMarkers(merge.changes, left, settled);
  // Each could be settled alone, and not all of them together.
  if (placed === null)
    return { changes: [], gains: [], conflicts: all.map((one) => asConflict(text, one)) };
  const changes = composeChanges(text, takeSide(text, settled, 'ours'), placed);
  return {
    changes: changes.map((change) => trimChange(text, change)),
    gains: merge.gains,
    conflicts: left.map((one) => asConflict(text, one)),
  };
}

function asConflict(
  text: string,
  { span, ours, theirs }: MarkedConflict,
): PlanMerge['conflicts'][number] {
  return {
    name: `Line ${lineNumber(text, span.from) + 1}`,
    mine: sliceOf(text, ours).trimEnd(),
    theirs: sliceOf(text, theirs).trimEnd(),
  };
}

/**
 * `changes` of the text without any markers as changes of the one in which those of `left` still stand and those of
 * `settled` do not; null when one of them would take a marker away.
 */
function behindMarkers(
  changes: readonly TextChange[],
  left: readonly MarkedConflict[],
  settled: readonly MarkedConflict[],
): readonly TextChange[] | null {
  const gaps: { readonly at: number; readonly length: number; readonly opens: boolean }[] = [];
  let cut = 0;
  for (const one of [...left, ...settled].sort((a, b) => a.span.from - b.span.from)) {
    const open = one.ours.from - one.span.from;
    const close = one.span.to - one.ours.to;
    if (left.includes(one)) {
      gaps.push({ at: one.span.from - cut, length: open, opens: true });
      gaps.push({ at: one.ours.to - cut - open, length: close, opens: false });
    }
    cut += open + close;
  }
  const moved = (offset: number, isEnd: boolean): number =>
    gaps.reduce(
      (sum, { at, length, opens }) =>
        at < offset || (at === offset && !opens && !isEnd) ? sum + length : sum,
      offset,
    );
  const isCut = changes.some(({ from, to }) => gaps.some(({ at }) => from < at && at < to));
  if (isCut) return null;
  return changes.map(({ from, to, insert }) => {
    const start = moved(from, false);
    return { from: start, to: from === to ? start : moved(to, true), insert };
  });
}

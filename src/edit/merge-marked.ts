// A note with merge conflicts left in it → the changes that settle those whose two sides can be united as two versions
// of a plan can. The others stay as they are, with their markers.
import { markedConflicts, type MarkedConflict } from '../parse/marked-conflicts';
import { lineNumber } from '../text/lines';
import { sliceOf } from '../text/span';
import type { TextChange } from '../text/text-change';
import { composeChanges, trimChange } from './compose-changes';
import { sidesTaken, takeSide } from './conflict-markers';
import type { MergeGain } from './merge-attempts';
import { mergePlans, type PlanMerge } from './merge-plans';
import type { ProseConflict } from './plan-prose';

/**
 * Settles the conflicts in `text`, the whole of a note: the lines above `=======` stay, and what only those below list
 * is added, as by `mergePlans`. One whose lower side says in prose what the upper one does not is left, and all are when
 * of one it is not sure what its sides are. Each that is settled is a gain, too, whatever it brings.
 */
export function mergeMarked(text: string): PlanMerge {
  const all = markedConflicts(text);
  if (!all.every(({ isSure }) => isSure)) return leave(text, all);
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
  if (placed === null) return leave(text, all);
  const changes = composeChanges(text, takeSide(text, settled, 'ours'), placed);
  return {
    changes: changes.map((change) => trimChange(text, change)),
    gains: [
      ...merge.gains,
      ...settled.map((one): MergeGain => ({
        kind: 'settled',
        name: nameOf(text, one),
        state: null,
      })),
    ],
    conflicts: left.map((one) => asConflict(text, one)),
  };
}

function leave(text: string, all: readonly MarkedConflict[]): PlanMerge {
  return { changes: [], gains: [], conflicts: all.map((one) => asConflict(text, one)) };
}

function nameOf(text: string, { span }: MarkedConflict): string {
  return `Line ${lineNumber(text, span.from) + 1}`;
}

function asConflict(text: string, conflict: MarkedConflict): ProseConflict {
  const { ours, theirs } = conflict;
  return {
    name: nameOf(text, conflict),
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

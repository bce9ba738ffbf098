// Which stretches of a time axis are folded: those in which nothing happened and that would take more room
// than the sign that stands for them. Pure arithmetic.

/** `start` included, `end` excluded, ms UTC. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** How wide a folded stretch is drawn, px. */
export const FOLD_WIDTH = 32;

/**
 * Those of `gaps` (in order, apart, inside `whole`) that are worth folding where all of `whole` is drawn in
 * `room` px: drawn in full they would be twice as wide as a fold. Folds take half of the room at most; the longest come first.
 */
export function foldsOf(
  whole: Stretch,
  gaps: readonly Stretch[],
  room: number,
): readonly Stretch[] {
  const most = Math.floor(room / 2 / FOLD_WIDTH);
  let folds = [...gaps].sort((a, b) => lengthOf(b) - lengthOf(a)).slice(0, Math.max(0, most));
  for (;;) {
    const perPixel = unfolded(whole, folds) / (room - folds.length * FOLD_WIDTH);
    const worth = folds.filter((gap) => lengthOf(gap) > perPixel * FOLD_WIDTH * 2);
    if (worth.length === folds.length) return worth.sort((a, b) => a.start - b.start);
    // Each that is dropped makes a pixel longer, and so perhaps another one not worth it.
    folds = worth;
  }
}

/** What remains of `whole` outside the folds, ms. */
export function unfolded(whole: Stretch, folds: readonly Stretch[]): number {
  return folds.reduce((rest, fold) => rest - lengthOf(fold), lengthOf(whole));
}

function lengthOf({ start, end }: Stretch): number {
  return end - start;
}

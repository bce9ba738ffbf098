// Pieces of a text put into another order by moving the fewest characters. Knows nothing of plans.
import { sliceOf, type Span } from '../text/span';
import type { TextChange } from '../text/text-change';

/**
 * The changes that put `pieces`, which follow each other in `text`, into `order`, a permutation of their
 * indices. Each moved piece takes one gap along, so that there is a gap between any two as before.
 */
export function movedPieces(
  text: string,
  pieces: readonly Span[],
  order: readonly number[],
): readonly TextChange[] {
  const lengths = pieces.map(({ from, to }) => to - from);
  const staying = heaviestRise(order, lengths);
  const anchor = Math.min(...staying);
  const gap = (index: number): string =>
    text.slice(pieces[index]?.to ?? 0, pieces[index + 1]?.from ?? 0);
  const changes: TextChange[] = [];
  let last: Span | null = null;
  for (const index of order) {
    const piece = pieces[index];
    if (!piece) continue;
    if (staying.has(index)) {
      last = piece;
      continue;
    }
    const words = sliceOf(text, piece);
    // A piece ahead of the first one that stays gives up the gap behind it, any other the gap before it.
    const isAhead = index < anchor;
    const parting = gap(isAhead ? index : index - 1);
    const at = last ? last.to : (pieces[anchor]?.from ?? 0);
    changes.push({ from: at, to: at, insert: last ? parting + words : words + parting });
    changes.push(
      isAhead
        ? { from: piece.from, to: piece.to + parting.length, insert: '' }
        : { from: piece.from - parting.length, to: piece.to, insert: '' },
    );
  }
  return changes;
}

interface Rise {
  readonly index: number;
  readonly weight: number;
  readonly before: Rise | null;
}

/** Of the rising sequences within `order` the one whose indices weigh most. */
function heaviestRise(order: readonly number[], weights: readonly number[]): ReadonlySet<number> {
  const rises: Rise[] = [];
  for (const index of order) {
    const before = heaviest(rises.filter((rise) => rise.index < index));
    rises.push({ index, before, weight: (before?.weight ?? 0) + (weights[index] ?? 0) });
  }
  const indices = new Set<number>();
  for (let rise = heaviest(rises); rise !== null; rise = rise.before) indices.add(rise.index);
  return indices;
}

function heaviest(rises: readonly Rise[]): Rise | null {
  return rises.reduce<Rise | null>(
    (best, rise) => (best === null || rise.weight > best.weight ? rise : best),
    null,
  );
}

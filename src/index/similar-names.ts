// Names that differ from a wanted one by few letters: what a link that leads nowhere may have meant. Looks at names only.
import type { NoteNames } from './note-names';

/** How many are given. */
const MOST = 5;

/** So many answers are kept for the names as they are now. */
const KEPT = 500;
/** What was found, for as long as the names stay as they are. */
const known = new WeakMap<
  NoteNames,
  { changes: number; readonly found: Map<string, readonly string[]> }
>();

/**
 * The paths of the notes whose names differ from `name` (as `nameKey` has it) by a quarter of its letters at most, the
 * likest first. Takes time with the number of names.
 */
export function similarNames(name: string, names: NoteNames): readonly string[] {
  const before = known.get(names) ?? {
    changes: names.changes,
    found: new Map<string, readonly string[]>(),
  };
  if (before.changes !== names.changes || before.found.size >= KEPT) before.found.clear();
  before.changes = names.changes;
  const found = before.found.get(name) ?? findSimilar(name, names);
  before.found.set(name, found);
  known.set(names, before);
  return found;
}

function findSimilar(name: string, names: NoteNames): readonly string[] {
  const most = Math.min(8, Math.floor(name.length / 4));
  if (most === 0) return [];
  const found: { readonly other: string; readonly distance: number }[] = [];
  for (const other of names.names()) {
    if (Math.abs(other.length - name.length) > most) continue;
    const distance = distanceOf(name, other, most);
    if (distance <= most) found.push({ other, distance });
  }
  return found
    .sort((a, b) => a.distance - b.distance)
    .slice(0, MOST)
    .flatMap(({ other }) => names.named(other))
    .slice(0, MOST);
}

/** How many letters have to be added, taken away, changed or swapped with the next; more than `most` may be any number above it. */
function distanceOf(a: string, b: string, most: number): number {
  let before: readonly number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const isSame = a[i - 1] === b[j - 1];
      let cost = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + (isSame ? 0 : 1),
      );
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (before[j - 2] ?? most) + 1);
      }
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return least;
    before = last;
    last = row;
  }
  return last[b.length] ?? most + 1;
}

// Which piece of one note is which of the other: by time and title, each at most once. Knows no text.
import { likestTitle, wordsOf } from '../parse/title-likeness';
import type { Piece } from './plan-pieces';

type Sameness = (mine: Piece, theirs: Piece) => boolean;

/** Surest first. What is paired by one is not looked at by the next. */
const samenesses: readonly Sameness[] = [
  (mine, theirs) =>
    mine.key === theirs.key && mine.says === theirs.says && mine.group === theirs.group,
  (mine, theirs) => mine.key === theirs.key && mine.group === theirs.group,
  (mine, theirs) => mine.key === theirs.key,
  // A time that only one of the two tells.
  (mine, theirs) =>
    mine.kind !== 'step' &&
    isTitledAlike(mine, theirs) &&
    (mine.at === null) !== (theirs.at === null),
  // A step that was given another number.
  (mine, theirs) =>
    mine.kind === 'step' && mine.group === theirs.group && isTitledAlike(mine, theirs),
  // A step of the same number in other words.
  (mine, theirs) =>
    mine.step !== null &&
    theirs.step !== null &&
    mine.step.number !== null &&
    mine.step.number === theirs.step.number &&
    mine.group === theirs.group &&
    likestTitle(theirs.title, [{ words: wordsOf(mine.title), value: mine }]) !== null,
];

/** For every piece of `theirs` that `mine` has too, which one that is. Of several alike, the first is the first. */
export function pairedPieces(
  mine: readonly Piece[],
  theirs: readonly Piece[],
): ReadonlyMap<Piece, Piece> {
  const pairs = new Map<Piece, Piece>();
  let left = new Set(mine);
  let open = theirs;
  for (const isSame of samenesses) {
    const candidates = byKind(left);
    for (const piece of open) {
      const found = candidates.get(piece.kind)?.find((one) => left.has(one) && isSame(one, piece));
      if (!found) continue;
      pairs.set(piece, found);
      left.delete(found);
    }
    open = open.filter((piece) => !pairs.has(piece));
    left = new Set(left);
  }
  return pairs;
}

function byKind(pieces: Iterable<Piece>): ReadonlyMap<string, readonly Piece[]> {
  const kinds = new Map<string, Piece[]>();
  for (const piece of pieces) kinds.set(piece.kind, [...(kinds.get(piece.kind) ?? []), piece]);
  return kinds;
}

function isTitledAlike(mine: Piece, theirs: Piece): boolean {
  return mine.kind === theirs.kind && mine.title === theirs.title;
}

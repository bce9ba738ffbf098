// How one piece of a copy may be brought into the note: the changes worth trying, each with how the note must read
// afterwards, and what is left to a person when none will do.
import type { StepState } from '../plan/step';
import { contains, type Span } from '../text/span';
import type { TextChange } from '../text/text-change';
import { firstPlaces } from './first-places';
import { mergedStep, ownSpan } from './further-step';
import { eolAt } from './line-style';
import { placesBeside } from './piece-places';
import { linesIn, pieceName, type NotePieces, type Piece } from './plan-pieces';
import { conflictIn, conflictOf, type ProseConflict } from './plan-prose';
import { isSameExcept, listParts, type Part } from './same-reading';
import { saysAll } from './says-more';

/** What a merge brings into the note. */
export interface MergeGain {
  /**
   * A piece that only the copy has; a step that is further there; a piece of which the copy says more; a conflict whose
   * markers can go.
   */
  readonly kind: 'added' | 'further' | 'fuller' | 'settled';
  /** What it is about: `Decision of 2026-03-01: “One file a year”`, `Line 12`. */
  readonly name: string;
  /** The state that a step has afterwards, where that is new; else null. */
  readonly state: StepState | null;
}

export interface Attempt {
  readonly change: TextChange;
  /** The lines of the copy that it puts in. */
  readonly source: Span;
  readonly gain: MergeGain;
  /** The piece of the note that it changes; null when it adds. */
  readonly replaces: Piece | null;
  /** What is to be read in the changed note, one piece for each. */
  readonly brings: readonly ((piece: Piece) => boolean)[];
  /** Parts of the reading other than lists that it may change. */
  readonly about: readonly Part[];
}

export interface Attempts {
  /** Best first; none when the note has all that the piece says. */
  readonly attempts: readonly Attempt[];
  /** Left to a person even when one of them is made. */
  readonly conflicts: readonly ProseConflict[];
  /** Left to a person when none is made. */
  readonly otherwise: readonly ProseConflict[];
}

/** The attempts to bring `piece` of `theirs` into `mine`. */
export function attemptsFor(
  mine: NotePieces,
  theirs: NotePieces,
  piece: Piece,
  pairs: ReadonlyMap<Piece, Piece>,
): Attempts {
  const own = pairs.get(piece);
  if (!own) return added(mine, theirs, piece, pairs);
  return own.step && piece.step
    ? stepMerged(mine, theirs, own, piece)
    : fuller(mine, theirs, own, piece);
}

/** Whether `after` is `before` with all of `made`, and with nothing lost, doubled or read otherwise besides. */
export function isAsMeant(
  before: NotePieces,
  after: NotePieces,
  made: readonly Attempt[],
): boolean {
  const replaced = made.flatMap(({ replaces }) => replaces ?? []);
  const open = made.flatMap(({ brings }) => brings);
  const count = before.pieces.length + open.length - replaced.length;
  if (after.pieces.length !== count) return false;
  const lost = without(before.pieces, after.pieces);
  if (!lost.every(({ says }) => replaced.some((piece) => piece.says === says))) return false;
  for (const piece of without(after.pieces, before.pieces)) {
    const found = open.findIndex((isMeant) => isMeant(piece));
    if (found < 0) return false;
    open.splice(found, 1);
  }
  const about = [...listParts, ...made.flatMap(({ about }) => about)];
  return (
    open.every((isMeant) => after.pieces.some(isMeant)) &&
    isSameExcept(before.plan, after.plan, about)
  );
}

function added(
  mine: NotePieces,
  theirs: NotePieces,
  piece: Piece,
  pairs: ReadonlyMap<Piece, Piece>,
): Attempts {
  const beside = placesBeside(mine, theirs, piece, pairs);
  const places = beside.length > 0 ? beside : firstPlaces(mine, theirs, piece);
  const attempts = places.flatMap(({ change, source }): readonly Attempt[] => {
    const brought = theirs.pieces.filter(({ span }) => contains(source, span));
    if (brought.some((one) => pairs.has(one))) return [];
    const brings = brought.map(
      ({ says }) =>
        (one: Piece) =>
          one.says === says,
    );
    const gain: MergeGain = { kind: 'added', name: pieceName(piece), state: null };
    const about: readonly Part[] = beside.length > 0 ? [] : ['sections', 'phases', 'handoff'];
    return [{ change, source, gain, replaces: null, brings, about }];
  });
  const otherwise = conflictIn(pieceName(piece), [], linesIn(theirs.text, piece.span));
  return { attempts, conflicts: [], otherwise };
}

function stepMerged(mine: NotePieces, theirs: NotePieces, own: Piece, piece: Piece): Attempts {
  if (!own.step || !piece.step) throw new RangeError('Both versions of a step are steps');
  const version = { text: mine.text, step: own.step };
  const other = { text: theirs.text, step: piece.step };
  const span = ownSpan(version);
  const { lines, furthest, differ } = mergedStep(version, other);
  const before = linesIn(mine.text, span);
  const source = ownSpan(other);
  const both = conflictOf(pieceName(own), before, linesIn(theirs.text, source));
  const conflicts = differ ? [both] : [];
  if (lines.join('\n') === before.join('\n')) return { attempts: [], conflicts, otherwise: [] };
  const { state } = furthest.step;
  const isFurther = furthest !== version;
  const gain: MergeGain = {
    kind: isFurther ? 'further' : 'fuller',
    name: pieceName(own),
    state: isFurther ? state : null,
  };
  const isMeant = ({ title, step }: Piece): boolean =>
    title === own.title && JSON.stringify(step?.state) === JSON.stringify(state);
  const change = { ...span, insert: lines.join(eolAt(mine.text, span.from)) };
  const attempt = { change, source, gain, replaces: own, brings: [isMeant], about: [] };
  return { attempts: [attempt], conflicts, otherwise: differ ? [] : [both] };
}

function fuller(mine: NotePieces, theirs: NotePieces, own: Piece, piece: Piece): Attempts {
  const before = linesIn(mine.text, own.span);
  const lines = linesIn(theirs.text, piece.span);
  if (saysAll(before, lines)) return { attempts: [], conflicts: [], otherwise: [] };
  const conflicts = conflictIn(pieceName(own), before, lines);
  if (!saysAll(lines, before)) return { attempts: [], conflicts, otherwise: [] };
  const attempt: Attempt = {
    change: { ...own.span, insert: lines.join(eolAt(mine.text, own.span.from)) },
    source: piece.span,
    gain: { kind: 'fuller', name: pieceName(own), state: null },
    replaces: own,
    brings: [({ says }) => says === piece.says],
    about: [],
  };
  return { attempts: [attempt], conflicts: [], otherwise: conflicts };
}

/** Those of `all` that are left when each of `others` takes one that says the same. */
function without(all: readonly Piece[], others: readonly Piece[]): readonly Piece[] {
  const counts = new Map<string, number>();
  for (const { says } of others) counts.set(says, (counts.get(says) ?? 0) + 1);
  return all.filter(({ says }) => {
    const count = counts.get(says) ?? 0;
    counts.set(says, count - 1);
    return count <= 0;
  });
}

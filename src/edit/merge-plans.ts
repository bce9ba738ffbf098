// Two versions of one plan → the changes to the first that add what only the second has: what is listed is united, a
// step is as far as in the version where it is further. Where both say the same in other words, nothing is decided.
import type { Plan } from '../plan/plan';
import type { Span } from '../text/span';
import { applyChanges, realChanges, type TextChange } from '../text/text-change';
import { composeChanges, trimChange } from './compose-changes';
import { attemptsFor, isAsMeant, type Attempt, type MergeGain } from './merge-attempts';
import { lostLines } from './lost-lines';
import { pairedPieces } from './paired-pieces';
import { piecesOf, type NotePieces, type Piece } from './plan-pieces';
import { proseConflicts, type ProseConflict } from './plan-prose';

export interface PlanMerge {
  /** To the first text. None when it has all that the second one lists. */
  readonly changes: readonly TextChange[];
  readonly gains: readonly MergeGain[];
  /** What is left for a person; the first text keeps its own words there. */
  readonly conflicts: readonly ProseConflict[];
}

/** A merge under way. */
interface Merging {
  readonly text: string;
  readonly theirs: NotePieces;
  readonly note: NotePieces;
  readonly changes: readonly TextChange[];
  readonly gains: readonly MergeGain[];
}

/**
 * Merges `copy`, the whole text of another version of the plan in `text`, into it. Nothing of `text` is lost but what
 * the state of a step takes the place of, and nothing is in the result twice; merging the same copy again changes
 * nothing. What cannot be put where it would be read as in the copy is a conflict, never a guess; no word of either is
 * neither in the result nor in a conflict.
 */
export function mergePlans(text: string, copy: string): PlanMerge {
  const theirs = piecesOf(copy);
  const mine = piecesOf(text);
  const start = { text, theirs, note: mine, changes: [], gains: [] };
  const { merging, conflicts } = oneByOne(allAtOnce(start));
  const shown = [...proseConflicts(merging.note, theirs), ...conflicts];
  const changes = merging.changes.map((change) => trimChange(text, change));
  return {
    changes: realChanges(text, changes),
    gains: merging.gains,
    conflicts: [...shown, ...lostLines(mine, theirs, merging.note, shown)],
  };
}

/**
 * The best attempts for all pieces together, for one reading of the note; then those for pieces that only now have a
 * place beside another one. No piece is tried twice.
 */
function allAtOnce(merging: Merging, tried: ReadonlySet<Piece> = new Set()): Merging {
  const { note, theirs } = merging;
  const pairs = pairedPieces(note.pieces, theirs.pieces);
  const chosen = new Map<Piece, Attempt>();
  for (const piece of theirs.pieces) {
    if (tried.has(piece)) continue;
    const { attempts, conflicts } = attemptsFor(note, theirs, piece, pairs);
    const [attempt] = attempts;
    // What one leaves to a person is seen only as long as the note has its own words.
    const isFree =
      attempt &&
      conflicts.length === 0 &&
      [...chosen.values()].every((other) => areApart(other, attempt));
    if (isFree) chosen.set(piece, attempt);
  }
  const next = chosen.size > 1 ? made(merging, [...chosen.values()]) : null;
  return next === null ? merging : allAtOnce(next, new Set([...tried, ...chosen.keys()]));
}

/** Every piece by itself, with the next best attempt where one fails. */
function oneByOne(start: Merging): {
  readonly merging: Merging;
  readonly conflicts: readonly ProseConflict[];
} {
  const conflicts: ProseConflict[] = [];
  let merging = start;
  let pairs = pairedPieces(merging.note.pieces, merging.theirs.pieces);
  for (const piece of merging.theirs.pieces) {
    const found = attemptsFor(merging.note, merging.theirs, piece, pairs);
    conflicts.push(...found.conflicts);
    const before = merging;
    for (const attempt of found.attempts) {
      if (merging === before) merging = made(before, [attempt]) ?? before;
    }
    if (merging === before) conflicts.push(...found.otherwise);
    else pairs = pairedPieces(merging.note.pieces, merging.theirs.pieces);
  }
  return { merging, conflicts };
}

/** The merge with the attempts made; null when the note would not read as they mean. */
function made(merging: Merging, attempts: readonly Attempt[]): Merging | null {
  const { text, note } = merging;
  const changes = attempts.map(({ change }) => change);
  const next = piecesOf(applyChanges(note.text, changes));
  if (!isAsMeant(note, next, attempts)) return null;
  return {
    ...merging,
    note: next,
    changes: composeChanges(text, merging.changes, changes),
    gains: [...merging.gains, ...attempts.map(({ gain }) => gain)],
  };
}

/** Whether two attempts do not get in each other's way: two insertions at one place keep their order. */
function areApart(a: Attempt, b: Attempt): boolean {
  const isInsertion = ({ from, to }: Span): boolean => from === to;
  const areOrdered = isInsertion(a.change) && isInsertion(b.change);
  return (areOrdered || !doMeet(a.change, b.change)) && !doMeet(a.source, b.source);
}

function doMeet(a: Span, b: Span): boolean {
  return a.from <= b.to && b.from <= a.to;
}

/** Whether `after` lists all that `before` does; the state of a step may be another. */
export function keepsAll(before: Plan, after: Plan): boolean {
  const lists = (plan: Plan): readonly number[] =>
    [
      plan.decisions,
      plan.discoveries,
      plan.criteria,
      plan.outcomes,
      plan.risks,
      plan.questions,
      plan.nextSteps,
      plan.steps,
    ].map(({ length }) => length);
  const now = lists(after);
  return lists(before).every((count, index) => count <= (now[index] ?? 0));
}

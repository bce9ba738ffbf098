// Where a piece that only the copy has may stand in the note: beside those that it stands beside in the copy, in the
// order of time where they are dated. Offers places; whether it would be read there is for others to see.
import { rangeOf } from '../plan/timestamp';
import { lineStart, nextLineStart } from '../text/lines';
import type { Span } from '../text/span';
import type { TextChange } from '../text/text-change';
import { isNewestFirst } from './beside-entries';
import { ownSpan } from './further-step';
import { eolAt, isBlankLine, linesAfter } from './line-style';
import { linesIn, type NotePieces, type Piece } from './plan-pieces';

export interface PiecePlace {
  /** Puts the lines into the note. */
  readonly change: TextChange;
  /** Which of the copy's lines. */
  readonly source: Span;
}

/** The places for `piece` among those of its group, best first; none when the note has nothing to put it beside. */
export function placesBeside(
  mine: NotePieces,
  theirs: NotePieces,
  piece: Piece,
  pairs: ReadonlyMap<Piece, Piece>,
): readonly PiecePlace[] {
  const isOfGroup = ({ kind, group }: Piece): boolean =>
    kind === piece.kind && group === piece.group;
  const isOfList = (other: Piece): boolean => isOfGroup(other) && other.label === piece.label;
  const isBeside = mine.pieces.some(isOfList) ? isOfList : isOfGroup;
  const own = mine.pieces.filter(isBeside);
  const [first] = own;
  if (!first) return placesUnder(mine, theirs, piece, pairs);
  const siblings = theirs.pieces.filter(isBeside);
  const at = placeIn(own, siblings, piece, pairs);
  const before = own[at - 1];
  const apart = isApart(theirs.text, siblings, piece, mine.text, own);
  const lines = linesIn(theirs.text, piece.span);
  const isRow = /^[ \t>]*\|/.test(lines[0] ?? '');
  return (isRow ? [false] : [apart, !apart]).map((apart): PiecePlace => {
    const change = before
      ? behind(mine, before, lines, apart, isRow)
      : ahead(mine.text, first.span.from, lines, apart);
    return { change, source: piece.span };
  });
}

/** The place for the first step that is nested in another one: below its parent's own lines. */
function placesUnder(
  mine: NotePieces,
  theirs: NotePieces,
  piece: Piece,
  pairs: ReadonlyMap<Piece, Piece>,
): readonly PiecePlace[] {
  const parent = parentOf(theirs, piece);
  const own = parent ? pairs.get(parent) : undefined;
  if (!own?.step) return [];
  const span = ownSpan({ text: mine.text, step: own.step });
  const lines = linesIn(theirs.text, piece.span);
  return [{ change: behind(mine, { ...own, span }, lines, false, false), source: piece.span }];
}

/** The piece of the step that `piece` is nested in; null for all others. */
export function parentOf({ pieces }: NotePieces, piece: Piece): Piece | null {
  const { step } = piece;
  if (step === null) return null;
  return pieces.find((other) => other.step?.steps.includes(step)) ?? null;
}

/** How many of `own` come before `piece`. Those that only the note has come first, but for later ones in a dated list. */
function placeIn(
  own: readonly Piece[],
  siblings: readonly Piece[],
  piece: Piece,
  pairs: ReadonlyMap<Piece, Piece>,
): number {
  const places = siblings.map((sibling) => {
    const pair = pairs.get(sibling);
    return pair ? own.indexOf(pair) : -1;
  });
  const index = siblings.indexOf(piece);
  const from = Math.max(-1, ...places.slice(0, index)) + 1;
  const next = places.slice(index + 1).find((place) => place >= from);
  const gap = own.slice(from, next ?? own.length);
  const newestFirst = isNewestFirst([...own, ...siblings]) ?? false;
  const later = gap.findIndex((one) => {
    if (!one.at || !piece.at) return false;
    const distance = rangeOf(one.at).start - rangeOf(piece.at).start;
    return newestFirst ? distance < 0 : distance > 0;
  });
  return from + (later < 0 ? gap.length : later);
}

/** Whether a blank line parts `piece` from the one before in the copy, or else those of the note; none parts lone items. */
function isApart(
  theirs: string,
  siblings: readonly Piece[],
  piece: Piece,
  mine: string,
  own: readonly Piece[],
): boolean {
  const later = siblings.indexOf(piece) > 0 ? piece : siblings[1];
  const [text, other] = later ? [theirs, later] : [mine, own[1]];
  if (other) return isBlankLine(text, lineStart(text, other.span.from - 1));
  return !item.test(theirs.slice(piece.span.from, piece.span.to));
}

const item = /^[ \t>]*(?:[-*+]|\d{1,9}[.)]|\[.\])[ \t]/u;

function behind(
  { text, plan, pieces }: NotePieces,
  { span }: Piece,
  lines: readonly string[],
  apart: boolean,
  isRow: boolean,
): TextChange {
  const next = nextLineStart(text, span.to);
  const isListed = pieces.some((one) => one.span.from === next);
  const closed = !isRow && (apart || !isListed) && next < plan.body.to;
  return {
    from: span.to,
    to: span.to,
    insert: linesAfter(text, span.to, lines, { apart, closed }),
  };
}

function ahead(text: string, at: number, lines: readonly string[], apart: boolean): TextChange {
  const eol = eolAt(text, at);
  return {
    from: at,
    to: at,
    insert: [...lines, ...(apart ? [''] : [])].map((line) => line + eol).join(''),
  };
}

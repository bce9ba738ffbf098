// Two sets of changes, one after the other, as one set for the first text. Knows nothing of plans.
import { applyChanges, orderedChanges, type TextChange } from '../text/text-change';

/** A stretch of the text between: kept from the first text, or put in by the first changes. */
type Piece =
  | { readonly kept: true; readonly from: number; readonly to: number }
  | { readonly kept: false; readonly words: string };

/**
 * The changes to `text` that do what `first` does and then `second`, whose offsets are those of the text
 * after `first`. Throws RangeError as orderedChanges does.
 */
export function composeChanges(
  text: string,
  first: readonly TextChange[],
  second: readonly TextChange[],
): readonly TextChange[] {
  const between = applyChanges(text, first);
  const pieces = piecesOf(text, first);
  const rest: Piece[] = [];
  let at = 0;
  for (const change of orderedChanges(between, second)) {
    rest.push(...cut(pieces, at, change.from));
    rest.push({ kept: false, words: change.insert });
    at = change.to;
  }
  rest.push(...cut(pieces, at, between.length));
  return changesBetween(text, rest);
}

/** `change` without what it has in common with the text at its two ends; never inside a character or CR LF. */
export function trimChange(text: string, change: TextChange): TextChange {
  const { insert } = change;
  const old = text.slice(change.from, change.to);
  const most = Math.min(old.length, insert.length);
  let head = 0;
  while (head < most && old.charAt(head) === insert.charAt(head)) head += 1;
  let tail = 0;
  while (
    tail < most - head &&
    old.charAt(old.length - 1 - tail) === insert.charAt(insert.length - 1 - tail)
  ) {
    tail += 1;
  }
  while (head > 0 && (splitsPair(old, head) || splitsPair(insert, head))) head -= 1;
  while (
    tail > 0 &&
    (splitsPair(old, old.length - tail) || splitsPair(insert, insert.length - tail))
  ) {
    tail -= 1;
  }
  return {
    from: change.from + head,
    to: change.to - tail,
    insert: insert.slice(head, insert.length - tail),
  };
}

/** Whether `at` is inside a surrogate pair or between CR and LF. */
function splitsPair(words: string, at: number): boolean {
  return /^(?:[\uD800-\uDBFF][\uDC00-\uDFFF]|\r\n)$/.test(words.slice(at - 1, at + 1));
}

function lengthOf(piece: Piece): number {
  return piece.kept ? piece.to - piece.from : piece.words.length;
}

function piecesOf(text: string, changes: readonly TextChange[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const change of orderedChanges(text, changes)) {
    pieces.push({ kept: true, from: at, to: change.from });
    pieces.push({ kept: false, words: change.insert });
    at = change.to;
  }
  pieces.push({ kept: true, from: at, to: text.length });
  return pieces;
}

/** What of `pieces` lies between two offsets of the text they make up. */
function cut(pieces: readonly Piece[], from: number, to: number): readonly Piece[] {
  const part: Piece[] = [];
  let at = 0;
  for (const piece of pieces) {
    const length = lengthOf(piece);
    const start = Math.max(from - at, 0);
    const end = Math.min(to - at, length);
    if (start < end) {
      part.push(
        piece.kept
          ? { kept: true, from: piece.from + start, to: piece.from + end }
          : { kept: false, words: piece.words.slice(start, end) },
      );
    }
    at += length;
  }
  return part;
}

function changesBetween(text: string, pieces: readonly Piece[]): readonly TextChange[] {
  const changes: TextChange[] = [];
  let at = 0;
  let insert = '';
  const close = (to: number): void => {
    if (at !== to || insert !== '') changes.push({ from: at, to, insert });
    insert = '';
  };
  for (const piece of pieces) {
    if (!piece.kept) {
      insert += piece.words;
      continue;
    }
    close(piece.from);
    at = piece.to;
  }
  close(text.length);
  return changes;
}

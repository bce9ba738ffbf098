// Changes to a text as data. A change belongs to the one text it was made for.
import type { Span } from './span';

/** Replaces `from`..`to` (UTF-16, `to` excluded) by `insert`. */
export interface TextChange extends Span {
  readonly insert: string;
}

/**
 * `changes` in the order of their places. Several insertions at one place keep their order.
 * Throws RangeError when a change lies outside the text or two overlap: the caller is broken.
 */
export function orderedChanges(
  text: string,
  changes: readonly TextChange[],
): readonly TextChange[] {
  // Sorting keeps the order of equals.
  const ordered = [...changes].sort((a, b) => a.from - b.from || a.to - b.to);
  let end = 0;
  for (const change of ordered) {
    const { from, to } = change;
    // Written so that NaN is outside as well.
    if (!(0 <= from && from <= to && to <= text.length)) {
      throw new RangeError(`Change ${from}..${to} is outside the text`);
    }
    if (from < end) throw new RangeError(`Changes overlap at ${from}`);
    end = change.to;
  }
  return ordered;
}

/** `text` with all `changes` made at once; their offsets are those of `text`. Throws as orderedChanges does. */
export function applyChanges(text: string, changes: readonly TextChange[]): string {
  let result = '';
  let at = 0;
  for (const change of orderedChanges(text, changes)) {
    result += text.slice(at, change.from) + change.insert;
    at = change.to;
  }
  return result + text.slice(at);
}

/** The changes that turn `applyChanges(text, changes)` back into `text`. Throws as orderedChanges does. */
export function invertChanges(text: string, changes: readonly TextChange[]): readonly TextChange[] {
  let shift = 0;
  return orderedChanges(text, changes).map((change) => {
    const from = change.from + shift;
    shift += change.insert.length - (change.to - change.from);
    return { from, to: from + change.insert.length, insert: text.slice(change.from, change.to) };
  });
}

/** `changes` without those that put back what is already there. */
export function realChanges(text: string, changes: readonly TextChange[]): readonly TextChange[] {
  return changes.filter((change) => text.slice(change.from, change.to) !== change.insert);
}

// Block ids, by which what was written once is known again and linked to. Knows nothing of what they name.
import { sliceOf, type Span } from '../text/span';
import { firstBlockEnd } from '../parse/block-id';
import type { EditResult } from './edit';
import { make, refuse } from './refusal';

/** The lines of a new entry, with ` ^id` at the end of its first block; the same lines for a null id. */
export function withId(lines: readonly string[], id: string | null): readonly string[] {
  if (id === null) return lines;
  const words = lines.join('\n');
  const at = firstBlockEnd(words, { from: words.search(/\S|$/), to: words.length });
  return `${words.slice(0, at)} ^${id}${words.slice(at)}`.split('\n');
}

/** `prefix-1`, or the first number from `first` on that no block of the note has and that is not the `reserved` id. */
export function freshId(text: string, prefix: string, reserved: string | null, first = 1): string {
  for (let number = first; ; number += 1) {
    const id = `${prefix}-${number}`;
    if (id !== reserved?.toLowerCase() && !isTaken(text, id)) return id;
  }
}

/**
 * What comes of a new `noun` with `id`: null when it can be written; no changes when one of `all` has that id and
 * `isSame` holds for it; else a refusal. Ids are compared without case, as Obsidian does.
 */
export function resultForId<T extends { readonly span: Span }>(
  text: string,
  id: string | null,
  noun: string,
  all: readonly T[],
  isSame: (value: T) => boolean,
): EditResult | null {
  if (id === null) return null;
  if (!/^[A-Za-z0-9-]{1,64}$/.test(id)) {
    return refuse(
      'unsafe text',
      'An id is made of at most 64 letters from A to Z, digits and dashes.',
    );
  }
  if (!isTaken(text, id)) return null;
  if (all.some((value) => isTaken(sliceOf(text, value.span), id) && isSame(value))) return make();
  return refuse(
    'unsafe text',
    `Something else in this note has the id “${id}”, so this ${noun} needs another one.`,
  );
}

/** Whether a block or a row in `text` ends in that id, or has it on a line of its own. */
export function isTaken(text: string, id: string): boolean {
  return new RegExp(`(?:^|[ \\t])\\^${id}(?=[ \\t]*(?:\\||$))`, 'im').test(text);
}

// What was made last of some things, so that it is made anew only of others: parts that are done already are none.
import type { Parts } from '../plan/in-parts';

export class KeptParts<T> {
  private kept: { readonly of: readonly unknown[]; readonly made: T } | null = null;

  /** What `make` comes to, or came to for the very same things before. */
  *of(things: readonly unknown[], make: () => Parts<T>): Parts<T> {
    const { kept } = this;
    if (kept !== null && areSame(kept.of, things)) return kept.made;
    const made = yield* make();
    this.kept = { of: things, made };
    return made;
  }
}

/** Whether both lists hold the very same things. */
export function areSame(before: readonly unknown[], now: readonly unknown[]): boolean {
  return before.length === now.length && before.every((one, at) => one === now[at]);
}

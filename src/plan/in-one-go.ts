// Work that is made in parts, so that others can have their turn between them, where nobody waits for a turn.

/** How many plans or links are gone through in one part: less than a millisecond. */
export const PART = 500;

/** What `parts` come to. */
export function inOneGo<T>(parts: Generator<undefined, T>): T {
  for (;;) {
    const part = parts.next();
    if (part.done === true) return part.value;
  }
}

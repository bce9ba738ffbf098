// Goes through thousands of notes at the start of the app without holding it up: a few milliseconds of work, then a turn
// for the app; what is found is told of together. Knows nothing of plans.
import { TURN_MS } from '../plan/in-parts';
import { pause } from './pause';

/** How long what is found is gathered, ms: each telling draws the dashboard anew. */
const GATHERING_MS = 100;

export interface Slicing {
  /** Begins to gather; what it returns tells of all that was found since. */
  readonly gather: () => () => void;
  /** Whether nobody wants the rest any more. */
  readonly isOver: () => boolean;
}

/** Calls `look` with each of `all`, in order, until `isOver`. */
export async function inSlices<T>(
  all: readonly T[],
  look: (one: T) => void,
  { gather, isOver }: Slicing,
): Promise<void> {
  for (let next = 0; next < all.length && !isOver();) {
    await pause();
    const tell = gather();
    const start = performance.now();
    try {
      while (next < all.length && !isOver() && performance.now() - start < GATHERING_MS) {
        const sliceStart = performance.now();
        for (; next < all.length && performance.now() - sliceStart < TURN_MS; next += 1) {
          const one = all[next];
          if (one !== undefined) look(one);
        }
        // What listeners do has a turn of its own.
        await pause();
      }
    } finally {
      tell();
    }
  }
}

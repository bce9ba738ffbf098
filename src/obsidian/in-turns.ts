// Lets long work that is made in parts go on for a few milliseconds, then the app, then the work again.
import { pause } from './pause';

/** How long the work goes on before the app has its turn, ms. */
const TURN_MS = 8;

/** What `parts` come to, in the first turn already when one is enough; null once `isOver` says that nobody wants it any more. */
export async function inTurns<T>(
  parts: Generator<undefined, T>,
  isOver: () => boolean,
): Promise<T | null> {
  for (;;) {
    const start = performance.now();
    do {
      const part = parts.next();
      if (part.done === true) return part.value;
    } while (performance.now() - start < TURN_MS);
    await pause();
    if (isOver()) return null;
  }
}

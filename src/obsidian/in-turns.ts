// Lets long work that is made in parts go on for a few milliseconds, then the app, then the work again.
import { type Parts, TURN_MS } from '../plan/in-parts';
import { pause } from './pause';

/**
 * What `parts` come to, in the first turn already when one is enough; null once `isOver` says that nobody wants it any more.
 * What is done with it has a turn of its own where one was not enough.
 */
export async function inTurns<T>(parts: Parts<T>, isOver: () => boolean): Promise<T | null> {
  for (let turn = 0; ; turn += 1) {
    const start = performance.now();
    let part = parts.next();
    while (part.done !== true && performance.now() - start < TURN_MS) part = parts.next();
    if (part.done === true && turn === 0) return part.value;
    await pause();
    if (isOver()) return null;
    if (part.done === true) return part.value;
  }
}

// The order that the steps of a list will be in when the moves asked for are made: what is asked next builds on it, even
// before the note is read again. Names steps by their keys.
import type { MoveSide } from './plan-actions';

/** `order` with `key` put at that side of `beside`; unchanged when either is not in it or both are one. */
export function movedBeside(
  order: readonly string[],
  key: string,
  side: MoveSide,
  beside: string,
): readonly string[] {
  if (key === beside || !order.includes(key) || !order.includes(beside)) return order;
  return order
    .filter((other) => other !== key)
    .flatMap((other) => {
      if (other !== beside) return [other];
      return side === 'before' ? [key, other] : [other, key];
    });
}

/** Whether both name the same steps in the same order. */
export function isSameOrder(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((key, index) => key === b[index]);
}

// Whether a link that is about to be made would close a circle of waiting, step by step. Makes no link.
import { dependencyCycle } from '../plan/dependency-cycle';
import type { KnownPlans } from './readiness';
import { isSameOrPart, mayBeHeldBy, placeKey, type WaitingPlace, waitsAt } from './waiting-place';

/**
 * The shortest circle that closes when `waiter` is to wait for `other`: `[waiter, other, …, waiter]`. Null when it may.
 */
export function waitingCircle(
  known: KnownPlans,
  waiter: WaitingPlace,
  other: WaitingPlace,
): readonly WaitingPlace[] | null {
  const start = placeKey(waiter);
  const places = new Map<string, WaitingPlace>([[start, waiter]]);
  // What holds the waiter, or is held by it, is as good as the waiter itself.
  const keyFor = ({ path, step }: WaitingPlace): string => {
    if (isSameOrPart({ path, step }, waiter)) return start;
    places.set(placeKey({ path, step }), { path, step });
    return placeKey({ path, step });
  };
  const circle = dependencyCycle(start, {
    get: (key) => {
      const place = places.get(key);
      if (place === undefined) return [];
      return (key === start ? [other] : waitsAt(place, known, mayBeHeldBy)).map(keyFor);
    },
  });
  return circle?.flatMap((key) => places.get(key) ?? []) ?? null;
}

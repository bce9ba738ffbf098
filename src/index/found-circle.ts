// Which plans and steps wait for themselves as the notes are now, over steps and plans alike. Changes nothing.
import { dependencyCycle } from '../plan/dependency-cycle';
import { circlesAmong } from '../plan/waiting-order';
import { pathIn } from './plan-links';
import type { KnownPlans, Wait } from './readiness';
import {
  isHeldBy,
  isSameOrPart,
  mayBeHeldBy,
  ownWaits,
  placeKey,
  type WaitingPlace,
  waitsAt,
} from './waiting-place';

/**
 * Finds circles that begin at the plan at `path` as a whole, by what its metadata say, or at a step, by what is said of it
 * alone: what lies between, nothing for what waits for itself; null when it does not. What is over holds nobody up.
 */
export function circlesFrom(
  path: string,
  known: KnownPlans,
): (step: string | null) => readonly Wait[] | null {
  const found = new Map<string, readonly Wait[]>();
  const waitsOf = (place: WaitingPlace): readonly Wait[] => {
    const key = placeKey(place);
    const waits = found.get(key) ?? waitsAt(place, known, isHeldBy);
    found.set(key, waits);
    return waits;
  };
  const isReached = isWaitedFor(path, known);
  return (step) => {
    if (!isReached) return null;
    const start = { path, step };
    const places = new Map<string, Wait>();
    const keyFor = (wait: Wait): string => {
      if (isSameOrPart(wait, start)) return placeKey(start);
      places.set(placeKey(wait), wait);
      return placeKey(wait);
    };
    const own = ownWaits(start, known, isHeldBy);
    const circle = dependencyCycle(placeKey(start), {
      get: (key) => {
        const place = places.get(key);
        return (place === undefined ? own : waitsOf(place)).map(keyFor);
      },
    });
    return circle?.slice(1, -1).flatMap((key) => places.get(key) ?? []) ?? null;
  };
}

/**
 * The circles of waiting among `plans`, by the paths of the plans that are in them, each once and in the order given: a plan
 * that waits for itself over its steps is one alone. A plan may be in several.
 */
export function circlesOf(
  plans: readonly string[],
  known: KnownPlans,
): readonly (readonly string[])[] {
  const places = new Map<string, WaitingPlace>();
  for (const path of plans.filter((one) => mayWait(one, known))) {
    const steps = known.summary(path)?.steps ?? [];
    for (const step of [null, ...steps.map(({ name }) => name)]) {
      places.set(placeKey({ path, step }), { path, step });
    }
  }
  const circles = circlesAmong([...places.keys()], {
    get: (key) => {
      const place = places.get(key);
      return place && waitsAt(place, known, mayBeHeldBy).map(placeKey);
    },
  }).map((keys) => {
    const paths = new Set(keys.flatMap((key) => places.get(key)?.path ?? []));
    return plans.filter((path) => paths.has(path));
  });
  return [...new Map(circles.map((circle) => [circle.join('\n'), circle])).values()];
}

/** Whether anything says of the plan at `path` or a step of it that it waits. */
function mayWait(path: string, known: KnownPlans): boolean {
  const links = known.summary(path)?.links ?? [];
  return (
    links.some(({ kind }) => kind === 'depends on' || kind === 'blocks') ||
    known.incoming(path).some(({ kind }) => kind === 'blocks')
  );
}

/** Whether anything that stands in a link may wait for the plan at `path` or a step of it, so that looking is worthwhile. */
function isWaitedFor(path: string, known: KnownPlans): boolean {
  return (
    known.incoming(path).some(({ kind }) => kind === 'depends on') ||
    known
      .outgoing(path)
      .some(({ row, resolution }) => row.kind === 'blocks' || pathIn(resolution) === path)
  );
}

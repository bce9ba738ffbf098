// Which plans and steps wait for themselves as the notes are now, over steps and plans alike. Changes nothing.
import { dependencyCycle } from '../plan/dependency-cycle';
import { PART, type Parts } from '../plan/in-parts';
import { circlesAmong } from '../plan/waiting-order';
import type { GraphEdge } from './plan-graph';
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

/** What a place waits for takes longer to find than what a plan does: so many are looked at in one part. */
const FEW = 50;

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
 * whose steps wait for each other is one alone. A plan may be in several. `edges` are all that lead from one plan to another;
 * steps are looked at only where these go round. Yields now and then.
 */
export function* circlesOf(
  plans: readonly string[],
  edges: readonly GraphEdge[],
  known: KnownPlans,
): Parts<readonly (readonly string[])[]> {
  const waits = new Map<string, string[]>();
  for (const { kind, from, to } of edges) {
    if (kind !== 'waits for' && kind !== 'step waits for') continue;
    const own = waits.get(to);
    if (own === undefined) waits.set(to, [from]);
    else own.push(from);
  }
  const around = yield* circlesAmong(plans, waits);
  const inSome = new Set(around.flat());
  const alone: string[] = [];
  for (const [at, path] of plans.entries()) {
    if (at % PART === 0) yield undefined;
    if (!inSome.has(path) && waitsWithin(path, known)) alone.push(path);
  }
  const order = new Map(plans.map((path, at) => [path, at]));
  const placeOf = (path: string): number => order.get(path) ?? 0;
  const circles: (readonly string[])[] = [];
  for (const group of [...around, ...alone.map((path) => [path])]) {
    const inOrder = [...group].sort((a, b) => placeOf(a) - placeOf(b));
    circles.push(...(yield* circlesIn(inOrder, known)));
  }
  return circles;
}

/** Whether the plan at `path` says of a place in itself that it waits, or is waited for. */
function waitsWithin(path: string, known: KnownPlans): boolean {
  return known
    .outgoing(path)
    .some(
      ({ row, resolution }) =>
        (row.kind === 'depends on' || row.kind === 'blocks') && pathIn(resolution) === path,
    );
}

/** The circles over places of `plans`, none of which leads to another plan. */
function* circlesIn(
  plans: readonly string[],
  known: KnownPlans,
): Parts<readonly (readonly string[])[]> {
  const places = new Map<string, WaitingPlace>();
  for (const path of plans) {
    const steps = known.summary(path)?.steps ?? [];
    for (const step of [null, ...steps.map(({ name }) => name)]) {
      places.set(placeKey({ path, step }), { path, step });
    }
  }
  const waits = new Map<string, readonly string[]>();
  for (const [key, place] of places) {
    if (waits.size % FEW === 0) yield undefined;
    waits.set(key, waitsAt(place, known, mayBeHeldBy).map(placeKey));
  }
  const around = yield* circlesAmong([...places.keys()], waits);
  const circles = around.map((keys) => {
    const paths = new Set(keys.flatMap((key) => places.get(key)?.path ?? []));
    return plans.filter((path) => paths.has(path));
  });
  return [...new Map(circles.map((circle) => [circle.join('\n'), circle])).values()];
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

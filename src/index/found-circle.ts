// Whether a plan or a step waits for itself as the notes are now, over steps and plans alike. What is over holds nobody up.
import { dependencyCycle } from '../plan/dependency-cycle';
import { pathIn } from './plan-links';
import { type KnownPlans, type Wait, waitsOfPlan, waitsOfStep } from './readiness';
import type { WaitingPlace } from './waiting-circle';

/**
 * Finds circles that begin at the plan at `path` as a whole, by what its metadata say, or at a step, by what is said of it
 * alone: what lies between, nothing for what waits for itself; null when it does not.
 */
export function circlesFrom(
  path: string,
  known: KnownPlans,
): (step: string | null) => readonly Wait[] | null {
  const found = new Map<string, readonly Wait[]>();
  const waitsOf = (place: WaitingPlace): readonly Wait[] => {
    const key = keyOf(place);
    const waits = found.get(key) ?? [
      ...openWaits(place.path, null, known),
      ...stepsAt(place, known).flatMap((step) => openWaits(place.path, step, known)),
    ];
    found.set(key, waits);
    return waits;
  };
  const isReached = isWaitedFor(path, known);
  return (step) => {
    if (!isReached) return null;
    const start = { path, step };
    const places = new Map<string, Wait>();
    const keyFor = (wait: Wait): string => {
      const isStart =
        wait.path === path && (wait.step === null || step === null || wait.step === step);
      if (isStart) return keyOf(start);
      places.set(keyOf(wait), wait);
      return keyOf(wait);
    };
    const own = openWaits(path, step, known);
    const circle = dependencyCycle(keyOf(start), {
      get: (key) => {
        const place = places.get(key);
        return (place === undefined ? own : waitsOf(place)).map(keyFor);
      },
    });
    return circle?.slice(1, -1).flatMap((key) => places.get(key) ?? []) ?? null;
  };
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

/** What is still waited for by the plan at `path` as a whole, for null, or by one of its steps alone. */
function openWaits(path: string, step: string | null, known: KnownPlans): readonly Wait[] {
  const row = known.summary(path)?.steps.find(({ name }) => name === step);
  const waits =
    step === null
      ? waitsOfPlan(path, known)
      : waitsOfStep(path, { name: step, block: row?.block ?? null }, known);
  return waits.filter(({ isOver }) => !isOver);
}

/** The steps that the place is made of: a plan is complete when its steps are. */
function stepsAt({ path, step }: WaitingPlace, known: KnownPlans): readonly string[] {
  if (step !== null) return [step];
  const open = (known.summary(path)?.steps ?? []).filter(
    ({ state }) => state !== 'done' && state !== 'dropped',
  );
  return open.map(({ name }) => name);
}

function keyOf({ path, step }: WaitingPlace): string {
  return step === null ? path : `${path}\n${step}`;
}

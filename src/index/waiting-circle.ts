// Whether a link that is about to be made would close a circle of waiting, step by step: a plan is complete when its
// steps are, and a step waits for all that its plan waits for. Makes no link.
import { dependencyCycle } from '../plan/dependency-cycle';
import { blockOf } from './link-rows';
import type { PlanLinks } from './plan-links';
import type { PlanSummary } from './plan-summary';

/** A plan, or one step of it by its name, see `stepNames`. */
export interface WaitingPlace {
  readonly path: string;
  /** Null for the plan as a whole. */
  readonly step: string | null;
}

export interface WaitingSources {
  readonly links: Pick<PlanLinks, 'outgoing' | 'waitsFor'>;
  readonly summary: (path: string) => Pick<PlanSummary, 'steps'> | null;
}

/**
 * The shortest circle that closes when `waiter` is to wait for `other`: `[waiter, other, …, waiter]`. Null when it may.
 */
export function waitingCircle(
  sources: WaitingSources,
  waiter: WaitingPlace,
  other: WaitingPlace,
): readonly WaitingPlace[] | null {
  const start = keyOf(waiter);
  // What holds the waiter, or is held by it, is as good as the waiter itself.
  const keyFor = (place: WaitingPlace): string =>
    place.path === waiter.path &&
    (place.step === null || waiter.step === null || place.step === waiter.step)
      ? start
      : keyOf(place);
  const circle = dependencyCycle(start, {
    get: (key) =>
      (key === start ? [other] : waitedFor(sources, placeOf(key))).map((place) => keyFor(place)),
  });
  return circle?.map(placeOf) ?? null;
}

/** What must be done before the place is. */
function waitedFor({ links, summary }: WaitingSources, place: WaitingPlace): WaitingPlace[] {
  const { path, step } = place;
  const plans = links.waitsFor(path).map((other): WaitingPlace => ({ path: other, step: null }));
  const rows = links
    .outgoing(path)
    .filter(({ row }) => row.kind === 'depends on' && row.step !== null)
    .filter(({ row }) => step === null || row.step === step);
  const steps = rows.flatMap(({ row, resolution }): WaitingPlace[] => {
    const to = 'path' in resolution ? resolution.path : null;
    const block = blockOf(row.subpath);
    const known = to === null || block === null ? [] : (summary(to)?.steps ?? []);
    const name = known.find((one) => one.block === block)?.name;
    return to === null ? [] : [{ path: to, step: name ?? null }];
  });
  return [...plans, ...steps];
}

function keyOf({ path, step }: WaitingPlace): string {
  return step === null ? path : `${path}\n${step}`;
}

function placeOf(key: string): WaitingPlace {
  const at = key.indexOf('\n');
  return at < 0 ? { path: key, step: null } : { path: key.slice(0, at), step: key.slice(at + 1) };
}

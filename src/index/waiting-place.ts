// A plan or a step of one as something that waits, and the one rule of what it waits for: a plan is complete when its steps
// are, and a step waits for all that its plan waits for. Circles are refused, found and marked by it.
import { type KnownPlans, type Wait, waitsOfPlan, waitsOfStep } from './readiness';

/** A plan, or one step of it by its name, see `stepNames`. */
export interface WaitingPlace {
  readonly path: string;
  /** Null for the plan as a whole. */
  readonly step: string | null;
}

/** The same for the same place. */
export function placeKey({ path, step }: WaitingPlace): string {
  return step === null ? path : `${path}\n${step}`;
}

/** Whether the two are one place, or one of them is a part of the other. */
export function isSameOrPart(one: WaitingPlace, other: WaitingPlace): boolean {
  return (
    one.path === other.path && (one.step === null || other.step === null || one.step === other.step)
  );
}

/** Whether it certainly still has to be waited for: what is over holds nobody up. */
export function isHeldBy({ isOver, isUnsure }: Wait): boolean {
  return !isOver && !isUnsure;
}

/** The same where it is to hold for good: a plan that is complete may be taken up again, and is no order of steps. */
export function mayBeHeldBy({ isOver, isUnsure, step }: Wait): boolean {
  return !isUnsure && (step === null || !isOver);
}

/**
 * What must be done before the place is, as far as it `holds`: what the place waits for itself, what its plan does as a
 * whole, and of a plan what its open steps do.
 */
export function waitsAt(
  { path, step }: WaitingPlace,
  known: KnownPlans,
  holds: (wait: Wait) => boolean,
): readonly Wait[] {
  const steps = step === null ? openSteps(path, known) : [step];
  return [
    ...waitsOfPlan(path, known),
    ...steps.flatMap((one) => waitsOfOne({ path, step: one }, known)),
  ].filter(holds);
}

/** What is said of the place alone, as far as it `holds`: of the plan as a whole, or of the step. */
export function ownWaits(
  place: WaitingPlace,
  known: KnownPlans,
  holds: (wait: Wait) => boolean,
): readonly Wait[] {
  return waitsOfOne(place, known).filter(holds);
}

function waitsOfOne({ path, step }: WaitingPlace, known: KnownPlans): readonly Wait[] {
  if (step === null) return waitsOfPlan(path, known);
  const row = known.summary(path)?.steps.find(({ name }) => name === step);
  return waitsOfStep(path, { name: step, block: row?.block ?? null }, known);
}

/** The steps that hold the plan up by themselves, by their names. */
function openSteps(path: string, known: KnownPlans): readonly string[] {
  const steps = known.summary(path)?.steps ?? [];
  return steps
    .filter(({ state }) => state !== 'done' && state !== 'dropped')
    .map(({ name }) => name);
}

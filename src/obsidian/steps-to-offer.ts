// Which steps of a plan something can be done to, in the order in which they are offered.
import type { Plan } from '../plan/plan';
import { isSettled, nextStep, type Step } from '../plan/step';
import { type PlacedStep, placedSteps } from '../plan/step-reference';
import type { StepTransition } from '../plan/step-transition';
import { compareTimestamps } from '../plan/timestamp';

/** Whether `transition` makes sense for a step in its present state. */
export function canChange(step: Step, transition: StepTransition['kind']): boolean {
  const state = step.state.kind;
  switch (transition) {
    case 'start':
      return state !== 'active' && state !== 'done';
    case 'complete':
      return state !== 'done' && state !== 'dropped';
    case 'block':
      return state === 'pending' || state === 'active';
    case 'percent':
      return state === 'pending' || state === 'active';
    case 'drop':
      return state !== 'dropped';
    case 'reset':
      return state !== 'pending';
  }
}

/**
 * The steps that `transition` makes sense for, the likeliest first: the next step, else as in the note. To be
 * set back: what is under way or blocked, then what was finished last.
 */
export function stepsToOffer(
  plan: Plan,
  transition: StepTransition['kind'],
): readonly PlacedStep[] {
  const placed = placedSteps(plan).filter(({ step }) => canChange(step, transition));
  if (transition === 'reset') {
    const open = placed.filter(({ step }) => !isSettled(step));
    return [...open, ...placed.filter(({ step }) => isSettled(step)).sort(latestFirst)];
  }
  return nextFirst(plan, placed);
}

/** The step to work on next first, if it is among `placed`; the others as they come. */
export function nextFirst({ steps }: Plan, placed: readonly PlacedStep[]): readonly PlacedStep[] {
  const next = nextStep(steps);
  return [
    ...placed.filter(({ step }) => step === next),
    ...placed.filter(({ step }) => step !== next),
  ];
}

/** By completion, the latest first; those without one come last, as in the note. */
function latestFirst({ step: a }: PlacedStep, { step: b }: PlacedStep): number {
  if (a.completed === null || b.completed === null) {
    return Number(a.completed === null) - Number(b.completed === null);
  }
  return compareTimestamps(b.completed, a.completed);
}

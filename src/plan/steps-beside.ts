// Among which steps one can be moved: those of its phase that are nested as it is.
import type { Plan } from './plan';
import { allSteps, type Step } from './step';

/** `step`, which must be one of the plan’s, and the others of the same parent and phase, in the order of the note. */
export function stepsBeside(plan: Plan, step: Step): readonly Step[] {
  const parent = allSteps(plan.steps).find(({ steps }) => steps.includes(step));
  return (parent?.steps ?? plan.steps).filter(({ phase }) => phase === step.phase);
}

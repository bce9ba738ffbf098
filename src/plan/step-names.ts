// What the steps of one plan are called so that no two are called the same: by it links know the step that they stand below.
import { rememberedFor } from '../text/remembered';
import { allSteps, type Step } from './step';

/** The name of every step and sub-step: its title, and ` (2)` and so on behind one that an earlier step has. */
export const stepNames = rememberedFor((steps: readonly Step[]): ReadonlyMap<Step, string> => {
  const names = new Map<Step, string>();
  const taken = new Set<string>();
  for (const step of allSteps(steps)) {
    let name = step.title;
    for (let number = 2; taken.has(name); number += 1) name = `${step.title} (${number})`;
    taken.add(name);
    names.set(step, name);
  }
  return names;
});

/** The name of `step`, which must be one of `steps` or below one; its title when it is not. */
export function stepNameIn(steps: readonly Step[], step: Step): string {
  return stepNames(steps).get(step) ?? step.title;
}

// Names a step so that it can be found again in a text that has changed meanwhile: by its words, never by its place.
import type { Plan } from './plan';
import type { Step } from './step';

export interface StepReference {
  /** The step's number, title and parents' titles as they were read. */
  readonly number: string | null;
  readonly title: string;
  /** Titles of the steps it is nested in, outermost first. */
  readonly parents: readonly string[];
  /** Title of the phase it had joined. */
  readonly phase: string | null;
  /** Which of the steps that are alike in all of the above, counted from 0, and how many there were. */
  readonly ordinal: number;
  readonly count: number;
}

export interface PlacedStep {
  readonly step: Step;
  readonly parents: readonly string[];
  readonly phase: string | null;
}

/** Every step and sub-step with what a reference is made of, in the order of the note. */
export function placedSteps(plan: Plan): readonly PlacedStep[] {
  const place = (step: Step, parents: readonly string[], outer: string | null): PlacedStep[] => {
    const phase = (step.phase === null ? undefined : plan.phases[step.phase]?.name) ?? outer;
    return [
      { step, parents, phase },
      ...step.steps.flatMap((child) => place(child, [...parents, step.title], phase)),
    ];
  };
  return plan.steps.flatMap((step) => place(step, [], null));
}

/** Whether two placed steps cannot be told apart by their words. */
export function isAlike(a: PlacedStep, b: PlacedStep): boolean {
  return (
    a.step.number === b.step.number &&
    a.step.title === b.step.title &&
    a.phase === b.phase &&
    a.parents.length === b.parents.length &&
    a.parents.every((parent, index) => parent === b.parents[index])
  );
}

/** A reference to `step`, which must be one of the plan's own; throws RangeError when it is not. */
export function referenceTo(plan: Plan, step: Step): StepReference {
  const placed = placedSteps(plan);
  const own = placed.find((candidate) => candidate.step === step);
  if (!own) throw new RangeError('The step is not one of this plan');
  const alike = placed.filter((candidate) => isAlike(candidate, own));
  return {
    number: step.number,
    title: step.title,
    parents: own.parents,
    phase: own.phase,
    ordinal: alike.indexOf(own),
    count: alike.length,
  };
}

// The plans and the steps that a link can lead to, as choices to be offered. Opens nothing and changes nothing.
import type { PlanSummary } from '../index/plan-summary';
import type { Plan } from '../plan/plan';
import { goesOn, statusLabel } from '../plan/status';
import { isSettled, type Step } from '../plan/step';
import { stepNameIn } from '../plan/step-names';
import { placedSteps } from '../plan/step-reference';
import { stateText, stepName } from '../view/step-words';
import type { Named } from './choice-suggester';
import { fileOf } from './plan-note';
import type { Workbench } from './workbench';

export interface PlanChoice extends Named {
  readonly path: string;
}

export interface StepChoice extends Named {
  readonly step: Step;
  /** See `stepNames`. */
  readonly name: string;
}

/**
 * The plans that can be linked to, those that go on first, else by their paths, whichever was read first; hidden ones cannot,
 * as the app has no links to them.
 */
export function plansToLink({
  app,
  index,
}: Pick<Workbench, 'app' | 'index'>): readonly PlanChoice[] {
  const rows = index
    .all()
    .filter((row) => row.failure === null && fileOf(app, row) !== null)
    // As characters: this is asked for at every key, and ten thousand titles by a language's rules take too long.
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const isOpen = ({ status }: PlanSummary): boolean => goesOn(status.value);
  return [...rows.filter(isOpen), ...rows.filter((row) => !isOpen(row))].map(
    ({ path, title, status }) => ({
      path,
      words: title,
      note: `${statusLabel(status.value)} · ${path}`,
    }),
  );
}

/** All steps of a plan, those that are settled last. */
export function stepsToLink(plan: Plan): readonly StepChoice[] {
  const placed = placedSteps(plan);
  const isOpen = ({ step }: { readonly step: Step }): boolean => !isSettled(step);
  return [...placed.filter(isOpen), ...placed.filter((one) => !isOpen(one))].map(
    ({ step, phase, parents }) => ({
      step,
      name: stepNameIn(plan.steps, step),
      words: stepName(step),
      note: [stateText(step.state), phase, ...parents].filter((word) => word !== null).join(' · '),
    }),
  );
}

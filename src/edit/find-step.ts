// Finds in the text of today the step that a person meant, by its words, or says why it cannot be found.
import type { Plan } from '../plan/plan';
import { placedSteps, type PlacedStep, type StepReference } from '../plan/step-reference';
import type { Refusal } from './edit';

export type FoundStep =
  | { readonly kind: 'found'; readonly placed: PlacedStep }
  | { readonly kind: 'refusal'; readonly refusal: Refusal };

/**
 * The step `reference` names. Among steps that are alike in all their words its ordinal decides, as long as
 * there are as many of them as there were. A step that was the only one with its words is found again after
 * its phase or the steps around it were renamed, when it is the only one still.
 */
export function findStep(plan: Plan, reference: StepReference): FoundStep {
  const placed = placedSteps(plan);
  const named = placed.filter(
    ({ step }) => step.number === reference.number && step.title === reference.title,
  );
  const alike = named.filter(
    ({ phase, parents }) =>
      phase === reference.phase &&
      parents.length === reference.parents.length &&
      parents.every((parent, index) => parent === reference.parents[index]),
  );
  const quoted = `“${reference.title}”`;
  if (alike.length > 0) {
    const own = alike.length === reference.count ? alike[reference.ordinal] : undefined;
    return own ? { kind: 'found', placed: own } : ambiguous(quoted);
  }
  const [only, ...others] = named;
  if (only === undefined) {
    return {
      kind: 'refusal',
      refusal: {
        reason: 'target gone',
        message: `The step ${quoted} is no longer in this plan.`,
      },
    };
  }
  return others.length === 0 && reference.count === 1
    ? { kind: 'found', placed: only }
    : ambiguous(quoted);
}

function ambiguous(quoted: string): FoundStep {
  return {
    kind: 'refusal',
    refusal: {
      reason: 'target ambiguous',
      message: `Several steps are called ${quoted}, and it is not clear which one is meant.`,
    },
  };
}

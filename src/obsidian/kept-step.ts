// Keeps hold of a step while a form about it is open, and the note may change: an agent may reword it meanwhile.
import type { Plan } from '../plan/plan';
import type { Step } from '../plan/step';
import { stepKeys, stepWithKey } from '../plan/step-key';
import { referenceTo, type StepReference } from '../plan/step-reference';
import type { PlanNote } from './plan-note';
import { readPlan, type Workbench } from './workbench';

/**
 * A way to ask for `step`, one of `plan`, which was read from `note`, as it is called by then. Where it is not certain which
 * one it is, it is called as it was, and edits find it or refuse.
 */
export function keptStep(
  workbench: Workbench,
  note: PlanNote,
  plan: Plan,
  step: Step,
): () => Promise<StepReference> {
  const [shown, key] = [referenceTo(plan, step), stepKeys(plan).get(step)];
  return async () => {
    const { plan: now } = await readPlan(workbench, note);
    const own = key === undefined ? null : stepWithKey(now, key);
    return own === null ? shown : referenceTo(now, own);
  };
}

// Changes a step that a command, its menu or a click in a view names: its state, its place.
import type { Plan } from '../plan/plan';
import type { Step } from '../plan/step';
import { referenceTo } from '../plan/step-reference';
import type { StepTransition } from '../plan/step-transition';
import type { MoveSide } from '../view/plan-actions';
import { stepName } from '../view/step-words';
import { guard, inform } from './notices';
import { isEditing, viewsOf } from './open-notes';
import { keptStep } from './kept-step';
import type { PlanNote } from './plan-note';
import { makeEdit, type Workbench } from './workbench';
import { WordsPrompt } from './words-prompt';

/** What a person does to a step by a command or its menu. */
export type StepVerb = 'start' | 'complete' | 'block' | 'drop' | 'reset';

export interface VerbWords {
  readonly menu: string;
  readonly icon: string;
  readonly prompt: string;
  readonly done: string;
  readonly none: string;
}

export const VERB_WORDS: Readonly<Record<StepVerb, VerbWords>> = {
  start: {
    menu: 'Start',
    icon: 'play',
    prompt: 'Step to start',
    done: 'Started',
    none: 'There is no step left to start.',
  },
  complete: {
    menu: 'Complete',
    icon: 'check',
    prompt: 'Step to complete',
    done: 'Completed',
    none: 'There is no step left to complete.',
  },
  block: {
    menu: 'Block…',
    icon: 'octagon-alert',
    prompt: 'Step to block',
    done: 'Blocked',
    none: 'There is no open step to block.',
  },
  drop: {
    menu: 'Drop',
    icon: 'circle-slash',
    prompt: 'Step to drop',
    done: 'Dropped',
    none: 'There is no step left to drop.',
  },
  reset: {
    menu: 'Reset to pending',
    icon: 'rotate-ccw',
    prompt: 'Step to set back to pending',
    done: 'Set back to pending',
    none: 'Every step is pending already.',
  },
};

/** Changes `step`, one of `plan`; asks for the reason when it is blocked. Says so in a notice if `aloud`. */
export function changeStep(
  workbench: Workbench,
  note: PlanNote,
  plan: Plan,
  step: Step,
  verb: StepVerb,
  aloud: boolean,
): void {
  const told = (problem: string | null): string | null => {
    // Of what is written to a file, the notice that can undo it tells.
    const isSilent = !aloud || !viewsOf(workbench.app, note).some(isEditing);
    if (problem === null && !isSilent) inform(`${VERB_WORDS[verb].done}: ${stepName(step)}`);
    return problem;
  };
  if (verb === 'block') {
    const current = keptStep(workbench, note, plan, step);
    const block = async (reason: string): Promise<string | null> => {
      const transition = { kind: 'block', reason } as const;
      const edit = { kind: 'set step state', step: await current(), transition } as const;
      return told(await makeEdit(workbench, note, edit));
    };
    new WordsPrompt(workbench.app, {
      title: 'Block step',
      submit: 'Block',
      hint: stepName(step),
      inputs: [{ name: 'What is it waiting for?', value: '', placeholder: 'Optional' }],
      save: ([reason = '']) => block(reason),
    }).open();
    return;
  }
  guard('Changing the step', async () => {
    const problem = told(await setStepState(workbench, note, plan, step, { kind: verb }));
    if (problem !== null) inform(problem);
  });
}

/** Makes the transition; returns the words of the refusal, or null. */
export function setStepState(
  workbench: Workbench,
  note: PlanNote,
  plan: Plan,
  step: Step,
  transition: StepTransition,
): Promise<string | null> {
  const edit = { kind: 'set step state', step: referenceTo(plan, step), transition } as const;
  return makeEdit(workbench, note, edit);
}

/** Moves a step next to another one of its phase; resolves with whether it did, and says in a notice why not. */
export async function moveStep(
  workbench: Workbench,
  note: PlanNote,
  plan: Plan,
  ...[step, side, beside]: readonly [Step, MoveSide, Step]
): Promise<boolean> {
  const refusal = await makeEdit(workbench, note, {
    kind: 'move step',
    step: referenceTo(plan, step),
    side,
    beside: referenceTo(plan, beside),
  });
  if (refusal !== null) inform(refusal);
  return refusal === null;
}

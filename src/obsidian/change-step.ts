// Changes the state of a step: chosen in a suggester, from its menu, or by a click in a view.
import { Menu } from 'obsidian';
import type { Plan } from '../plan/plan';
import type { Step } from '../plan/step';
import { referenceTo } from '../plan/step-reference';
import type { StepTransition } from '../plan/step-transition';
import { stepName } from '../view/step-words';
import { guard, inform } from './notices';
import { isEditing, viewsOf } from './open-notes';
import type { PlanNote } from './plan-note';
import { ReasonPrompt } from './reason-prompt';
import { canChange, StepSuggester, stepsToOffer } from './step-suggester';
import { makeEdit, readPlan, type Workbench } from './workbench';

/** What a person does to a step by a command or its menu. */
export type StepVerb = 'start' | 'complete' | 'block' | 'reset';

interface VerbWords {
  readonly menu: string;
  readonly icon: string;
  readonly prompt: string;
  readonly done: string;
  readonly none: string;
}

const WORDS: Readonly<Record<StepVerb, VerbWords>> = {
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
  reset: {
    menu: 'Reset to pending',
    icon: 'rotate-ccw',
    prompt: 'Step to set back to pending',
    done: 'Set back to pending',
    none: 'Every step is pending already.',
  },
};

const VERBS: readonly StepVerb[] = ['start', 'complete', 'block', 'reset'];

/** Lets the user choose a step of the plan and changes it. */
export async function chooseStep(
  workbench: Workbench,
  note: PlanNote,
  verb: StepVerb,
): Promise<void> {
  // At once where possible: what is typed right after the command belongs to the suggester.
  const { plan } = workbench.index.use(note.path) ?? (await readPlan(workbench, note));
  const offered = stepsToOffer(plan, verb);
  if (offered.length === 0) {
    inform(plan.steps.length === 0 ? 'This plan has no steps yet.' : WORDS[verb].none);
    return;
  }
  new StepSuggester(workbench.app, WORDS[verb].prompt, offered, (step) => {
    changeStep(workbench, note, plan, step, verb, true);
  }).open();
}

/** Changes `step`, one of `plan`; asks for the reason when it is blocked. Says so in a notice if `aloud`. */
export function changeStep(
  workbench: Workbench,
  note: PlanNote,
  plan: Plan,
  step: Step,
  verb: StepVerb,
  aloud: boolean,
): void {
  const make = async (transition: StepTransition): Promise<string | null> => {
    const problem = await setStepState(workbench, note, plan, step, transition);
    // Of what is written to a file, the notice that can undo it tells.
    const isSilent = !aloud || !viewsOf(workbench.app, note).some(isEditing);
    if (problem === null && !isSilent) inform(`${WORDS[verb].done}: ${stepName(step)}`);
    return problem;
  };
  if (verb === 'block') {
    const block = (reason: string): Promise<string | null> => make({ kind: 'block', reason });
    new ReasonPrompt(workbench.app, stepName(step), block).open();
    return;
  }
  guard('Changing the step', async () => {
    const problem = await make({ kind: verb });
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

/** The native menu of a step: what can be done to it now, then `open` to see it in its note. */
export function stepMenu(
  workbench: Workbench,
  note: PlanNote,
  plan: Plan,
  step: Step,
  open: (event: MouseEvent | KeyboardEvent) => void,
): Menu {
  const menu = new Menu();
  for (const verb of VERBS.filter((verb) => canChange(step, verb))) {
    menu.addItem((item) =>
      item
        .setTitle(WORDS[verb].menu)
        .setIcon(WORDS[verb].icon)
        .onClick(() => {
          changeStep(workbench, note, plan, step, verb, false);
        }),
    );
  }
  menu.addSeparator();
  menu.addItem((item) => item.setTitle('Open in note').setIcon('file-text').onClick(open));
  return menu;
}

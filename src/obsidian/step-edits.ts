// The forms behind a step's menu: how far it is, other words for it, its parts, a note, a step beside it. Each makes
// one edit.
import type { Edit } from '../edit/edit';
import type { Plan } from '../plan/plan';
import type { Step } from '../plan/step';
import { referenceTo, type StepReference } from '../plan/step-reference';
import { stepName } from '../view/step-words';
import type { InputOptions } from './form-modal';
import { keptStep } from './kept-step';
import type { PlanNote } from './plan-note';
import { makeEdit, type Workbench } from './workbench';
import { WordsPrompt } from './words-prompt';

export type StepForm = 'percent' | 'split' | 'reword' | 'note' | 'before' | 'after';

interface FormWords {
  /** In the menu of the step. */
  readonly menu: string;
  readonly icon: string;
  readonly title: string;
  readonly submit: string;
  readonly inputs: (step: Step) => readonly InputOptions[];
  /** The edit, or a sentence that says what is missing. */
  readonly edit: (step: StepReference, typed: readonly string[]) => Edit | string;
}

export const STEP_FORMS: Readonly<Record<StepForm, FormWords>> = {
  percent: {
    menu: 'Set progress…',
    icon: 'percent',
    title: 'Set progress of step',
    submit: 'Set',
    inputs: (step) => [
      { name: 'Percent done, 0 to 99', value: percentOf(step), placeholder: '50', numeric: true },
    ],
    edit: (step, [typed = '']) => {
      const percent = /^\d{1,2}(?=\s*%?$)/.exec(typed)?.[0];
      if (percent === undefined) return 'Give a whole number from 0 to 99.';
      const transition = { kind: 'percent', percent: Number(percent) } as const;
      return { kind: 'set step state', step, transition };
    },
  },
  split: {
    menu: 'Split…',
    icon: 'split',
    title: 'Split step',
    submit: 'Split',
    inputs: () => [
      { name: 'What is done of it', value: '' },
      { name: 'What remains', value: '' },
    ],
    edit: (step, [done = '', remaining = '']) => ({ kind: 'split step', step, done, remaining }),
  },
  reword: {
    menu: 'Reword…',
    icon: 'pencil',
    title: 'Reword step',
    submit: 'Reword',
    inputs: (step) => [{ name: 'Title', value: step.title }],
    edit: (step, [title = '']) => ({ kind: 'reword step', step, title }),
  },
  note: {
    menu: 'Add note…',
    icon: 'sticky-note',
    title: 'Add note to step',
    submit: 'Add',
    inputs: () => [{ name: 'Note', value: '', placeholder: 'In one line' }],
    edit: (step, [note = '']) => ({ kind: 'add step note', step, note }),
  },
  before: {
    menu: 'Add step before…',
    icon: 'list-start',
    title: 'Add step before',
    submit: 'Add',
    inputs: () => [{ name: 'Title', value: '', placeholder: 'In one line' }],
    edit: (step, [title = '']) => ({ kind: 'add step', title, position: { kind: 'before', step } }),
  },
  after: {
    menu: 'Add step after…',
    icon: 'list-end',
    title: 'Add step after',
    submit: 'Add',
    inputs: () => [{ name: 'Title', value: '', placeholder: 'In one line' }],
    edit: (step, [title = '']) => ({ kind: 'add step', title, position: { kind: 'after', step } }),
  },
};

/** What takes the place of a step's words is meant for the words that were shown. */
const REPLACES_WORDS: ReadonlySet<StepForm> = new Set(['split', 'reword']);

/** Opens the form for `step`, one of `plan`, which was read from the note. */
export function openStepForm(
  workbench: Workbench,
  note: PlanNote,
  plan: Plan,
  step: Step,
  form: StepForm,
): void {
  const { title, submit, inputs, edit } = STEP_FORMS[form];
  const shown = referenceTo(plan, step);
  const current = REPLACES_WORDS.has(form)
    ? () => Promise.resolve(shown)
    : keptStep(workbench, note, plan, step);
  new WordsPrompt(workbench.app, {
    title,
    submit,
    hint: stepName(step),
    inputs: inputs(step),
    save: async (typed) => {
      const made = edit(await current(), typed);
      return typeof made === 'string' ? made : makeEdit(workbench, note, made);
    },
  }).open();
}

function percentOf({ state }: Step): string {
  const percent = state.kind === 'active' || state.kind === 'blocked' ? state.percent : null;
  return percent === null ? '' : String(percent);
}

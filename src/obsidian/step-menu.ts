// The native menu of a step: all that can be done to it now. Makes no edit itself.
import { Menu } from 'obsidian';
import type { PlanReading } from '../index/plan-index';
import { isSettled, type Step } from '../plan/step';
import { stepsBeside } from '../plan/steps-beside';
import type { MoveSide } from '../view/plan-actions';
import { changeStep, moveStep, type StepVerb, VERB_WORDS } from './change-step';
import { attempt, guard } from './notices';
import { fileOf, type PlanNote } from './plan-note';
import { openStepForm, STEP_FORMS, type StepForm } from './step-edits';
import { chooseDependency, copyLinkTo } from './step-links';
import { canChange } from './steps-to-offer';
import type { Workbench } from './workbench';

/** The menu of `step`, one of the plan of `reading`, which was read from `note`; `open` shows it there. */
export function stepMenu(
  workbench: Workbench,
  note: PlanNote,
  reading: PlanReading,
  step: Step,
  open: (event: MouseEvent | KeyboardEvent) => void,
): Menu {
  const { plan } = reading;
  const menu = new Menu();
  const add = (title: string, icon: string, run: (event: MouseEvent | KeyboardEvent) => void) =>
    menu.addItem((item) => item.setTitle(title).setIcon(icon).onClick(run));
  const addVerb = (verb: StepVerb): void => {
    if (!canChange(step, verb)) return;
    const { menu: title, icon } = VERB_WORDS[verb];
    add(title, icon, () => changeStep(workbench, note, plan, step, verb, false));
  };
  const addForm = (form: StepForm): void => {
    const { menu: title, icon } = STEP_FORMS[form];
    add(title, icon, () => openStepForm(workbench, note, plan, step, form));
  };
  const move = (side: MoveSide, beside: Step): void => {
    void attempt('Moving the step', () => moveStep(workbench, note, plan, step, side, beside));
  };
  addVerb('start');
  addVerb('complete');
  if (canChange(step, 'percent')) addForm('percent');
  addVerb('block');
  addVerb('drop');
  addVerb('reset');
  menu.addSeparator();
  if (!isSettled(step)) addForm('split');
  addForm('reword');
  addForm('note');
  menu.addSeparator();
  addForm('before');
  addForm('after');
  const beside = stepsBeside(plan, step);
  const above = beside[beside.indexOf(step) - 1];
  const below = beside[beside.indexOf(step) + 1];
  if (above) add('Move up', 'arrow-up', () => move('before', above));
  if (below) add('Move down', 'arrow-down', () => move('after', below));
  menu.addSeparator();
  add('Open in note', 'file-text', open);
  if (fileOf(workbench.app, note) !== null) {
    add('Copy link to step', 'link', () =>
      guard('Copying the link', () => copyLinkTo(workbench, note, plan, step)),
    );
  }
  if (!isSettled(step)) {
    add('Depend on a step…', 'git-pull-request-arrow', () =>
      chooseDependency(workbench, note, plan, step),
    );
  }
  return menu;
}

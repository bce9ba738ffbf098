// What is added to the app's own menus: that of a file or link that is a plan, and that of the editor, where it is about
// the step that the cursor is in.
import { type Editor, type Menu, type Plugin, TFile } from 'obsidian';
import { engine } from '../engine/engine';
import type { Plan } from '../plan/plan';
import { allSteps, type Step } from '../plan/step';
import { changeStep, type StepVerb } from './change-step';
import { askForPlanBlock, INSERT_BLOCK } from './insert-plan-block';
import { logEntry } from './log-entry';
import { guard } from './notices';
import type { PlanMenuParts } from './plan-menu';
import type { PlanNote } from './plan-note';
import { canChange } from './steps-to-offer';
import type { Workbench } from './workbench';

/** Items of one section stand together. */
const SECTION = 'action';

const STEP_ITEMS: readonly (readonly [verb: StepVerb, title: string, icon: string])[] = [
  ['start', 'Start step', 'play'],
  ['complete', 'Complete step', 'check'],
  ['block', 'Block step…', 'octagon-alert'],
  ['reset', 'Reset step', 'rotate-ccw'],
];

export function addNoteMenus(plugin: Plugin, { workbench, complete }: PlanMenuParts): void {
  const { app, index } = workbench;
  plugin.registerEvent(
    app.workspace.on('file-menu', (menu, file) => {
      const row = file instanceof TFile ? index.summary(file.path) : null;
      if (!(file instanceof TFile) || row === null || row.failure !== null) return;
      addLogItems(menu, workbench, file);
      if (row.status.value === 'complete' && !row.status.derived) return;
      addItem(menu, 'Complete plan…', 'circle-check', () => complete(file));
    }),
  );
  plugin.registerEvent(
    app.workspace.on('editor-menu', (menu, editor, { file }) => {
      if (file !== null && index.has(file.path)) addPlanItems(menu, workbench, editor, file);
      addItem(menu, INSERT_BLOCK, 'square-code', () => askForPlanBlock(workbench, editor, file));
    }),
  );
}

function addPlanItems(menu: Menu, workbench: Workbench, editor: Editor, note: PlanNote): void {
  const text = editor.getValue();
  const known = workbench.index.use(note.path);
  const plan = known?.text === text ? known.plan : engine().parsePlan(text, note.path);
  const step = stepAt(plan, editor.posToOffset(editor.getCursor()));
  for (const [verb, title, icon] of step === null ? [] : STEP_ITEMS) {
    if (step === null || !canChange(step, verb)) continue;
    addItem(menu, title, icon, () => changeStep(workbench, note, plan, step, verb, false));
  }
  addLogItems(menu, workbench, note);
}

function addLogItems(menu: Menu, workbench: Workbench, note: PlanNote): void {
  addItem(menu, 'Log decision', 'diamond', () => logEntry(workbench, note, 'decision'));
  addItem(menu, 'Log surprise', 'triangle', () => logEntry(workbench, note, 'discovery'));
}

function addItem(menu: Menu, title: string, icon: string, run: () => void | Promise<void>): void {
  menu.addItem((item) =>
    item
      .setTitle(title)
      .setIcon(icon)
      .setSection(SECTION)
      .onClick(() => guard(title.replace('…', ''), run)),
  );
}

/** The innermost step whose lines hold the offset; null when none does. */
export function stepAt({ steps }: Plan, offset: number): Step | null {
  const around = allSteps(steps).filter(({ span }) => span.from <= offset && offset <= span.to);
  return around.at(-1) ?? null;
}

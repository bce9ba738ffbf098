// Moves steps of a plan into a new one beside it: the new note is written first, then the steps are taken out here, and
// one undo takes both back.
import { engine } from '../engine/engine';
import { isSettled, type Step } from '../plan/step';
import { referenceTo, type StepReference } from '../plan/step-reference';
import { stepName } from '../view/step-words';
import { makePlanFrom, placeBeside, takeBack } from './new-plan-from';
import { inform } from './notices';
import { PlanFromPrompt } from './plan-from-prompt';
import type { PlanUndo } from './plan-undo';
import { fileOf, type PlanNote } from './plan-note';
import { newTogether } from './together';
import { readPlan, type Workbench } from './workbench';

export interface ExtractParts {
  readonly workbench: Workbench;
  readonly undo: Pick<PlanUndo, 'keepNew'>;
}

/** Asks which steps that are still open go, `chosen` to begin with, and what the new plan is called; then moves them. */
export async function askToExtract(
  parts: ExtractParts,
  note: PlanNote,
  chosen: StepReference | null,
): Promise<void> {
  const { workbench } = parts;
  const { app } = workbench;
  const file = fileOf(app, note);
  if (file === null)
    return inform('Steps of a hidden plan cannot be moved. Move it into the vault first.');
  const { plan } = await readPlan(workbench, note);
  const open = plan.steps.filter((step) => !isSettled(step));
  if (open.length === 0) return inform('No step is left to do.');
  const references = open.map((step) => referenceTo(plan, step));
  const wanted = JSON.stringify(chosen);
  const isChosen = (index: number): boolean => JSON.stringify(references[index]) === wanted;
  new PlanFromPrompt(app, {
    title: 'Extract steps into a new plan',
    submit: 'Move steps',
    value: open.find((_, index) => isChosen(index))?.title ?? '',
    groups: [
      {
        name: 'Steps to move, with all below them',
        parts: open.map((step, index) => ({ text: wordsFor(step), checked: isChosen(index) })),
      },
    ],
    wishes: [],
    place: (title) => placeBeside(workbench, file, title),
    make: (title, [boxes = []]) => {
      const steps = references.filter((_, index) => boxes[index]);
      return extractSteps(parts, note, title, steps);
    },
  }).open();
}

/** Moves the steps; returns why they could not be moved, or null. Nothing is lost when the note changes meanwhile. */
export async function extractSteps(
  { workbench, undo }: ExtractParts,
  note: PlanNote,
  title: string,
  steps: readonly StepReference[],
): Promise<string | null> {
  const { app, writer } = workbench;
  const file = fileOf(app, note);
  if (file === null) return 'This plan is no longer in the vault.';
  const reading = await readPlan(workbench, note);
  const found = engine().stepLines(reading.text, reading.plan, steps);
  if (found.kind === 'refusal') return found.refusal.message;
  const { lines } = found;
  const editWith = (link: string) =>
    ({ kind: 'extract steps', steps, lines, title, link }) as const;
  // Before the new note is made: what cannot be taken out here is needed nowhere else.
  const context = { now: Date.now(), author: null, path: note.path };
  const trial = engine().runEdit(reading.text, editWith('[[New plan]]'), context);
  if (trial.kind === 'refusal') return trial.refusal.message;
  const made = await makePlanFrom(workbench, file, reading, title, [
    { kind: 'take in steps', lines },
  ]);
  if (typeof made === 'string') return made;
  const together = newTogether();
  const link = app.fileManager.generateMarkdownLink(made.file, note.path);
  const forget = await undo.keepNew(made.file.path, made.text, `Created “${title}”`, together);
  const result = await writer.write(note, editWith(link), together);
  if (result.kind === 'changes') return null;
  forget();
  await takeBack(workbench, made);
  return result.refusal.message;
}

/** The step, and the name that others may know it by: links to that stay behind. */
function wordsFor(step: Step): string {
  return step.block === null ? stepName(step) : `${stepName(step)} (^${step.block})`;
}

// Moves steps of a plan into a new one beside it: the new note is written first, then the steps are taken out here, and
// one undo takes both back.
import type { App } from 'obsidian';
import { engine } from '../engine/engine';
import { allSteps, isSettled, type Step } from '../plan/step';
import { referenceTo, type StepReference } from '../plan/step-reference';
import { stepName } from '../view/step-words';
import { asOneChange, type PartsOfChange } from './as-one-change';
import { editWords } from './edit-words';
import { leadLinks } from './lead-links';
import { makePlanFrom, placeBeside, takeBack } from './new-plan-from';
import { linkRefusal, linkToNote } from './note-link';
import { inform } from './notices';
import { currentText } from './open-notes';
import { PlanFromPrompt } from './plan-from-prompt';
import type { PlanUndo } from './plan-undo';
import { diskText, fileOf, type PlanNote } from './plan-note';
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

/**
 * Moves the steps; returns why they could not be moved, or null. Then the new note is taken back, unless the steps may
 * be gone from the old one, or somebody wrote into it.
 */
export async function extractSteps(
  { workbench, undo }: ExtractParts,
  note: PlanNote,
  title: string,
  steps: readonly StepReference[],
): Promise<string | null> {
  const { app, writer } = workbench;
  const file = fileOf(app, note);
  if (file === null) return 'This plan is no longer in the vault.';
  const place = placeBeside(workbench, file, title);
  if (place.kind === 'problem') return place.message;
  const back = linkRefusal(app, file, place.path);
  if (back !== null) return back;
  const reading = await readPlan(workbench, note);
  // What stays behind is still waited for there.
  const found = engine().stepLines(reading.text, reading.plan, steps, (subpath, alias) =>
    linkToNote(app, file, place.path, subpath, alias ?? ''),
  );
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
  const refusal = linkRefusal(app, made.file, note.path);
  if (refusal !== null) return withWhatStays(refusal, await takeBack(workbench, made));
  const link = linkToNote(app, made.file, note.path);
  const move: PartsOfChange = async (write, numberOf) => {
    const result = await write(note, editWith(link));
    if (result.kind === 'refusal') return result.refusal.message;
    const stuck = await leadLinks(workbench, write, blocksOf(found.steps), note.path, made.file);
    if (stuck !== null) return stuck;
    await undo.keepNew(made.file.path, made.text, `Created “${title}”`, numberOf());
    return null;
  };
  const reason = await asOneChange(writer, move, editWords(editWith(link)));
  if (reason === null) return null;
  // What failed may have come about all the same.
  const stays = (await isIn(app, note, link))
    ? `“${made.file.path}” stays: the steps may be nowhere else.`
    : await takeBack(workbench, made);
  return withWhatStays(reason, stays);
}

/** The block ids of `steps` and of all below them, in lower case. */
function blocksOf(steps: readonly Step[]): ReadonlySet<string> {
  return new Set(allSteps(steps).flatMap(({ block }) => block?.toLowerCase() ?? []));
}

function withWhatStays(reason: string, stays: string | null): string {
  return stays === null ? reason : `${reason} ${stays}`;
}

/** Whether `words` stand in the note, in an editor or on disk; true as well when that cannot be read. */
async function isIn(app: App, note: PlanNote, words: string): Promise<boolean> {
  try {
    const texts = [await currentText(app, note), await diskText(app, note)];
    return texts.some((text) => text.includes(words));
  } catch {
    return true;
  }
}

/** The step, and the name that others may know it by: links to that stay behind. */
function wordsFor(step: Step): string {
  return step.block === null ? stepName(step) : `${stepName(step)} (^${step.block})`;
}

// Makes a plan that goes on where another one ends: its open steps and open questions are copied over. The old plan
// changes only where a person wants that.
import type { Edit } from '../edit/edit';
import { engine } from '../engine/engine';
import type { PlanReading } from '../index/plan-index';
import { isSettled } from '../plan/step';
import { referenceTo, type StepReference } from '../plan/step-reference';
import { stepName } from '../view/step-words';
import { linkRefusal, linkToNote } from './note-link';
import { makePlanFrom, placeBeside } from './new-plan-from';
import { openNewNote } from './note-opening';
import { inform, reportFailure } from './notices';
import { PlanFromPrompt } from './plan-from-prompt';
import { fileOf, type PlanNote } from './plan-note';
import { newTogether } from './together';
import { readPlan, type Workbench } from './workbench';

export async function askForFollowUp(workbench: Workbench, note: PlanNote): Promise<void> {
  const { app } = workbench;
  const file = fileOf(app, note);
  if (file === null)
    return inform('A hidden plan cannot be linked to. Move it into the vault first.');
  const reading = await readPlan(workbench, note);
  const { plan } = reading;
  const steps = plan.steps.filter((step) => !isSettled(step));
  const questions = plan.questions.filter(({ answer }) => answer === null);
  new PlanFromPrompt(app, {
    title: 'Follow-up plan',
    submit: 'Create',
    value: '',
    groups: [
      {
        name: steps.length === 0 ? 'No step is open' : 'Open steps to carry over',
        parts: steps.map((step) => ({ text: stepName(step), checked: true })),
      },
      {
        name: questions.length === 0 ? 'No question is open' : 'Open questions to carry over',
        parts: questions.map(({ title }) => ({ text: title, checked: true })),
      },
    ],
    wishes: steps.length === 0 ? [] : ['Drop the steps that are carried over'],
    place: (title) => placeBeside(workbench, file, title),
    make: async (title, [chosenSteps = [], chosenQuestions = []], [drops = false]) => {
      const carried = steps.filter((_, index) => chosenSteps[index]);
      const references = carried.map((step) => referenceTo(plan, step));
      const place = placeBeside(workbench, file, title);
      if (place.kind === 'problem') return place.message;
      const refusal = linkRefusal(app, file, place.path);
      if (refusal !== null) return refusal;
      // What stays behind is still waited for there.
      const lines = linesFor(reading, references, (subpath, alias) =>
        linkToNote(app, file, place.path, subpath, alias ?? ''),
      );
      if (lines !== null && 'refusal' in lines) return lines.refusal;
      const edits: readonly Edit[] = [
        ...(lines === null ? [] : [{ kind: 'take in steps', ...lines } as const]),
        ...questions
          .filter((_, index) => chosenQuestions[index])
          .map(({ title: words, context }) => ({
            kind: 'record question' as const,
            title: words,
            context: context ?? '',
          })),
      ];
      const made = await makePlanFrom(workbench, file, reading, title, edits);
      if (typeof made === 'string') return made;
      if (drops) {
        const link = app.fileManager.generateMarkdownLink(made.file, note.path);
        const refusal = await dropAll(workbench, note, references, `Goes on in ${link}`);
        if (refusal !== null) inform(refusal);
      }
      openNewNote(app, made.file, made.text, made.cursor).catch((error: unknown) => {
        reportFailure('Opening the new plan', error);
      });
      return null;
    },
  }).open();
}

/** The lines of the steps; null when there are none. */
function linesFor(
  { text, plan }: PlanReading,
  steps: readonly StepReference[],
  linkBack: (subpath: string, alias: string | null) => string,
): { readonly lines: string } | { readonly refusal: string } | null {
  if (steps.length === 0) return null;
  const found = engine().stepLines(text, plan, steps, linkBack);
  return found.kind === 'refusal' ? { refusal: found.refusal.message } : { lines: found.lines };
}

/** Drops the steps, each with a note on where it goes on; returns why one could not be, or null. */
async function dropAll(
  { writer }: Workbench,
  note: PlanNote,
  steps: readonly StepReference[],
  words: string,
): Promise<string | null> {
  const together = newTogether();
  for (const step of steps) {
    for (const edit of [
      { kind: 'set step state', step, transition: { kind: 'drop' } },
      { kind: 'add step note', step, note: words },
    ] as const) {
      const result = await writer.write(note, edit, together);
      if (result.kind === 'refusal') return result.refusal.message;
    }
  }
  return null;
}

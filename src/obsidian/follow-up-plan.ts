// Makes a plan that goes on where another one ends: its open steps and open questions are copied over. The old plan
// changes only where a person wants that.
import type { TFile } from 'obsidian';
import type { Edit } from '../edit/edit';
import { engine } from '../engine/engine';
import type { PlanReading } from '../index/plan-index';
import type { Question } from '../plan/question';
import { isSettled } from '../plan/step';
import { referenceTo, type StepReference } from '../plan/step-reference';
import { stepName } from '../view/step-words';
import { asOneChange, type PartsOfChange } from './as-one-change';
import { quoted, stepsText } from './edit-words';
import { linkRefusal, linkToNote } from './note-link';
import { type MadePlan, makePlanFrom, placeBeside } from './new-plan-from';
import { openNewNote } from './note-opening';
import { inform, reportFailure } from './notices';
import { PlanFromPrompt } from './plan-from-prompt';
import { fileOf, type PlanNote } from './plan-note';
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
      const followed = await followUp(workbench, note, {
        title,
        steps: steps
          .filter((_, index) => chosenSteps[index])
          .map((step) => referenceTo(plan, step)),
        questions: questions.filter((_, index) => chosenQuestions[index]),
        drops,
      });
      if ('refusal' in followed) return followed.refusal;
      const { made, undropped } = followed;
      if (undropped !== null) inform(`The steps were not dropped. ${undropped}`);
      openNewNote(app, made.file, made.text, made.cursor).catch((error: unknown) => {
        reportFailure('Opening the new plan', error);
      });
      return null;
    },
  }).open();
}

export interface FollowUp {
  readonly title: string;
  readonly steps: readonly StepReference[];
  readonly questions: readonly Pick<Question, 'title' | 'context'>[];
  /** Whether the steps are dropped in the old plan. */
  readonly drops: boolean;
}

export type Followed =
  | {
      readonly made: MadePlan;
      /** Why none of the steps was dropped, or null. */
      readonly undropped: string | null;
    }
  | { readonly refusal: string };

/** Makes the plan of the steps and questions as they are now. Refused when one of the steps is gone or not open any more. */
export async function followUp(
  workbench: Workbench,
  note: PlanNote,
  { title, steps, questions, drops }: FollowUp,
): Promise<Followed> {
  const { app } = workbench;
  const file = fileOf(app, note);
  if (file === null) return { refusal: 'This plan is no longer in the vault.' };
  const place = placeBeside(workbench, file, title);
  if (place.kind === 'problem') return { refusal: place.message };
  const refusal = linkRefusal(app, file, place.path);
  if (refusal !== null) return { refusal };
  // Of this moment: the form may have been open for long.
  const reading = await readPlan(workbench, note);
  // What stays behind is still waited for there.
  const lines = linesFor(reading, steps, (subpath, alias) =>
    linkToNote(app, file, place.path, subpath, alias ?? ''),
  );
  if (lines !== null && 'refusal' in lines) return lines;
  const edits: readonly Edit[] = [
    ...(lines === null ? [] : [{ kind: 'take in steps', ...lines } as const]),
    ...questions.map(({ title: words, context }) => ({
      kind: 'record question' as const,
      title: words,
      context: context ?? '',
    })),
  ];
  const made = await makePlanFrom(workbench, file, reading, title, edits);
  if (typeof made === 'string') return { refusal: made };
  if (!drops) return { made, undropped: null };
  const undropped =
    linkRefusal(app, made.file, note.path) ?? (await dropAll(workbench, note, steps, made.file));
  return { made, undropped };
}

/** The lines of the steps, which have to be open; null when there are none. */
function linesFor(
  { text, plan }: PlanReading,
  steps: readonly StepReference[],
  linkBack: (subpath: string, alias: string | null) => string,
): { readonly lines: string } | { readonly refusal: string } | null {
  if (steps.length === 0) return null;
  const found = engine().stepLines(text, plan, steps, linkBack);
  if (found.kind === 'refusal') return { refusal: found.refusal.message };
  const settled = found.steps.find(isSettled);
  return settled
    ? { refusal: `“${settled.title}” is not open any more. Close this form and begin again.` }
    : { lines: found.lines };
}

/** Drops the steps, each with a note on where it goes on: all or none. Returns why one could not be, or null. */
async function dropAll(
  { app, writer }: Workbench,
  note: PlanNote,
  steps: readonly StepReference[],
  next: TFile,
): Promise<string | null> {
  const words = `Goes on in ${linkToNote(app, next, note.path)}`;
  const drop: PartsOfChange = async (write) => {
    for (const step of steps) {
      for (const edit of [
        { kind: 'set step state', step, transition: { kind: 'drop' } },
        { kind: 'add step note', step, note: words },
      ] as const) {
        const result = await write(note, edit);
        if (result.kind === 'refusal') return result.refusal.message;
      }
    }
    return null;
  };
  const done = `Dropped ${stepsText(steps.length)} for ${quoted(next.basename)}`;
  return asOneChange(writer, drop, done);
}

// Links to steps: copied, or written below another step that is to wait. A block id is added only for a link that is made.
import type { Edit } from '../edit/edit';
import { engine } from '../engine/engine';
import type { Plan } from '../plan/plan';
import { isSettled, type Step } from '../plan/step';
import { stepNameIn } from '../plan/step-names';
import { placedSteps, referenceTo, type StepReference } from '../plan/step-reference';
import { stepName } from '../view/step-words';
import { asOneChange, type PartsOfChange, type PartWrite } from './as-one-change';
import { ChoiceSuggester } from './choice-suggester';
import { copyText } from './clipboard';
import { quoted } from './edit-words';
import { linkRefusal, linkToNote, withoutMarks } from './note-link';
import { guard, inform } from './notices';
import { currentText } from './open-notes';
import { fileOf, noteAt, type PlanNote } from './plan-note';
import { type PlanChoice, stepsToLink } from './plan-choices';
import { PlanSuggester } from './plan-suggester';
import { waitingRefusal } from './waiting-refusal';
import { readPlan, type Workbench } from './workbench';

type BlockOf = { readonly block: string } | { readonly refusal: string };

/** The block id of the step that `reference` names, given to it by `write` when it has none. */
export async function blockFor(
  workbench: Workbench,
  note: PlanNote,
  reference: StepReference,
  write: PartWrite = (...edit) => workbench.writer.write(...edit),
): Promise<BlockOf> {
  const result = await write(note, { kind: 'set step id', step: reference });
  if (result.kind === 'refusal') return { refusal: result.refusal.message };
  const { plan } = await readPlan(workbench, note);
  const wanted = JSON.stringify(reference);
  const placed = placedSteps(plan).find(
    ({ step }) => JSON.stringify(referenceTo(plan, step)) === wanted,
  );
  const block = placed?.step.block ?? null;
  return block === null
    ? { refusal: `The step “${reference.title}” is no longer in this plan.` }
    : { block };
}

const NO_LINK = 'A step of a hidden plan cannot be linked to. Move the plan into the vault first.';

/** Lets the user choose a step of the plan, and copies a link to it. */
export async function copyStepLink(workbench: Workbench, note: PlanNote): Promise<void> {
  if (fileOf(workbench.app, note) === null) return inform(NO_LINK);
  const { plan } = await readPlan(workbench, note);
  chooseStepOf(workbench, plan, 'Step to link to', (step) => {
    guard('Copying the link', () => copyLinkTo(workbench, note, plan, step));
  });
}

/** Copies a link to `step`, one of `plan`, which was read from `note`. */
export async function copyLinkTo(
  workbench: Workbench,
  note: PlanNote,
  plan: Plan,
  step: Step,
): Promise<void> {
  const { app } = workbench;
  const file = fileOf(app, note);
  if (file === null) return inform(NO_LINK);
  const refusal = linkRefusal(app, file, '');
  if (refusal !== null) return inform(refusal);
  const named = await blockFor(workbench, note, referenceTo(plan, step));
  if ('refusal' in named) return inform(named.refusal);
  const words = withoutMarks(stepName(step));
  const link = linkToNote(app, file, '', `#^${named.block}`, words);
  copyText(link, `Copied ${link}`);
}

/** Lets the user choose a step of the plan, then the step that it waits for. */
export async function dependOnStep(workbench: Workbench, note: PlanNote): Promise<void> {
  const { plan } = await readPlan(workbench, note);
  const open = (step: Step): boolean => !isSettled(step);
  chooseStepOf(
    workbench,
    plan,
    'Step that waits',
    (step) => chooseDependency(workbench, note, plan, step),
    open,
  );
}

/** Lets the user choose, in any plan, the step that `step` waits for, and writes the link below `step`. */
export function chooseDependency(
  workbench: Workbench,
  note: PlanNote,
  plan: Plan,
  step: Step,
): void {
  const ownLast = (plans: readonly PlanChoice[]): readonly PlanChoice[] => [
    ...plans.filter(({ path }) => path !== note.path),
    ...plans.filter(({ path }) => path === note.path),
  ];
  const question = `Plan with the step that “${step.title}” waits for`;
  new PlanSuggester(workbench, question, ownLast, (path) => {
    guard('Linking the step', async () => {
      const other = noteAt(workbench.app, path);
      if (other === null) return;
      const { plan: there } = await readPlan(workbench, other);
      chooseStepOf(workbench, there, `Step that “${step.title}” waits for`, (target) => {
        guard('Linking the step', async () => {
          const [waiter, awaited] = [namedStep(plan, step), namedStep(there, target)];
          const reason = await letWait(workbench, note, waiter, other, awaited);
          if (reason !== null) inform(reason);
        });
      });
    });
  }).open();
}

export interface NamedStep {
  readonly reference: StepReference;
  /** See `stepNames`. */
  readonly name: string;
}

export function namedStep(plan: Plan, step: Step): NamedStep {
  return { reference: referenceTo(plan, step), name: stepNameIn(plan.steps, step) };
}

/**
 * Writes below the step `waiter` of `note` that it waits for `target` of `other`: in both notes or neither, and one undo.
 * Returns why it could not be, or null.
 */
export async function letWait(
  workbench: Workbench,
  note: PlanNote,
  waiter: NamedStep,
  other: PlanNote,
  target: NamedStep,
): Promise<string | null> {
  const { app, writer } = workbench;
  const circle = waitingRefusal(
    workbench,
    { path: note.path, step: waiter.name },
    { path: other.path, step: target.name },
  );
  if (circle !== null) return circle;
  const file = other.path === note.path ? null : fileOf(app, other);
  const refusal = file === null ? null : linkRefusal(app, file, note.path);
  if (refusal !== null) return refusal;
  const editFor = (block: string): Edit => ({
    kind: 'depend on step',
    step: waiter.reference,
    link: linkToStep(workbench, note, other, block),
  });
  // Before the other note is touched: what cannot be written here needs no id there.
  const text = await currentText(app, note);
  const context = { now: Date.now(), author: null, path: note.path };
  const trial = engine().runEdit(text, editFor('step-1'), context);
  if (trial.kind === 'refusal') return trial.refusal.message;
  const make: PartsOfChange = async (write) => {
    const named = await blockFor(workbench, other, target.reference, write);
    if ('refusal' in named) return named.refusal;
    const result = await write(note, editFor(named.block));
    if (result.kind === 'refusal') return result.refusal.message;
    return result.changes.length === 0 ? 'The step waits for that one already.' : null;
  };
  const [own, awaited] = [waiter, target].map(({ reference }) => quoted(reference.title));
  return asOneChange(writer, make, `Let step ${own} wait for ${awaited}`);
}

/** A link from `note` to the step of `other` with the id `block`; one within the note needs no name of it. Throws when there can be none. */
export function linkToStep(
  { app }: Workbench,
  note: PlanNote,
  other: PlanNote,
  block: string,
): string {
  if (other.path === note.path) return `[[#^${block}]]`;
  const file = fileOf(app, other);
  if (file === null) throw new Error(`“${other.path}” is not in the vault.`);
  return linkToNote(app, file, note.path, `#^${block}`);
}

/** Lets the user choose one of the steps of `plan` that are offered. */
export function chooseStepOf(
  { app }: Workbench,
  plan: Plan,
  question: string,
  choose: (step: Step) => void,
  isOffered: (step: Step) => boolean = () => true,
): void {
  const offered = stepsToLink(plan).filter(({ step }) => isOffered(step));
  if (offered.length === 0) {
    inform(plan.steps.length === 0 ? 'This plan has no steps yet.' : 'No step is left to do.');
  } else new ChoiceSuggester(app, question, offered, ({ step }) => choose(step)).open();
}

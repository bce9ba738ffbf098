// The end of a plan's life: it is completed, with what the work came to, and moved to the archive.
import { ConfirmationModal, type TFile } from 'obsidian';
import { progressOf, type Progress } from '../plan/progress';
import { goesOn, statusLabel } from '../plan/status';
import { CompletePlanPrompt } from './complete-plan-prompt';
import { guard, inform } from './notices';
import { archiveMove, archivePlace, tellOfMoves } from './plan-archive';
import { fileOf, type PlanNote } from './plan-note';
import { makeEdit, readPlan, type Workbench } from './workbench';

/**
 * Makes what asks what the work came to and then sets the status; steps stay as they are. What was typed for a plan and
 * not used is there again the next time, until the app is closed.
 */
export function planCompleter(workbench: Workbench): (note: PlanNote) => Promise<void> {
  const unused = new Map<string, readonly string[]>();
  return (note) => completePlan(workbench, note, unused);
}

async function completePlan(
  workbench: Workbench,
  note: PlanNote,
  unused: Map<string, readonly string[]>,
): Promise<void> {
  const { plan } = await readPlan(workbench, note);
  const title = plan.title ?? note.basename;
  if (plan.status.value === 'complete' && !plan.status.derived) {
    inform(`“${title}” is complete already.`);
    return;
  }
  new CompletePlanPrompt(workbench.app, {
    title,
    doubt: openWords(progressOf(plan.steps)),
    typed: unused.get(note.path) ?? [],
    keep: (typed) => {
      if (typed === null) unused.delete(note.path);
      else unused.set(note.path, typed);
    },
    complete: (outcomes) => makeEdit(workbench, note, { kind: 'complete plan', outcomes }),
  }).open();
}

/** What is not done yet, in a sentence; null when everything is. */
function openWords({ active, blocked, done, total }: Progress): string | null {
  const open = total - done;
  if (open === 0) return null;
  const kinds = [
    ...(active > 0 ? [`${active} in progress`] : []),
    ...(blocked > 0 ? [`${blocked} blocked`] : []),
  ].join(', ');
  const which = kinds === '' ? '' : ` (${kinds})`;
  return open === 1
    ? `One step is still open${which} and will stay so.`
    : `${open} steps are still open${which} and will stay so.`;
}

/** Moves the plan to the archive; links follow. Asks first when the plan still goes on. */
export async function archivePlan(workbench: Workbench, note: PlanNote): Promise<void> {
  const { app, store } = workbench;
  const file = fileOf(app, note);
  if (file === null) {
    inform('A hidden plan cannot be archived. Move it into the vault first.');
    return;
  }
  const place = archivePlace(workbench, file);
  if (place.kind === 'problem') return inform(place.message);
  const { plan } = await readPlan(workbench, note);
  const status = plan.status.value;
  if (!store.settings.confirms || !goesOn(status)) {
    await moveToArchive(workbench, file);
    return;
  }
  const modal = new ConfirmationModal(app);
  modal.setTitle('Archive plan');
  modal.setContent(
    `“${plan.title ?? note.basename}” is not finished: its status is “${statusLabel(status)}”.`,
  );
  modal.addButton((button) =>
    button.setButtonText('Archive').onClick(() => {
      guard('Archiving the plan', () => moveToArchive(workbench, file));
    }),
  );
  modal.addCancelButton();
  modal.open();
}

async function moveToArchive(workbench: Workbench, file: TFile): Promise<void> {
  const move = await archiveMove(workbench, file);
  if (typeof move === 'string') inform(move);
  else tellOfMoves(workbench.app, [move], `Archived to “${move.to}”.`);
}

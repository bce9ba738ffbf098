// The end of a plan's life: it is completed, with what the work came to, and moved to the archive.
import { ConfirmationModal, type TFile } from 'obsidian';
import { progressOf, type Progress } from '../plan/progress';
import { goesOn, statusLabel } from '../plan/status';
import { CompletePlanPrompt } from './complete-plan-prompt';
import { guard, inform } from './notices';
import { fileOf, type PlanNote } from './plan-note';
import { ensureFolder, placeOf } from './plan-place';
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

/**
 * The folder in which a plan of `folder` is archived, both relative to the vault; null when it lies in the archive
 * already. `setting` is a path from the root when it has a slash; else a name inside the plan's folder, or beside
 * it when that is called `active`, as many repositories have it.
 */
export function archiveFolderOf(folder: string, setting: string): string | null {
  const wanted = setting.trim().replace(/\/+$/, '');
  if (wanted.includes('/')) {
    const path = wanted.replace(/^\/+/, '');
    return folder === path || folder.startsWith(`${path}/`) ? null : path;
  }
  const parts = folder === '' ? [] : folder.split('/');
  if (parts.includes(wanted)) return null;
  const above = parts[parts.length - 1] === 'active' ? parts.slice(0, -1) : parts;
  return [...above, wanted].join('/');
}

async function moveToArchive({ app, store }: Workbench, file: TFile): Promise<void> {
  const parent = file.parent?.path ?? '/';
  const archive = archiveFolderOf(parent === '/' ? '' : parent, store.settings.archiveFolder);
  if (archive === null) {
    inform(`“${file.basename}” is in the archive already.`);
    return;
  }
  const place = placeOf(app.vault, archive, file.basename);
  if (place.kind === 'problem') {
    inform(place.message);
    return;
  }
  await ensureFolder(app.vault, place.folder);
  await app.fileManager.renameFile(file, place.path);
  inform(`Archived to “${place.path}”.`);
}

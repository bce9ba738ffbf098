// Moves a hidden plan into the vault, where the app has links, search and sync for it. The hidden note goes to the
// trash only when the new one is on disk with the same text; no note that is there already is touched.
import type { App, TFile } from 'obsidian';
import { engine } from '../engine/engine';
import { moveDrafts } from './entry-draft';
import { hiddenLeavesOf } from './hidden-views';
import { inform, wordsOf } from './notices';
import { PlacePrompt } from './place-prompt';
import { type PlanNote, trashNote } from './plan-note';
import { ensureFolder, placeOf } from './plan-place';
import { readPlan, type Workbench } from './workbench';

/** Asks for name and folder, then moves the plan and opens it. */
export async function moveIntoVault(workbench: Workbench, note: PlanNote): Promise<void> {
  const { app, store } = workbench;
  const { plan } = await readPlan(workbench, note);
  const title = plan.title ?? note.basename;
  const name = engine().planFileName('{title}', { title, owner: '', date: '' });
  new PlacePrompt(app, {
    title: 'Move plan into vault',
    submit: 'Move',
    fields: [
      { name: 'Name', value: name || note.basename, isFolder: false },
      {
        name: 'Folder',
        value: store.settings.plansFolder,
        placeholder: 'The vault’s root',
        isFolder: true,
      },
    ],
    words: 'Moves the plan to',
    place: ([typed = '', folder = '']) => {
      const usable = engine().planFileName('{title}', { title: typed, owner: '', date: '' });
      return usable === ''
        ? { kind: 'problem', message: 'Give the note a name.' }
        : placeOf(app.vault, folder, usable);
    },
    act: ({ folder, path }) => movePlan(workbench, note, folder, path),
  }).open();
}

async function movePlan(
  workbench: Workbench,
  note: PlanNote,
  folder: string,
  path: string,
): Promise<string | null> {
  const { app, hidden, watcher, writer } = workbench;
  const moved = await writer.inTurn(note, () => moveNote(app, note, folder, path));
  if (typeof moved === 'string') return moved;
  const { file, text, trouble } = moved;
  watcher.take(file, text);
  moveDrafts(app, note.path, file.path);
  const [shown, ...others] = hiddenLeavesOf(app, note.path);
  for (const leaf of [shown ?? app.workspace.getLeaf(false), ...others]) {
    await leaf.openFile(file, { active: leaf === shown || shown === undefined });
  }
  if (trouble === null) hidden.leave(note.path, file.path);
  inform(trouble ?? `Moved to “${file.path}”.`);
  return null;
}

export interface MovedNote {
  readonly file: TFile;
  readonly text: string;
  /** Why the hidden note is still there as well; null when it is not. */
  readonly trouble: string | null;
}

/**
 * Moves the hidden note to `path` in `folder`, which is made when missing. Returns why it could not be moved when another program changed it
 * meanwhile: it then is where it was, and alone. Rejects when there is a note at `path`, or when the disk fails.
 */
export async function moveNote(
  app: App,
  note: PlanNote,
  folder: string,
  path: string,
): Promise<MovedNote | string> {
  const { adapter } = app.vault;
  const text = await adapter.read(note.path);
  await ensureFolder(app.vault, folder);
  const file = await app.vault.create(path, text);
  if ((await adapter.read(path)) !== text) {
    return `“${path}” is not what was written there. The hidden plan stays where it is.`;
  }
  if ((await adapter.read(note.path)) !== text) {
    await app.fileManager.trashFile(file);
    return 'Another program changed the plan while it was moved. It stays where it is; try again.';
  }
  try {
    await trashNote(app, note);
    return { file, text, trouble: null };
  } catch (error) {
    const trouble = `The plan is in the vault now, but the hidden note could not be removed: ${wordsOf(error)}`;
    return { file, text, trouble };
  }
}

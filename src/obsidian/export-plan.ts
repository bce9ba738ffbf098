// Copies a plan of the vault to where agents look for it: `.agents/NAME/PLAN.md` or another hidden folder. What is
// there already is replaced only after a person was told what it is and said so.
import { ConfirmationModal } from 'obsidian';
import { engine } from '../engine/engine';
import { hiddenFolderProblem, usableFolders } from './hidden-folder';
import { guard, inform } from './notices';
import { currentText } from './open-notes';
import { PlacePrompt } from './place-prompt';
import { diskText, hiddenNote, type PlanNote } from './plan-note';
import { folderNameProblem, type PlanPlace } from './plan-place';
import { isSameText } from './settling';
import type { Workbench } from './workbench';

const USUAL_FOLDER = '.agents';
const FILE_NAME = 'PLAN.md';

/** Asks for the folder, then writes the copy. */
export function exportPlan(workbench: Workbench, note: PlanNote): void {
  const { app, store } = workbench;
  const { configDir } = app.vault;
  const [folder = USUAL_FOLDER] = usableFolders(store.settings, configDir);
  new PlacePrompt(app, {
    title: 'Export plan to .agents',
    submit: 'Export',
    fields: [{ name: 'Folder', value: `${folder}/${slugOf(note.basename)}`, isFolder: false }],
    words: 'Writes a copy to',
    place: ([typed = '']) => exportPlace(typed, configDir),
    act: async ({ folder, path }) => {
      const [shown, stored] = [await currentText(app, note), await diskText(app, note)];
      // An editor holds every line break as a line feed.
      const text = isSameText(shown, stored) ? stored : shown;
      if (await app.vault.adapter.exists(path)) await askToReplace(workbench, path, text);
      else await writeNew(workbench, folder, path, text);
      return null;
    },
  }).open();
}

/** The place of an exported plan in the hidden folder that was typed, or in that of the file that was. */
export function exportPlace(typed: string, configDir: string): PlanPlace {
  const folder = typed.trim().replace(/(?:\/PLAN\.md)?\/*$/i, '');
  const message = hiddenFolderProblem(folder, configDir) ?? folderNameProblem(folder);
  if (message !== null) return { kind: 'problem', message };
  return { kind: 'place', folder, path: `${folder}/${FILE_NAME}` };
}

async function writeNew(
  workbench: Workbench,
  folder: string,
  path: string,
  text: string,
): Promise<void> {
  const { app, writer } = workbench;
  const { adapter } = app.vault;
  await writer.inTurn(hiddenNote(path), async () => {
    if (!(await adapter.exists(folder))) await adapter.mkdir(folder);
    if (await adapter.exists(path))
      throw new Error(`“${path}” was made by another program just now.`);
    await adapter.write(path, text);
  });
  await report(workbench, path, text);
}

/** Names what would be lost. */
async function askToReplace(workbench: Workbench, path: string, text: string): Promise<void> {
  const { app, writer } = workbench;
  const { adapter } = app.vault;
  const before = await adapter.read(path);
  if (before === text) {
    inform(`“${path}” says the same already.`);
    return;
  }
  const { title } = engine().parsePlan(before, path);
  const modal = new ConfirmationModal(app);
  modal.setTitle('Replace the exported plan?');
  const what = title === null ? `the note at “${path}”` : `“${title}” at “${path}”`;
  modal.contentEl.createEl('p', {
    text: `This writes over ${what}. What only stands there is lost, such as progress that an agent noted.`,
  });
  const replace = async (): Promise<void> => {
    await writer.inTurn(hiddenNote(path), () =>
      adapter.process(path, (found) => {
        if (found === before) return text;
        throw new Error(`“${path}” has changed since you were asked.`);
      }),
    );
    await report(workbench, path, text);
  };
  modal.addButton((button) => {
    button
      .setButtonText('Replace')
      .setDestructive()
      .onClick(() => guard('Exporting the plan', replace));
  });
  // Enter does not replace.
  modal.addButton((button) => button.setButtonText('Cancel').setInitialFocus());
  modal.open();
}

async function report({ app, hidden }: Workbench, path: string, text: string): Promise<void> {
  if ((await app.vault.adapter.read(path)) !== text) {
    throw new Error(`“${path}” is not what was written there.`);
  }
  await hidden.lookAt(path);
  const isShown = hidden.isWatched(path);
  const advice = isShown ? '' : ' To see it here, name its folder in the settings.';
  inform(`Exported to “${path}”.${advice}`);
}

/** `Quay lights` as `quay-lights`. */
function slugOf(name: string): string {
  return (name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? ['plan']).join('-');
}

// The command that makes a base of all plans. A file that is there already is opened and never written over.
import { ConfirmationModal, normalizePath, type Plugin, stringifyYaml, type TFile } from 'obsidian';
import { engine } from '../engine/engine';
import { NamePrompt } from './name-prompt';
import { guard, inform, wordsOf } from './notices';
import { addPlanBases, type PlanBases } from './plan-bases';
import { ensureFolder, folderProblem, placeOf } from './plan-place';
import { plansBase } from './plans-base';
import type { Workbench } from './workbench';

const NAME = 'Plans';

/** Offers our views to Bases and adds the command. */
export function addBases(plugin: Plugin, workbench: Workbench, newPlan: () => void): void {
  const bases = addPlanBases(plugin, workbench, newPlan);
  plugin.addCommand({
    id: 'create-plans-base',
    name: 'Create Plans.base',
    icon: 'table',
    callback: () => guard('Creating the base', () => startBase(workbench, bases)),
  });
}

async function startBase(workbench: Workbench, bases: PlanBases): Promise<void> {
  if (!bases.isOffered()) {
    inform('Bases are switched off. Switch them on in the settings, under core plugins.');
    return;
  }
  const { app, store } = workbench;
  // Of a hidden folder the app knows nothing, and bases neither.
  const { plansFolder } = store.settings;
  const folder = folderProblem(app.vault, plansFolder) === null ? plansFolder : '';
  const refusal = await createBase(workbench, folder, NAME);
  if (refusal === null) return;
  if (refusal.there === null) throw new Error(refusal.message);
  offerOther(workbench, folder, refusal.there);
}

/** Why a base could not be made, and the file that has its name. */
interface Refusal {
  readonly message: string;
  readonly there: TFile | null;
}

async function createBase(
  { app, store }: Workbench,
  folder: string,
  name: string,
): Promise<Refusal | null> {
  const { vault, workspace } = app;
  const place = placeOf(vault, folder, name, '.base');
  if (place.kind === 'problem') {
    const there = vault.getFileByPath(normalizePath(`${folder}/${name}.base`));
    return { message: place.message, there };
  }
  await ensureFolder(vault, place.folder);
  const text = stringifyYaml(plansBase(place.folder, store.settings));
  const file = await vault.create(place.path, text);
  await workspace.getLeaf('tab').openFile(file);
  inform(wordsOn(place.folder, store.settings.mirrors));
  return null;
}

/** What the base can find and what it cannot. */
function wordsOn(folder: string, mirrors: boolean): string {
  const marked = 'with the tag or the property execplan';
  const found = folder === '' ? marked : `in “${folder}”, and of those ${marked}`;
  const status = mirrors
    ? 'Its tables show the status of plans that are edited here from now on.'
    : 'Its tables know a status only where it is a property, which the settings can have written.';
  return `Created a base of the notes ${found}. ${status}`;
}

function offerOther(workbench: Workbench, folder: string, there: TFile): void {
  const { app } = workbench;
  const modal = new ConfirmationModal(app);
  modal.setTitle(`“${there.path}” is there already`);
  modal.contentEl.createEl('p', { text: 'It stays as it is.' });
  modal.addButton((button) => {
    button
      .setButtonText('Open it')
      .setCta()
      .setInitialFocus()
      .onClick(() => guard('Opening the base', () => app.workspace.getLeaf('tab').openFile(there)));
  });
  modal.addButton((button) => {
    button.setButtonText('Create another').onClick(() => askForName(workbench, folder));
  });
  modal.addCancelButton();
  modal.open();
}

function askForName(workbench: Workbench, folder: string): void {
  const options = {
    title: 'Create a base of plans',
    name: 'Name',
    value: `${NAME} 2`,
    hint: '',
    action: 'Create',
    missing: 'Give the base a name.',
  };
  new NamePrompt(workbench.app, options, async (typed) => {
    const date = new Date().toISOString().slice(0, 10);
    const name = engine().planFileName('{title}', { title: typed, owner: '', date });
    if (name === '') return 'No character of this name can be in a file’s name.';
    const refusal = await createBase(workbench, folder, name).catch((error: unknown) => ({
      message: wordsOf(error),
    }));
    return refusal?.message ?? null;
  }).open();
}

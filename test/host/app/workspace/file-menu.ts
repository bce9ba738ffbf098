// The menu of a file or folder: what the app offers, then what plugins add through `file-menu`.
import type { App } from '../app';
import { TFile, TFolder, type TAbstractFile } from '../files';
import type { Menu } from '../ui/menu';
import { RenameModal } from '../ui/rename-modal';
import type { WorkspaceLeaf } from './workspace-leaf';

/** `source` is the app's word for the place of the menu, such as `more-options`. */
export function addFileMenu(
  menu: Menu,
  app: App,
  file: TAbstractFile,
  source: string,
  leaf?: WorkspaceLeaf,
): void {
  if (file instanceof TFile && source !== 'tab-header' && source !== 'more-options')
    menu.addItem((item) =>
      item
        .setSection('open')
        .setTitle('Open in new tab')
        .setIcon('file-plus')
        .onClick(() => void app.workspace.getLeaf('tab').openFile(file)),
    );
  if (file instanceof TFolder)
    menu.addItem((item) =>
      item
        .setSection('action-primary')
        .setTitle('New note')
        .setIcon('square-pen')
        .onClick(() => void createNote(app, file)),
    );
  menu.addItem((item) =>
    item
      .setSection('danger')
      .setTitle('Rename…')
      .setIcon('pencil')
      .onClick(() => new RenameModal(app, file).open()),
  );
  menu.addItem((item) =>
    item
      .setSection('danger')
      .setTitle('Delete')
      .setIcon('trash-2')
      .setWarning(true)
      .onClick(() => void app.fileManager.promptForDeletion(file)),
  );
  app.workspace.trigger('file-menu', menu, file, source, leaf);
}

/** Makes and opens a note called Untitled, numbered where that name is taken. */
export async function createNote(app: App, folder: TFolder): Promise<void> {
  const stem = folder.isRoot() ? 'Untitled' : `${folder.path}/Untitled`;
  const file = await app.vault.create(app.fileManager.availablePath(stem, '.md'), '');
  await app.workspace.getLeaf(false).openFile(file, { active: true });
}

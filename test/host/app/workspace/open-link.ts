// Follows a link as a click in a note does: opens what it means, or makes the note that is missing.
import type * as O from 'obsidian';
import type { App } from '../app';
import type { TFile } from '../files';
import { parseLinktext } from '../link-text';
import { folderOf } from '../paths';
import type { Menu } from '../ui/menu';
import type { WorkspaceLeaf } from './workspace-leaf';

export async function openLink(
  app: App,
  linktext: string,
  sourcePath: string,
  newLeaf: O.PaneType | boolean,
  openState: O.OpenViewState,
): Promise<void> {
  const { path, subpath } = parseLinktext(linktext);
  const file =
    app.metadataCache.getFirstLinkpathDest(path, sourcePath) ?? (await createFor(app, path));
  const eState = { ...openState.eState, ...(subpath === '' ? {} : { subpath }) };
  await app.workspace.getLeaf(newLeaf).openFile(file, { ...openState, eState });
}

/** Adds the entries for a link, and those plugins have for its file; says whether the link leads to a file. */
export function addLinkMenu(
  app: App,
  menu: Menu,
  linktext: string,
  sourcePath: string,
  leaf?: WorkspaceLeaf,
): boolean {
  const open = (pane: O.PaneType | boolean): void =>
    void app.workspace.openLinkText(linktext, sourcePath, pane);
  menu.addItem((item) =>
    item
      .setSection('open')
      .setTitle('Open link')
      .setIcon('file')
      .onClick(() => open(false)),
  );
  menu.addItem((item) =>
    item
      .setSection('open')
      .setTitle('Open in new tab')
      .setIcon('file-plus')
      .onClick(() => open('tab')),
  );
  const file = app.metadataCache.getFirstLinkpathDest(parseLinktext(linktext).path, sourcePath);
  if (file !== null) app.workspace.trigger('file-menu', menu, file, 'link-context-menu', leaf);
  return file !== null;
}

async function createFor(app: App, linkpath: string): Promise<TFile> {
  const path = /\.\w+$/.test(linkpath) ? linkpath : `${linkpath}.md`;
  const folder = folderOf(path);
  if (folder !== '' && app.vault.getFolderByPath(folder) === null)
    await app.vault.createFolder(folder);
  return app.vault.create(path, '');
}

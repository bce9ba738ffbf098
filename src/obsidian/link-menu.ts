// The native menu of a note that something on screen leads to.
import { Menu, type WorkspaceLeaf } from 'obsidian';
import { addHiddenItems } from './hidden-menu';
import { showMenu } from './menu-showing';
import { fileOf, noteAt } from './plan-note';
import type { Workbench } from './workbench';

/** Shows the menu of the note at `path`; nothing when there is none. */
export function showLinkMenu(
  workbench: Workbench,
  leaf: WorkspaceLeaf,
  { path }: { readonly path: string | null },
  event: MouseEvent | KeyboardEvent,
): void {
  const { app } = workbench;
  const target = path === null ? null : noteAt(app, path);
  if (target === null) return;
  const menu = new Menu();
  if (fileOf(app, target) === null) addHiddenItems(menu, workbench, target);
  else app.workspace.handleLinkContextMenu(menu, target.path, '', leaf);
  showMenu(menu, event);
}

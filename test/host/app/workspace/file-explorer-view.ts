// The vault's tree in the left dock. It is drawn anew, a moment after the vault has changed.
import { debounce } from '../debounce';
import { TFile, TFolder, type TAbstractFile } from '../files';
import { setIcon } from '../icons';
import { Keymap } from '../keymap';
import { setTooltip } from '../tooltip';
import { Menu } from '../ui/menu';
import { addFileMenu, createNote } from './file-menu';
import { ItemView } from './item-view';

export const FILE_EXPLORER = 'file-explorer';

export class FileExplorerView extends ItemView {
  override icon = 'folder-closed';
  private readonly collapsed = new Set<string>();

  override getViewType(): string {
    return FILE_EXPLORER;
  }

  override getDisplayText(): string {
    return 'Files';
  }

  protected override onOpen(): Promise<void> {
    this.drawButtons();
    const draw = debounce(() => this.draw(), 20);
    for (const name of ['create', 'delete', 'rename'])
      this.registerEvent(this.app.vault.on(name, draw));
    this.registerEvent(this.app.bases.on('changed', draw));
    this.registerEvent(this.app.workspace.on('file-open', () => this.markActive()));
    this.draw();
    return Promise.resolve();
  }

  private drawButtons(): void {
    const header = createDiv({ cls: 'nav-header' });
    const buttons = header.createDiv({ cls: 'nav-buttons-container' });
    const add = buttons.createDiv({ cls: 'clickable-icon nav-action-button' });
    setIcon(add, 'square-pen');
    setTooltip(add, 'New note');
    add.addEventListener('click', () => void createNote(this.app, this.app.vault.getRoot()));
    this.containerEl.insertBefore(header, this.contentEl);
  }

  private draw(): void {
    const scroll = this.contentEl.querySelector('.nav-files-container')?.scrollTop ?? 0;
    this.contentEl.empty();
    const box = this.contentEl.createDiv({ cls: 'nav-files-container node-insert-event' });
    const list = box.createDiv();
    this.drawChildren(this.app.vault.getRoot(), list);
    this.markActive();
    box.scrollTop = scroll;
  }

  private drawChildren(folder: TFolder, parentEl: HTMLElement): void {
    for (const file of [...folder.children].sort(inOrder)) {
      if (file instanceof TFolder) this.drawFolder(file, parentEl);
      else if (file instanceof TFile) this.drawFile(file, parentEl);
    }
  }

  private drawFolder(folder: TFolder, parentEl: HTMLElement): void {
    const el = parentEl.createDiv({ cls: 'tree-item nav-folder' });
    const isCollapsed = this.collapsed.has(folder.path);
    el.toggleClass('is-collapsed', isCollapsed);
    const title = el.createDiv({
      cls: 'tree-item-self nav-folder-title is-clickable mod-collapsible',
      attr: { 'data-path': folder.path },
    });
    const arrow = title.createDiv({ cls: 'tree-item-icon collapse-icon' });
    arrow.toggleClass('is-collapsed', isCollapsed);
    setIcon(arrow, 'chevron-down');
    title.createDiv({ cls: 'tree-item-inner nav-folder-title-content', text: folder.name });
    title.addEventListener('click', () => {
      if (!this.collapsed.delete(folder.path)) this.collapsed.add(folder.path);
      this.draw();
    });
    this.addMenu(title, folder);
    const children = el.createDiv({ cls: 'tree-item-children nav-folder-children' });
    if (!isCollapsed) this.drawChildren(folder, children);
  }

  private drawFile(file: TFile, parentEl: HTMLElement): void {
    const el = parentEl.createDiv({ cls: 'tree-item nav-file' });
    const title = el.createDiv({
      cls: 'tree-item-self nav-file-title tappable is-clickable',
      attr: { 'data-path': file.path },
    });
    const isNote = file.extension === 'md';
    title.createDiv({
      cls: 'tree-item-inner nav-file-title-content',
      text: isNote ? file.basename : file.name,
    });
    if (!isNote) title.createDiv({ cls: 'nav-file-tag', text: file.extension });
    if (!this.app.workspace.views.opens(file.extension)) return;
    const open = (event: MouseEvent): void =>
      void this.app.workspace.getLeaf(Keymap.isModEvent(event)).openFile(file);
    title.addEventListener('click', open);
    title.addEventListener('auxclick', (event) => {
      if (event.button === 1) open(event);
    });
    this.addMenu(title, file);
  }

  private addMenu(el: HTMLElement, file: TAbstractFile): void {
    el.addEventListener('contextmenu', (event) => {
      const menu = new Menu();
      addFileMenu(menu, this.app, file, 'file-explorer-context-menu', this.leaf);
      menu.showAtMouseEvent(event);
    });
  }

  private markActive(): void {
    const path = this.app.workspace.getActiveFile()?.path;
    for (const el of this.contentEl.querySelectorAll<HTMLElement>('.nav-file-title'))
      el.toggleClass('is-active', el.dataset['path'] === path);
  }
}

function inOrder(a: TAbstractFile, b: TAbstractFile): number {
  const folders = Number(b instanceof TFolder) - Number(a instanceof TFolder);
  return folders || a.name.localeCompare(b.name, undefined, { numeric: true });
}

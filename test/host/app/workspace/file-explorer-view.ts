// The vault's tree in the left dock. It follows the vault a moment later; what stands for a file stays as long as the file is there,
// so that a click on it is not lost meanwhile.
import { debounce } from '../debounce';
import { TFile, TFolder, type TAbstractFile } from '../files';
import { setIcon } from '../icons';
import { Keymap } from '../keymap';
import { setTooltip } from '../tooltip';
import { Menu } from '../ui/menu';
import { addFileMenu, createNote } from './file-menu';
import { ItemView } from './item-view';

export const FILE_EXPLORER = 'file-explorer';

interface TreeItem {
  readonly el: HTMLElement;
  readonly titleEl: HTMLElement;
  readonly nameEl: HTMLElement;
  /** Null for a file. */
  readonly childrenEl: HTMLElement | null;
}

export class FileExplorerView extends ItemView {
  override icon = 'folder-closed';
  private readonly collapsed = new Set<string>();
  private readonly items = new WeakMap<TAbstractFile, TreeItem>();
  private listEl: HTMLElement | null = null;

  override getViewType(): string {
    return FILE_EXPLORER;
  }

  override getDisplayText(): string {
    return 'Files';
  }

  protected override onOpen(): Promise<void> {
    this.drawButtons();
    const box = this.contentEl.createDiv({ cls: 'nav-files-container node-insert-event' });
    this.listEl = box.createDiv();
    const draw = debounce(() => this.draw(), 20);
    for (const name of ['create', 'delete', 'rename'])
      this.registerEvent(this.app.vault.on(name, draw));
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
    if (this.listEl !== null) this.drawChildren(this.app.vault.getRoot(), this.listEl);
    this.markActive();
  }

  private drawChildren(folder: TFolder, parentEl: HTMLElement): void {
    const wanted = new Set<Element>();
    for (const file of [...folder.children].sort(inOrder)) {
      if (file instanceof TFile || file instanceof TFolder) wanted.add(this.drawItem(file));
    }
    for (const el of [...parentEl.children]) if (!wanted.has(el)) el.remove();
    let next = parentEl.firstElementChild;
    for (const el of wanted) {
      if (el === next) next = next.nextElementSibling;
      else parentEl.insertBefore(el, next);
    }
  }

  private drawItem(file: TFile | TFolder): HTMLElement {
    const item =
      this.items.get(file) ??
      (file instanceof TFolder ? this.makeFolder(file) : this.makeFile(file));
    this.items.set(file, item);
    const { el, titleEl, nameEl, childrenEl } = item;
    titleEl.dataset['path'] = file.path;
    const isNote = file instanceof TFile && file.extension === 'md';
    nameEl.setText(isNote ? file.basename : file.name);
    if (file instanceof TFolder && childrenEl !== null) {
      const isCollapsed = this.collapsed.has(file.path);
      for (const each of [el, titleEl.firstElementChild]) {
        each?.toggleClass('is-collapsed', isCollapsed);
      }
      if (isCollapsed) childrenEl.empty();
      else this.drawChildren(file, childrenEl);
    }
    return el;
  }

  private makeFolder(folder: TFolder): TreeItem {
    const el = createDiv({ cls: 'tree-item nav-folder' });
    const titleEl = el.createDiv({
      cls: 'tree-item-self nav-folder-title is-clickable mod-collapsible',
    });
    setIcon(titleEl.createDiv({ cls: 'tree-item-icon collapse-icon' }), 'chevron-down');
    const nameEl = titleEl.createDiv({ cls: 'tree-item-inner nav-folder-title-content' });
    titleEl.addEventListener('click', () => {
      if (!this.collapsed.delete(folder.path)) this.collapsed.add(folder.path);
      this.draw();
    });
    this.addMenu(titleEl, folder);
    const childrenEl = el.createDiv({ cls: 'tree-item-children nav-folder-children' });
    return { el, titleEl, nameEl, childrenEl };
  }

  private makeFile(file: TFile): TreeItem {
    const el = createDiv({ cls: 'tree-item nav-file' });
    const titleEl = el.createDiv({ cls: 'tree-item-self nav-file-title tappable is-clickable' });
    const nameEl = titleEl.createDiv({ cls: 'tree-item-inner nav-file-title-content' });
    if (file.extension !== 'md') titleEl.createDiv({ cls: 'nav-file-tag', text: file.extension });
    const open = (event: MouseEvent): void => {
      // Asked at the click: what opens a kind of file may come and go.
      if (!this.app.workspace.views.opens(file.extension)) return;
      void this.app.workspace.getLeaf(Keymap.isModEvent(event)).openFile(file);
    };
    titleEl.addEventListener('click', open);
    titleEl.addEventListener('auxclick', (event) => {
      if (event.button === 1) open(event);
    });
    this.addMenu(titleEl, file);
    return { el, titleEl, nameEl, childrenEl: null };
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

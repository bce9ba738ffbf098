// The head of one tab: icon, title, pin and close button. It asks its leaf for everything and holds no state.
import { setIcon } from '../icons';
import { Menu } from '../ui/menu';
import { addFileMenu } from './file-menu';
import { FileView } from './file-view';
import type { WorkspaceLeaf } from './workspace-leaf';

export class TabHeader {
  readonly el: HTMLElement;
  private readonly iconEl: HTMLElement;
  private readonly titleEl: HTMLElement;
  private readonly statusEl: HTMLElement;

  constructor(private readonly leaf: WorkspaceLeaf) {
    this.el = createDiv({ cls: 'workspace-tab-header tappable' });
    const inner = this.el.createDiv({ cls: 'workspace-tab-header-inner' });
    this.iconEl = inner.createDiv({ cls: 'workspace-tab-header-inner-icon' });
    this.titleEl = inner.createDiv({ cls: 'workspace-tab-header-inner-title' });
    this.statusEl = inner.createDiv({ cls: 'workspace-tab-header-status-container' });
    const close = inner.createDiv({
      cls: 'workspace-tab-header-inner-close-button',
      attr: { 'aria-label': 'Close' },
    });
    setIcon(close, 'x');
    close.addEventListener('click', (event) => {
      event.stopPropagation();
      leaf.detach();
    });
    this.el.addEventListener('click', () => leaf.workspace.setActiveLeaf(leaf, { focus: true }));
    this.el.addEventListener('auxclick', (event) => {
      if (event.button === 1) leaf.detach();
    });
    this.el.addEventListener('contextmenu', (event) => this.menu().showAtMouseEvent(event));
  }

  update(): void {
    const title = this.leaf.getDisplayText();
    this.titleEl.setText(title);
    setIcon(this.iconEl, this.leaf.getIcon());
    this.el.setAttrs({ 'aria-label': title, 'data-type': this.leaf.view.getViewType() });
    this.statusEl.empty();
    if (this.leaf.pinned) setIcon(this.statusEl, 'pin');
  }

  private menu(): Menu {
    const { leaf } = this;
    const menu = new Menu();
    menu.addItem((item) =>
      item
        .setSection('close')
        .setTitle('Close')
        .setIcon('x')
        .onClick(() => leaf.detach()),
    );
    menu.addItem((item) =>
      item
        .setSection('close')
        .setTitle('Close others')
        .onClick(() => {
          for (const other of [...leaf.parent.children]) if (other !== leaf) other.detach();
        }),
    );
    menu.addItem((item) =>
      item
        .setSection('pane')
        .setTitle(leaf.pinned ? 'Unpin' : 'Pin')
        .setIcon('pin')
        .onClick(() => leaf.togglePinned()),
    );
    leaf.view.onPaneMenu(menu, 'tab-header');
    if (leaf.view instanceof FileView && leaf.view.file !== null)
      addFileMenu(menu, leaf.app, leaf.view.file, 'tab-header', leaf);
    return menu;
  }
}

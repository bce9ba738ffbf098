// A view with a header (title and actions) above its content.
import { setIcon } from '../icons';
import { setTooltip } from '../tooltip';
import { Menu } from '../ui/menu';
import { View } from './view';
import type { WorkspaceLeaf } from './workspace-leaf';

export abstract class ItemView extends View {
  readonly contentEl: HTMLElement;
  private readonly titleEl: HTMLElement;
  private readonly actionsEl: HTMLElement;

  constructor(leaf: WorkspaceLeaf) {
    super(leaf);
    const header = this.containerEl.createDiv({ cls: 'view-header' });
    header.createDiv({ cls: 'view-header-left' });
    const title = header.createDiv({ cls: 'view-header-title-container mod-at-start' });
    title.createDiv({ cls: 'view-header-title-parent' });
    this.titleEl = title.createDiv({ cls: 'view-header-title' });
    this.actionsEl = header.createDiv({ cls: 'view-actions' });
    this.contentEl = this.containerEl.createDiv({ cls: 'view-content' });
    const more = this.addAction('more-vertical', 'More options', (event) => {
      const menu = new Menu();
      this.onPaneMenu(menu, 'more-options');
      menu.showAtMouseEvent(event);
    });
    this.actionsEl.append(more);
  }

  /** A new action stands left of those before it. */
  addAction(icon: string, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
    const button = createEl('button', { cls: 'clickable-icon view-action' });
    setIcon(button, icon);
    setTooltip(button, title);
    button.addEventListener('click', (event) => void callback(event));
    this.actionsEl.prepend(button);
    return button;
  }

  override async open(parentEl: HTMLElement): Promise<void> {
    await super.open(parentEl);
    this.updateTitle();
  }

  updateTitle(): void {
    this.titleEl.setText(this.getDisplayText());
    if (this.leaf.view === this) this.leaf.updateHeader();
  }
}

// Above a base: the menu of its views, how many rows there are, and the options of the view that is chosen.
import { setIcon } from '../icons';
import { Menu } from '../ui/menu';
import type { BasePane } from './base-pane';
import { openViewOptions } from './view-options';

export class BaseToolbar {
  private readonly viewsEl: HTMLElement;
  private readonly viewIconEl: HTMLElement;
  private readonly viewNameEl: HTMLElement;
  private readonly countEl: HTMLElement;
  private readonly optionsEl: HTMLElement;
  private readonly troubleEl: HTMLElement;

  constructor(
    private readonly pane: BasePane,
    containerEl: HTMLElement,
  ) {
    const toolbar = containerEl.createDiv({ cls: 'bases-toolbar' });
    this.viewsEl = toolbar.createEl('button', {
      cls: 'text-icon-button bases-toolbar-views-menu',
      attr: { 'aria-label': 'Views', 'aria-haspopup': 'menu' },
    });
    this.viewIconEl = this.viewsEl.createSpan({ cls: 'text-button-icon' });
    this.viewNameEl = this.viewsEl.createSpan({ cls: 'text-button-label' });
    this.countEl = toolbar.createDiv({ cls: 'bases-toolbar-results' });
    this.optionsEl = toolbar.createEl('button', {
      cls: 'text-icon-button bases-toolbar-options',
      text: 'Configure view',
      attr: { 'aria-haspopup': 'dialog' },
    });
    this.troubleEl = containerEl.createDiv({ cls: 'bases-error', attr: { role: 'alert' } });
    this.viewsEl.addEventListener('click', (event) => this.showViews(event));
    this.optionsEl.addEventListener('click', () => openViewOptions(this.pane, this.optionsEl));
  }

  /** `count` rows; null while nothing is known. */
  draw(count: number | null): void {
    const record = this.pane.record();
    this.viewsEl.toggle(record !== null);
    this.optionsEl.toggle(record !== null);
    if (record === null) return;
    setIcon(this.viewIconEl, this.pane.types().get(record.type)?.icon ?? 'help-circle');
    this.viewNameEl.setText(record.name);
    this.countEl.setText(count === null ? '' : count === 1 ? '1 result' : `${count} results`);
  }

  showTrouble(words: string | null): void {
    this.troubleEl.setText(words ?? '');
    this.troubleEl.toggle(words !== null);
  }

  private showViews(event: MouseEvent): void {
    const menu = new Menu();
    for (const view of this.pane.views())
      menu.addItem((item) =>
        item
          .setSection('views')
          .setTitle(view.name)
          .setIcon(this.pane.types().get(view.type)?.icon ?? 'help-circle')
          .setChecked(view === this.pane.record())
          .onClick(() => this.pane.choose(view)),
      );
    for (const [type, { name, icon }] of this.pane.types())
      menu.addItem((item) =>
        item
          .setSection('add')
          .setTitle(`Add view: ${name}`)
          .setIcon(icon)
          .onClick(() => this.pane.addView(type)),
      );
    menu.showAtMouseEvent(event);
  }
}

// The app's own table, as far as a person needs it to see what a base finds: a column for each property, a row for each file, groups.
import { Keymap } from '../keymap';
import { BasesView, type QueryController } from './bases-view';

export class BasesTable extends BasesView {
  override type = 'table';
  private readonly el: HTMLElement;

  constructor(controller: QueryController, containerEl: HTMLElement) {
    super(controller);
    this.el = containerEl.createDiv({ cls: 'bases-table-container' });
    this.register(() => this.el.remove());
  }

  override onDataUpdated(): void {
    const order = this.config.getOrder();
    this.el.empty();
    const table = this.el.createEl('table', { cls: 'bases-table' });
    const head = table.createEl('thead').createEl('tr');
    for (const id of order) head.createEl('th', { text: this.config.getDisplayName(id) });
    for (const group of this.data.groupedData) {
      const body = table.createEl('tbody');
      if (this.data.groupedData.length > 1 || group.hasKey()) {
        const words = group.hasKey() ? group.key.toString() : 'None';
        const row = body.createEl('tr', { cls: 'bases-group-heading' });
        row.createEl('th', { text: words, attr: { colspan: String(order.length) } });
      }
      for (const entry of group.entries) {
        const row = body.createEl('tr', { cls: 'bases-tr' });
        for (const id of order) {
          const cell = row.createEl('td', { cls: 'bases-td' });
          if (id === 'file.name') this.addLink(cell, entry.file);
          else entry.getValue(id)?.renderTo(cell, this.app.renderContext);
        }
      }
    }
  }

  private addLink(
    cell: HTMLElement,
    file: { readonly path: string; readonly basename: string },
  ): void {
    const link = cell.createEl('a', { cls: 'internal-link', text: file.basename, href: '#' });
    link.addEventListener('click', (event) => {
      event.preventDefault();
      void this.app.workspace.openLinkText(file.path, '', Keymap.isModEvent(event));
    });
  }
}

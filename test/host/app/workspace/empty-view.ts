// A tab with nothing in it.
import { ItemView } from './item-view';

export class EmptyView extends ItemView {
  override navigation = true;

  override getViewType(): string {
    return 'empty';
  }

  override getDisplayText(): string {
    return 'New tab';
  }

  protected override onOpen(): Promise<void> {
    const state = this.contentEl.createDiv({ cls: 'empty-state' });
    const box = state.createDiv({ cls: 'empty-state-container' });
    box.createDiv({ cls: 'empty-state-title', text: 'No file is open' });
    const actions = box.createDiv({ cls: 'empty-state-action-list' });
    for (const { id, label } of ACTIONS) {
      const action = actions.createDiv({ cls: 'empty-state-action tappable', text: label });
      action.addEventListener('click', () => this.app.commands.executeCommandById(id));
    }
    return Promise.resolve();
  }
}

const ACTIONS = [
  { id: 'file-explorer:new-file', label: 'Create new note (Ctrl N)' },
  { id: 'switcher:open', label: 'Go to file (Ctrl O)' },
  { id: 'command-palette:open', label: 'Open command palette (Ctrl P)' },
] as const;

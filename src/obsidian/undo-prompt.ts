// Asks before the last write is undone: after a restart nobody remembers which it was. Writes nothing itself.
import { type App, ConfirmationModal } from 'obsidian';
import type { JournalEntry } from './journal-entry';

export interface WritePlace {
  /** `“Quay lights”`, `3 plans`. */
  readonly where: string;
  /** When it was made, as times are shown. */
  readonly time: string;
  /** Whether it was made in one note, whose path then tells more. */
  readonly isOne: boolean;
}

/** Names the write and its place, and calls `undo` when the user agrees. */
export function askToUndo(
  app: App,
  entry: JournalEntry,
  { where, time, isOne }: WritePlace,
  undo: () => void,
): void {
  const modal = new ConfirmationModal(app);
  modal.setTitle('Undo last plan change');
  const { contentEl } = modal;
  contentEl.createEl('p', { text: `${entry.words} in ${where}.` });
  contentEl.createEl('p', {
    cls: 'execplans-undo-place',
    text: `${time}${isOne ? ` · ${entry.path}` : ''}`,
  });
  modal.addButton((button) => {
    button.setButtonText('Undo').setCta().setInitialFocus().onClick(undo);
  });
  modal.addCancelButton();
  modal.open();
}

// Asks before the last write is undone: after a restart nobody remembers which it was. Writes nothing itself.
import { type App, ConfirmationModal } from 'obsidian';
import { skillStamp } from '../plan/timestamp';
import type { JournalEntry } from './journal-entry';

/**
 * Names the write, `where` it was made (`“Quay lights”`, `3 plans`), the time, and the note's path when it `isOne`; calls `undo`
 * when the user agrees.
 */
export function askToUndo(
  app: App,
  entry: JournalEntry,
  { where, isOne }: { readonly where: string; readonly isOne: boolean },
  undo: () => void,
): void {
  const modal = new ConfirmationModal(app);
  modal.setTitle('Undo last plan change');
  const { contentEl } = modal;
  contentEl.createEl('p', { text: `${entry.words} in ${where}.` });
  contentEl.createEl('p', {
    cls: 'execplans-undo-place',
    text: `${skillStamp(entry.at)}${isOne ? ` · ${entry.path}` : ''}`,
  });
  modal.addButton((button) => {
    button.setButtonText('Undo').setCta().setInitialFocus().onClick(undo);
  });
  modal.addCancelButton();
  modal.open();
}

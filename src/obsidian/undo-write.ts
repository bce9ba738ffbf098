// Takes back a write of the journal, if its note still is as the write left it. It is itself a write of the
// one writer, and no entry of the journal.
import type { App } from 'obsidian';
import type { JournalEntry } from './journal-entry';
import type { NoteWriter } from './note-writer';
import { currentText } from './open-notes';
import { diskText, fileOf, noteAt } from './plan-note';
import { textHash } from './text-hash';
import type { WriteJournal } from './write-journal';

export interface UndoParts {
  readonly app: App;
  readonly writer: NoteWriter;
  readonly journal: WriteJournal;
}

/**
 * Takes back the write that `entry` of the journal is about, in the plan called `title`; returns why it could not,
 * or null. What was undone leaves the journal, as does what never can be, so that the one before it comes next.
 * Rejects when the note cannot be read or written.
 */
export async function undoWrite(
  { app, writer, journal }: UndoParts,
  { id, path, words, hash, inverse, made = false }: JournalEntry,
  title: string,
): Promise<string | null> {
  const refused = (reason: string): string => `${reason}, so this was not undone: ${words}.`;
  const never = (reason: string): string => {
    journal.remove(id);
    return refused(reason);
  };
  if (inverse === null) return never(`The change in “${title}” was too large to be kept`);
  const note = noteAt(app, path);
  // A hidden note is not known to the app, be it there or not.
  const isGone = note === null || !(fileOf(app, note) ?? (await app.vault.adapter.exists(path)));
  if (isGone) return never(`There is no note at “${path}” any more`);
  const text = await diskText(app, note);
  if ((await textHash(text)) !== hash) return never(`“${title}” has changed since`);
  if ((inverse.at(-1)?.to ?? 0) > text.length)
    return never('What was kept of the change is damaged');
  if (made) {
    // Typing that is not saved yet would not go to the trash.
    if ((await currentText(app, note)) !== text) return refused(`“${title}” has changed since`);
    const file = fileOf(app, note);
    if (file !== null) await app.fileManager.trashFile(file);
    journal.remove(id);
    return null;
  }
  const result = await writer.change(note, text, inverse);
  if (result.kind === 'refusal') return refused(result.refusal.message.replace(/\.$/, ''));
  journal.remove(id);
  return null;
}

// Notes of the vault as the reading queue takes them.
import type { App, TFile } from 'obsidian';
import type { NoteToRead } from './reading-queue';
import type { StoredRows } from './summary-cache';

/** The note `file` with a text that may be newer than the file, such as an editor's. */
export function noteOf(app: App, file: TFile, text: () => Promise<string>): NoteToRead {
  return {
    path: file.path,
    name: file.basename,
    size: file.stat.size,
    text,
    isThere: () => app.vault.getFileByPath(file.path) === file,
  };
}

/** The note with the text of its file: its row goes to `rows`. */
export function fileNote(
  app: App,
  rows: StoredRows,
  file: TFile,
  text: () => Promise<string>,
): NoteToRead {
  const { mtime, size } = file.stat;
  return {
    ...noteOf(app, file, text),
    onRead: (summary) => {
      // Of a file that changed meanwhile, the row may be of the text before.
      if (file.stat.mtime === mtime && file.stat.size === size) rows.put({ mtime, size, summary });
    },
  };
}

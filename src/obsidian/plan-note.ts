// A note as edits and views know it: by its path, be it a file of the vault or one in a hidden folder, of which
// the app knows nothing. A file of the vault serves as it is, and then follows when it is renamed.
import type { App, TFile } from 'obsidian';
import { isHiddenPath } from '../index/hidden-path';

export interface PlanNote {
  readonly path: string;
  /** The file's name without `.md`. */
  readonly basename: string;
}

/** The note at `path`: a file of the vault, or one in a hidden folder, be it there or not; else null. */
export function noteAt(app: App, path: string): PlanNote | null {
  return fileOf(app, { path }) ?? (isHiddenPath(path) ? hiddenNote(path) : null);
}

/** The note at a hidden path. */
export function hiddenNote(path: string): PlanNote {
  return { path, basename: basenameOf(path) };
}

/** What the note at `path` is called as a file, without `.md`. */
export function basenameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/i, '');
}

/** The vault's file that the note is; null for a hidden one, and for one that is gone. */
export function fileOf(app: App, { path }: Pick<PlanNote, 'path'>): TFile | null {
  return app.vault.getFileByPath(path);
}

/** Puts a note into the trash: the one of the settings; of a hidden note, the system's, or the vault's where that has none. */
export async function trashNote(app: App, note: PlanNote): Promise<void> {
  const file = fileOf(app, note);
  const { adapter } = app.vault;
  if (file !== null) await app.fileManager.trashFile(file);
  else if (!(await adapter.trashSystem(note.path))) await adapter.trashLocal(note.path);
}

/** What is said of a note that was removed while something was asked about it. */
export const NOTE_GONE = 'This note is not there any more: it was deleted, renamed or moved.';

/** The text on disk. Rejects, in words for people, when there is no such file. */
export async function diskText(app: App, note: PlanNote): Promise<string> {
  const { vault } = app;
  const file = fileOf(app, note);
  if (file !== null) return vault.read(file);
  if (!(await vault.adapter.exists(note.path))) throw new Error(NOTE_GONE);
  return vault.adapter.read(note.path);
}

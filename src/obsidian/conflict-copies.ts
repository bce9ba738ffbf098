// The conflict copies that lie beside a note, found by their names alone. Reads no file and writes none.
import { type App, type Component, type TAbstractFile, TFile } from 'obsidian';
import { engine } from '../engine/engine';
import type { PlanNote } from './plan-note';

/** The copies of `note`, by name; none of a note in a hidden folder, which the app does not list. */
export function copiesOf({ vault }: App, { path }: Pick<PlanNote, 'path'>): readonly TFile[] {
  const note = vault.getFileByPath(path);
  if (note === null) return [];
  const siblings = note.parent?.children ?? [];
  // A copy has the whole name in front: of thousands of notes in a folder, few are looked at closely.
  return siblings
    .filter((file) => file instanceof TFile)
    .filter((file) => file.name.startsWith(note.basename) && originalOf(file.path) === path)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The note that the file at `path` is a conflict copy of; null when it is none, or when that note is gone. */
export function originalNoteOf({ vault }: App, path: string): TFile | null {
  const original = originalOf(path);
  return original === null ? null : vault.getFileByPath(original);
}

/** Calls `listener` with the path of a note whose copies have become more, fewer or others, while `component` is loaded. */
export function onCopiesChanged(
  { vault, workspace }: App,
  component: Component,
  listener: (path: string) => void,
): void {
  const tell = (path: string): void => {
    const original = originalOf(path);
    if (original !== null) listener(original);
  };
  const tellOf = ({ path }: TAbstractFile): void => tell(path);
  // Before that, the app tells of every file of the vault as if it were new.
  workspace.onLayoutReady(() => {
    component.registerEvent(vault.on('create', tellOf));
    component.registerEvent(vault.on('delete', tellOf));
    component.registerEvent(
      vault.on('rename', (file, from) => {
        tell(from);
        tellOf(file);
      }),
    );
  });
}

function originalOf(path: string): string | null {
  return engine().originalPathOf(path);
}

// The conflict copies that lie beside a note, found by their names alone. Reads no file and writes none.
import { type App, type Component, type TAbstractFile, TFile } from 'obsidian';
import { engine } from '../engine/engine';
import type { HiddenPlans } from './hidden-plans';
import { hiddenNote, type PlanNote } from './plan-note';

/** Where notes are known: those of the vault, and those that were found in hidden folders. */
export interface KnownNotes {
  readonly app: App;
  readonly hidden: Pick<HiddenPlans, 'notes' | 'onNotes'>;
}

/** The copies of `note`, by name. */
export function copiesOf(
  { app: { vault }, hidden }: KnownNotes,
  { path }: Pick<PlanNote, 'path'>,
): readonly PlanNote[] {
  const note = vault.getFileByPath(path);
  if (note === null) {
    const copies = hidden.notes().filter((found) => originalOf(found) === path);
    return copies.sort().map(hiddenNote);
  }
  const siblings = note.parent?.children ?? [];
  // A copy has the whole name in front: of thousands of notes in a folder, few are looked at closely.
  return siblings
    .filter((file) => file instanceof TFile)
    .filter((file) => file.name.startsWith(note.basename) && originalOf(file.path) === path)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The note that the file at `path` is a conflict copy of; null when it is none, or when that note is gone. */
export function originalNoteOf({ app, hidden }: KnownNotes, path: string): PlanNote | null {
  const original = originalOf(path);
  if (original === null) return null;
  const isHidden = hidden.notes().includes(original);
  return isHidden ? hiddenNote(original) : app.vault.getFileByPath(original);
}

/** Calls `listener` with the path of a note whose copies have become more, fewer or others, while `component` is loaded. */
export function onCopiesChanged(
  { app: { vault, workspace }, hidden }: KnownNotes,
  component: Component,
  listener: (path: string) => void,
): void {
  const tell = (path: string): void => {
    const original = originalOf(path);
    if (original !== null) listener(original);
  };
  component.register(hidden.onNotes(tell));
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

// Opens notes the way links do: modifier keys and the middle button choose tab, split or window.
import {
  type App,
  Keymap,
  MarkdownView,
  type PaneType,
  type TFile,
  type WorkspaceLeaf,
} from 'obsidian';
import { lineEnd, lineNumber, lineStart } from '../text/lines';
import { movedLine } from '../text/moved-line';
import { openHidden } from './hidden-views';
import { currentText, isEditing, viewsOf } from './open-notes';
import { fileOf, type PlanNote } from './plan-note';

/** Where an event asks for a note to be opened; false is the current tab. */
export function paneOf(event: MouseEvent | KeyboardEvent): PaneType | boolean {
  return Keymap.isModEvent(event);
}

/** Opens a note, in a tab that shows it already when no other place is asked for. */
export async function openNote(
  app: App,
  note: PlanNote,
  event: MouseEvent | KeyboardEvent,
): Promise<void> {
  await openNoteIn(app, note, paneOf(event));
}

/** Opens a note, in a tab that shows it already when `pane` is false. */
export async function openNoteIn(
  app: App,
  note: PlanNote,
  pane: PaneType | boolean,
): Promise<void> {
  const file = fileOf(app, note);
  if (file === null) await openHidden(app, note, pane, null);
  else await leafFor(app, file, pane).openFile(file, { active: true });
}

/** Opens a note with its cursor at `offset` (UTF-16) of `text`, the note's own text; a hidden one at the words there. */
export async function openNoteAt(
  app: App,
  note: PlanNote,
  text: string,
  offset: number,
  pane: PaneType | boolean,
): Promise<void> {
  const file = fileOf(app, note);
  if (file === null) {
    await openHidden(app, note, pane, text.slice(offset, lineEnd(text, offset)));
    return;
  }
  // What the place was read from may be older than what the editor shows.
  const line = movedLine(text, await currentText(app, note), lineNumber(text, offset));
  const ch = offset - lineStart(text, offset);
  const leaf = leafFor(app, file, pane);
  await leaf.openFile(file, { active: true, eState: { line } });
  const { view } = leaf;
  if (!(view instanceof MarkdownView) || !isEditing(view)) return;
  view.editor.setCursor({ line, ch });
  view.editor.scrollIntoView({ from: { line, ch }, to: { line, ch } }, true);
  view.editor.focus();
}

/** Opens a note that was just made, in the editor and with its cursor at `offset` of `text`. */
export async function openNewNote(
  app: App,
  file: TFile,
  text: string,
  offset: number,
): Promise<void> {
  const leaf = app.workspace.getLeaf(false);
  await leaf.openFile(file, { active: true, state: { mode: 'source' } });
  await openNoteAt(app, file, text, offset, false);
}

function leafFor(app: App, file: TFile, pane: PaneType | boolean): WorkspaceLeaf {
  const [shown] = pane === false ? viewsOf(app, file) : [];
  return shown ? shown.leaf : app.workspace.getLeaf(pane);
}

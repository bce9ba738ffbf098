// The Markdown views in which a note is open, in the main window and in pop-outs. Deferred tabs hold no
// text and are not among them. Keeps no view.
import { type App, MarkdownView } from 'obsidian';
import { diskText, fileOf, type PlanNote } from './plan-note';

/** The views that show `note`, the active one first. */
export function viewsOf(app: App, note: PlanNote): readonly MarkdownView[] {
  const active = app.workspace.getActiveViewOfType(MarkdownView);
  const views = app.workspace
    .getLeavesOfType('markdown')
    .map((leaf) => leaf.view)
    .filter((view) => view instanceof MarkdownView)
    .filter((view) => view.file?.path === note.path);
  return active && views.includes(active)
    ? [active, ...views.filter((view) => view !== active)]
    : views;
}

/** Whether a view shows an editor: source mode or live preview, not reading mode. */
export function isEditing(view: MarkdownView): boolean {
  return view.getMode() === 'source';
}

/** The text of a note as its user sees it: that of an open editor, else that of the file. */
export async function currentText(app: App, note: PlanNote): Promise<string> {
  const editing = viewsOf(app, note).find(isEditing);
  const text = editing?.editor.getValue() ?? '';
  // An editor that is being opened has nothing in it yet.
  if (text !== '') return text;
  const file = fileOf(app, note);
  return file === null ? diskText(app, note) : app.vault.cachedRead(file);
}

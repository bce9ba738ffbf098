// The Markdown views in which a note is open, in the main window and in pop-outs. Deferred tabs hold no
// text and are not among them. Keeps no view.
import { type App, MarkdownView, type TFile } from 'obsidian';

/** The views that show `file`, the active one first. */
export function viewsOf(app: App, file: TFile): readonly MarkdownView[] {
  const active = app.workspace.getActiveViewOfType(MarkdownView);
  const views = app.workspace
    .getLeavesOfType('markdown')
    .map((leaf) => leaf.view)
    .filter((view) => view instanceof MarkdownView)
    .filter((view) => view.file?.path === file.path);
  return active && views.includes(active)
    ? [active, ...views.filter((view) => view !== active)]
    : views;
}

/** Whether a view shows an editor: source mode or live preview, not reading mode. */
export function isEditing(view: MarkdownView): boolean {
  return view.getMode() === 'source';
}

/** The text of a note as its user sees it: that of an open editor, else that of the file. */
export async function currentText(app: App, file: TFile): Promise<string> {
  const editing = viewsOf(app, file).find(isEditing);
  return editing ? editing.editor.getValue() : app.vault.cachedRead(file);
}

// Logs a decision or a surprise in a plan: form, draft, edit.
import type { TFile } from 'obsidian';
import { EMPTY_DRAFT, type EntryKind, keepDraft, loadDraft } from './entry-draft';
import { entryEdit, entryFields, withSelection } from './entry-fields';
import { EntryPrompt } from './entry-prompt';
import { isEditing, viewsOf } from './open-notes';
import { makeEdit, readPlan, type Workbench } from './workbench';

/** Opens the form for an entry of `kind` in the plan; text selected in its editor is taken along. */
export async function logEntry(workbench: Workbench, file: TFile, kind: EntryKind): Promise<void> {
  const { app, index } = workbench;
  // At once where possible: what is typed right after the command belongs to the form.
  const { plan } = index.use(file.path) ?? (await readPlan(workbench, file));
  const selected = viewsOf(app, file).find(isEditing)?.editor.getSelection() ?? '';
  new EntryPrompt(app, {
    kind,
    planName: plan.title ?? file.basename,
    fields: entryFields(kind, plan.dialect),
    draft: withSelection(loadDraft(app, file.path, kind), kind, selected),
    save: (entry) => makeEdit(workbench, file, entryEdit(kind, plan.dialect, entry)),
    keep: (draft) => {
      keepDraft(app, file.path, kind, draft ?? EMPTY_DRAFT);
    },
  }).open();
}

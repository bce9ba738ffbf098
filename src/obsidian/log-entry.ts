// Logs a decision or a surprise in a plan: form, draft, edit.
import { keepDraft, loadDraft } from './entry-draft';
import { entryEdit, entryFields, type EntryKind, withSelection } from './entry-fields';
import { EntryPrompt } from './entry-prompt';
import { isEditing, viewsOf } from './open-notes';
import type { PlanNote } from './plan-note';
import { makeEdit, readPlan, type Workbench } from './workbench';

/** Opens the form for an entry of `kind` in the plan; text selected in its editor is taken along. */
export async function logEntry(
  workbench: Workbench,
  note: PlanNote,
  kind: EntryKind,
): Promise<void> {
  const { app, index } = workbench;
  // At once where possible: what is typed right after the command belongs to the form.
  const { plan } = index.use(note.path) ?? (await readPlan(workbench, note));
  const selected = viewsOf(app, note).find(isEditing)?.editor.getSelection() ?? '';
  new EntryPrompt(app, {
    kind,
    planName: plan.title ?? note.basename,
    fields: entryFields(kind, plan.dialect),
    draft: withSelection(loadDraft(app, note.path, kind), kind, selected),
    save: (entry) => makeEdit(workbench, note, entryEdit(kind, plan.dialect, entry)),
    keep: (draft) => {
      keepDraft(app, note.path, kind, draft ?? {});
    },
  }).open();
}

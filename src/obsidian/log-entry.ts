// Logs a decision or a surprise in a plan by a command or a menu: what is selected in the note comes along.
import type { EntryKind } from '../view/entry-mark';
import { loadDraft } from './entry-draft';
import { withSelection } from './entry-fields';
import { isEditing, viewsOf } from './open-notes';
import type { PlanNote } from './plan-note';
import { readPlan, type Workbench } from './workbench';
import { openWriting } from './writing-prompt';

/** Opens the form for an entry of `kind` in the plan; text selected in its editor is taken along. */
export async function logEntry(
  workbench: Workbench,
  note: PlanNote,
  kind: EntryKind,
): Promise<void> {
  const { app, index } = workbench;
  // At once where possible: what is typed right after the command belongs to the form.
  const reading = index.use(note.path) ?? (await readPlan(workbench, note));
  const selected = viewsOf(app, note).find(isEditing)?.editor.getSelection() ?? '';
  const draft = withSelection(loadDraft(app, note.path, kind), kind, selected);
  openWriting(workbench, note, reading, { writing: { kind }, draft, about: '' });
}

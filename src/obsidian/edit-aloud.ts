// Makes an edit that a command asked for, and says how it ended.
import type { Edit, EditResult } from '../edit/edit';
import { editWords } from './edit-words';
import { inform } from './notices';
import { isEditing, viewsOf } from './open-notes';
import type { PlanNote } from './plan-note';
import type { Workbench } from './workbench';

/** Says what was done, why it was not, or that there was nothing to do. */
export async function editAloud(
  { app, writer }: Workbench,
  note: PlanNote,
  edit: Edit,
): Promise<void> {
  const result = await writer.write(note, edit);
  const words = endWords(edit, result, viewsOf(app, note).some(isEditing));
  if (words !== null) inform(words);
}

/** How the edit ended; null for one in a file, of which the notice that can undo it tells. */
export function endWords(edit: Edit, result: EditResult, isInEditor: boolean): string | null {
  if (result.kind === 'refusal') return result.refusal.message;
  if (result.changes.length === 0) return 'There was nothing to change.';
  return isInEditor ? `${editWords(edit)}.` : null;
}

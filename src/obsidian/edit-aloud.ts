// Makes an edit that a command asked for, and says how it ended.
import type { Edit } from '../edit/edit';
import { editWords } from './edit-words';
import { inform } from './notices';
import { isEditing, viewsOf } from './open-notes';
import type { PlanNote } from './plan-note';
import { makeEdit, type Workbench } from './workbench';

/** Says what was done, or why it was not; of what is written to a file, the notice that can undo it tells. */
export async function editAloud(workbench: Workbench, note: PlanNote, edit: Edit): Promise<void> {
  const refusal = await makeEdit(workbench, note, edit);
  if (refusal !== null) inform(refusal);
  else if (viewsOf(workbench.app, note).some(isEditing)) inform(`${editWords(edit)}.`);
}

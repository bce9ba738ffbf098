// Makes two edits in two notes as one change: both or neither, and one undo takes both back. Knows nothing of what they
// say.
import type { Edit } from '../edit/edit';
import { engine } from '../engine/engine';
import { asOneChange } from './as-one-change';
import { wordsOf } from './notices';
import { currentText } from './open-notes';
import type { PlanNote } from './plan-note';
import type { Workbench } from './workbench';

export interface NoteEdit {
  readonly note: PlanNote;
  readonly edit: Edit;
}

/**
 * Makes both edits, the first one first. Returns why nothing was written, or null. Both are tried on the texts of this
 * moment before either is written; when the second cannot be written after all, the first is taken back.
 */
export async function writePair(
  workbench: Workbench,
  pair: readonly [NoteEdit, NoteEdit],
): Promise<string | null> {
  const { app, index, store, writer } = workbench;
  const reasonIn = ({ note }: NoteEdit, reason: string): string =>
    `“${index.summary(note.path)?.title ?? note.basename}”: ${reason}`;
  for (const one of pair) {
    const { path } = one.note;
    const author = store.settings.owner.trim() || null;
    try {
      const text = await currentText(app, one.note);
      const tried = engine().runEdit(text, one.edit, { now: Date.now(), author, path });
      if (tried.kind === 'refusal') return reasonIn(one, tried.refusal.message);
    } catch (error) {
      return reasonIn(one, wordsOf(error));
    }
  }
  return asOneChange(writer, async (write) => {
    for (const one of pair) {
      const reason = await write(one.note, one.edit).then(
        (result) => (result.kind === 'refusal' ? result.refusal.message : null),
        wordsOf,
      );
      if (reason !== null) return reasonIn(one, reason);
    }
    return null;
  });
}

// Makes two edits in two notes as one change: both or neither, and one undo takes both back. Knows nothing of what they
// say.
import type { Edit } from '../edit/edit';
import { engine } from '../engine/engine';
import { invertChanges } from '../text/text-change';
import { wordsOf } from './notices';
import type { FileWrite } from './note-writer';
import { currentText } from './open-notes';
import type { PlanNote } from './plan-note';
import type { PlanUndo } from './plan-undo';
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
  undo: Pick<PlanUndo, 'forget'>,
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
  const [together = 0] = crypto.getRandomValues(new Uint32Array(1));
  const writes: FileWrite[] = [];
  const stop = writer.subscribe((write) => {
    if (write.together === together) writes.push(write);
  });
  try {
    for (const one of pair) {
      const reason = await written(workbench, one, together);
      if (reason === null) continue;
      const left = await takenBack(workbench, writes);
      await undo.forget(together);
      return reasonIn(one, left === null ? reason : `${reason} ${left}`);
    }
    return null;
  } finally {
    stop();
  }
}

async function written(
  { writer }: Workbench,
  { note, edit }: NoteEdit,
  together: number,
): Promise<string | null> {
  try {
    const result = await writer.write(note, edit, together);
    return result.kind === 'refusal' ? result.refusal.message : null;
  } catch (error) {
    return wordsOf(error);
  }
}

/** Takes `writes` back, the last one first. Returns what of it stayed in a note that has changed since, or null. */
async function takenBack(
  { writer }: Workbench,
  writes: readonly FileWrite[],
): Promise<string | null> {
  for (const { note, before, changes, after } of [...writes].reverse()) {
    const result = await writer.change(note, after, invertChanges(before, changes));
    if (result.kind === 'refusal') {
      return `What was written to “${note.basename}” before could not be taken back: it has changed since.`;
    }
  }
  return null;
}

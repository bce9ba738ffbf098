// Makes several edits as one change: all of them or none, and one undo takes them back. Knows nothing of what they say.
import type { Edit, EditResult } from '../edit/edit';
import { invertChanges } from '../text/text-change';
import type { FileWrite, NoteWriter } from './note-writer';
import { wordsOf } from './notices';
import type { PlanNote } from './plan-note';
import { newTogether } from './together';

/** Makes an edit as a part of the change. Rejects when the note cannot be read or written. */
export type PartWrite = (note: PlanNote, edit: Edit) => Promise<EditResult>;

/** Makes the edits of the change, and resolves with why it could not go on, or null. */
export type PartsOfChange = (write: PartWrite, numberOf: () => number) => Promise<string | null>;

/**
 * Runs `make`, which makes its edits by `write` and resolves with why it could not go on, or null; `numberOf` gives the
 * number of the change for what belongs to it besides edits. When it could not, or threw, what was written is taken back,
 * the last write first. Returns that reason, and with it what had to stay: of that alone, and of what was made in full,
 * listeners of the writer hear, unless it is a single edit in an editor, which undoes it. They hear of a change that was made as
 * of `words`, as `editWords` are, where no edit says all of it.
 */
export async function asOneChange(
  writer: NoteWriter,
  make: PartsOfChange,
  words: string | null = null,
): Promise<string | null> {
  const together = newTogether();
  let isShared = false;
  const numberOf = (): number => {
    isShared = true;
    return together;
  };
  const writes: FileWrite[] = [];
  const write: PartWrite = (note, edit) =>
    writer.write(note, edit, together, (one) => writes.push(one));
  const reason = await make(write, numberOf).catch(wordsOf);
  const { writes: made, why } =
    reason === null ? { writes, why: [] } : await takeBack(writer, writes);
  const isSingle = !isShared && made.length === 1 && made.every(({ inEditor }) => inEditor);
  const named = reason === null && words !== null ? { words } : {};
  for (const one of isSingle ? [] : made) writer.tell({ ...one, ...named });
  return reason === null ? null : [reason, ...why].join(' ');
}

interface Stayed {
  /** In the order in which they were made. */
  readonly writes: readonly FileWrite[];
  /** A sentence for each note that they are in. */
  readonly why: readonly string[];
}

/** Takes `writes` back; returns what could not be. */
async function takeBack(writer: NoteWriter, writes: readonly FileWrite[]): Promise<Stayed> {
  const stayed: FileWrite[] = [];
  const why: string[] = [];
  for (const one of [...writes].reverse()) {
    const { note, before, changes, after } = one;
    // What lies below a write that stays is no longer there as it was left.
    const isBelow = stayed.some((above) => above.note.path === note.path);
    const left = isBelow
      ? null
      : await writer.change(note, after, invertChanges(before, changes)).then(reasonOf, wordsOf);
    if (isBelow || left !== null) stayed.unshift(one);
    if (left !== null) {
      why.push(`What was written to “${note.basename}” before could not be taken back. ${left}`);
    }
  }
  return { writes: stayed, why };
}

function reasonOf(result: EditResult): string | null {
  return result.kind === 'refusal' ? result.refusal.message : null;
}

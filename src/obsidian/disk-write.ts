// Changes a note on disk in one step of the app's: what is found is read, changed and written without another
// write of the app in between. Then looks whether the change is there. Knows no editor and no queue.
import type { App } from 'obsidian';
import type { EditResult } from '../edit/edit';
import { isOverwritten } from '../text/overwritten';
import { applyChanges, realChanges, type TextChange } from '../text/text-change';
import { pause } from './pause';
import { diskText, fileOf, type PlanNote } from './plan-note';

/** How often the file is looked at, and the time between, before it counts as empty or a change as lost. */
const LOOKS = 3;
const LOOK_MS = 50;

/** What to do to the text that is found. */
export type TextRun = (text: string) => EditResult;

export interface DiskWrite {
  readonly before: string;
  /** Of `before`; together they make `after`. */
  readonly changes: readonly TextChange[];
  readonly after: string;
}

export interface DiskResult {
  readonly result: EditResult;
  /** Null when the file was not touched. */
  readonly write: DiskWrite | null;
}

/** Leaves the app's step without the file being touched. */
class NothingWritten extends Error {
  constructor(readonly result: EditResult) {
    super('Nothing to write');
  }
}

/** Leaves it as well: another program that writes the file in place leaves it empty for a moment. */
class FoundEmpty extends Error {}

/**
 * Runs `run` on the text that is on disk and writes what comes of it. A refusal, or a change that changes nothing, does
 * not touch the file. Refused as well when another program wrote the file at the same moment and the change is
 * not in it. Rejects when the file cannot be read or written.
 */
export async function writeOnDisk(app: App, note: PlanNote, run: TextRun): Promise<DiskResult> {
  const made: { readonly result: EditResult; readonly write: DiskWrite }[] = [];
  let looks = 0;
  const change = (before: string): string => {
    looks += 1;
    if (before === '' && looks < LOOKS) throw new FoundEmpty();
    const result = run(before);
    if (result.kind === 'refusal') throw new NothingWritten(result);
    const changes = realChanges(before, result.changes);
    if (changes.length === 0) throw new NothingWritten(result);
    const after = applyChanges(before, changes);
    made.push({ result, write: { before, changes, after } });
    return after;
  };
  const file = fileOf(app, note);
  const { vault } = app;
  for (let isOver = false; !isOver;) {
    try {
      await (file === null
        ? vault.adapter.process(note.path, change)
        : vault.process(file, change));
      isOver = true;
    } catch (error) {
      if (error instanceof NothingWritten) return { result: error.result, write: null };
      if (!(error instanceof FoundEmpty)) throw error;
      await pause(LOOK_MS);
    }
  }
  const last = made.pop();
  if (last === undefined) throw new Error('The app did not run the edit.');
  return (await isKept(app, note, last.write)) ? last : { result: OVERWRITTEN, write: null };
}

/**
 * Whether the change is in the file, which another program may have written since. Takes its time for a no, because a
 * file that is being written in place is cut short for a moment. Rejects when the file cannot be read.
 */
export async function isKept(
  app: App,
  note: PlanNote,
  { before, after }: Pick<DiskWrite, 'before' | 'after'>,
): Promise<boolean> {
  for (let looks = 1; isOverwritten(await diskText(app, note), before, after); looks += 1) {
    if (looks === LOOKS) return false;
    await pause(LOOK_MS);
  }
  return true;
}

export const OVERWRITTEN: EditResult = {
  kind: 'refusal',
  refusal: {
    reason: 'unsafe text',
    message:
      'Another program wrote this note at the same moment, and the change is not in it. Try again.',
  },
};

// Undo for writes to notes that are not in an editor: keeps them in the journal, offers to take each back in a
// notice, and the last one by a command. What is written in an editor is undone there.
import type { Plugin } from 'obsidian';
import { instantText } from '../view/time-text';
import { editWords } from './edit-words';
import type { JournalEntry } from './journal-entry';
import { guard, inform } from './notices';
import { basenameOf } from './plan-note';
import { UndoNotice } from './undo-notice';
import { askToUndo } from './undo-prompt';
import { undoWrite } from './undo-write';
import type { Workbench } from './workbench';
import { WriteJournal } from './write-journal';

export interface PlanUndo {
  /** The last write to the note at `path` that can be taken back; null when there is none. */
  readonly newestOf: (path: string) => JournalEntry | null;
  readonly undo: (id: number) => void;
  /** Keeps that a note was made with `text`; it goes to the trash when the change `together` is taken back. */
  readonly keepNew: (path: string, text: string, words: string, together: number) => Promise<void>;
}

/** How many of the plans in which a change could not be undone are named. */
const NAMED_REFUSALS = 3;

/** Follows the writer and the vault from now on, and adds the command. */
export function addUndo(
  plugin: Plugin,
  { app, hidden, index, store, writer }: Workbench,
): PlanUndo {
  const journal = new WriteJournal(app);
  const notice = new UndoNotice();
  const titleOf = (path: string): string => index.summary(path)?.title ?? basenameOf(path);

  const notesOf = (entries: readonly JournalEntry[]): number =>
    new Set(entries.map(({ path }) => path)).size;

  /** `“Quay lights”`, or for writes that are taken back as one `3 plans`, or `3 notes` where not all are plans. */
  const placeOf = (entries: readonly JournalEntry[]): string => {
    const [first] = entries;
    const size = notesOf(entries);
    if (size === 1 && first) return `“${titleOf(first.path)}”`;
    const isPlan = ({ path, made }: JournalEntry): boolean => made === true || index.has(path);
    return `${size} ${entries.every(isPlan) ? 'plans' : 'notes'}`;
  };

  const undo = (id: number): void =>
    guard('Undoing the change', async () => {
      notice.hide();
      const entry = journal.entry(id);
      if (entry === null) return inform('This change was undone already.');
      const entries = journal.together(entry);
      const undone: JournalEntry[] = [];
      const refusals: string[] = [];
      for (const one of entries) {
        // What was moved into a note that was made for it is there alone, unless the others got it back.
        if (one.made === true && refusals.length > 0) continue;
        const refusal = await undoWrite({ app, writer, journal }, one, titleOf(one.path));
        if (refusal === null) undone.push(one);
        else refusals.push(refusal);
      }
      if (undone.length > 0) inform(`Undone in ${placeOf(undone)}: ${entry.words}.`);
      if (refusals.length > 0) inform(refusals.slice(0, NAMED_REFUSALS).join('\n'));
    });

  plugin.register(() => notice.hide());
  plugin.register(
    writer.subscribe(({ note, before, changes, after, edit, together, words = editWords(edit) }) =>
      guard('Keeping the change for undo', async () => {
        const at = Date.now();
        const { path } = note;
        const entry = await journal.add({ path, before, changes, after, words, at, together });
        const { id, inverse } = entry;
        const done = `${words} in ${placeOf(journal.together(entry))}.`;
        if (inverse === null) notice.show(`${done} It is too large to be undone.`, null);
        else notice.show(done, () => undo(id));
      }),
    ),
  );
  const follow = (from: string, to: string): void =>
    guard('Following the renamed note', () => journal.rename(from, to));
  plugin.registerEvent(app.vault.on('rename', (file, from) => follow(from, file.path)));
  plugin.register(hidden.onMoved(follow));
  plugin.addCommand({
    id: 'undo-last-change',
    name: 'Undo last plan change',
    icon: 'undo-2',
    checkCallback: (checking) => {
      const entry = journal.newest();
      if (entry === null) return false;
      if (checking) return true;
      // What cannot be undone is not asked about: undoing it only tells so.
      if (entry.inverse === null) undo(entry.id);
      else {
        const entries = journal.together(entry);
        const time = instantText(entry.at, store.settings.timestampStyle);
        const place = { where: placeOf(entries), time, isOne: notesOf(entries) === 1 };
        askToUndo(app, entry, place, () => undo(entry.id));
      }
      return true;
    },
  });
  const keepNew: PlanUndo['keepNew'] = async (path, text, words, together) => {
    const changes = [{ from: 0, to: 0, insert: text }];
    const at = Date.now();
    const write = { path, before: '', changes, after: text, words, at, together, made: true };
    await journal.add(write);
  };
  return { newestOf: (path) => journal.newestOf(path), undo, keepNew };
}

// The last writes to notes that were not in an editor, newest last, so that they can be undone after a restart
// too. Kept in the app's local storage, which is that of this device and this vault. Touches no note.
import type { App } from 'obsidian';
import { invertChanges, type TextChange } from '../text/text-change';
import { type JournalEntry, keptEntries, keptInverse, readEntries } from './journal-entry';
import { textHash } from './text-hash';

/** A write that has come about. */
export interface JournalWrite {
  readonly path: string;
  readonly before: string;
  /** Of `before`; together they make `after`. */
  readonly changes: readonly TextChange[];
  readonly after: string;
  /** What was done, sentence case and without a full stop. */
  readonly words: string;
  /** When, in milliseconds since 1970. */
  readonly at: number;
  /** As in the entry. */
  readonly together?: number | null;
  readonly made?: boolean;
}

const KEY = 'execplans-journal';

export class WriteJournal {
  private entries: readonly JournalEntry[];
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly app: App) {
    this.entries = readEntries(app.loadLocalStorage(KEY));
  }

  /** The write to be undone next; null when there is none. */
  newest(): JournalEntry | null {
    return this.entries.at(-1) ?? null;
  }

  /** The last write to the note at `path`; null when there is none, and when it is too large to be taken back. */
  newestOf(path: string): JournalEntry | null {
    const entries = this.entries.filter((entry) => entry.path === path);
    const last = entries[entries.length - 1];
    return last === undefined || last.inverse === null ? null : last;
  }

  /** The entry with this id as it is now; null when it is no longer kept. */
  entry(id: number): JournalEntry | null {
    return this.entries.find((entry) => entry.id === id) ?? null;
  }

  /** The entries that are taken back as one with `entry`, itself included, newest first. */
  together(entry: JournalEntry): readonly JournalEntry[] {
    const { id, together = null } = entry;
    return this.entries
      .filter((one) => (together === null ? one.id === id : one.together === together))
      .reverse();
  }

  /** Adds a write as the newest. One whose inverse is too large is kept without it. */
  add(write: JournalWrite): Promise<JournalEntry> {
    const { path, before, changes, after, words, at, together = null, made = false } = write;
    return this.inOrder(async () => {
      const hash = await textHash(after);
      const inverse = keptInverse(invertChanges(before, changes));
      const id = (this.newest()?.id ?? 0) + 1;
      const entry = { id, path, words, at, hash, inverse, together, ...(made && { made }) };
      this.keep([...this.entries, entry]);
      return entry;
    });
  }

  /** Takes an entry out: it was undone, or never can be. */
  remove(id: number): void {
    this.keep(this.entries.filter((entry) => entry.id !== id));
  }

  /** Lets the entries follow a note, or all notes of a folder, to another path. */
  rename(from: string, to: string): Promise<void> {
    return this.inOrder(() => {
      const isMoved = ({ path }: JournalEntry): boolean =>
        path === from || path.startsWith(`${from}/`);
      if (!this.entries.some(isMoved)) return;
      this.keep(
        this.entries.map((entry) =>
          isMoved(entry) ? { ...entry, path: to + entry.path.slice(from.length) } : entry,
        ),
      );
    });
  }

  /** One after the other, because hashing takes a moment in which a note may be renamed. */
  private inOrder<Result>(act: () => Result | Promise<Result>): Promise<Result> {
    const done = this.last.then(act);
    this.last = done.catch(() => undefined);
    return done;
  }

  private keep(entries: readonly JournalEntry[]): void {
    this.entries = keptEntries(entries);
    // The storage has its limit, which all vaults and plugins share: the newest half may still go in.
    for (let stored = this.entries; ; stored = stored.slice(Math.ceil(stored.length / 2))) {
      try {
        this.app.saveLocalStorage(KEY, stored.length === 0 ? null : stored);
        return;
      } catch (error) {
        if (stored.length === 0) throw error;
      }
    }
  }
}

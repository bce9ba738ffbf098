// The one writer of notes. An edit is run against the text at the moment of writing: in an open editor as
// one transaction and one undo step, else on disk. One edit at a time for each note.
import type { App, MarkdownView, TFile } from 'obsidian';
import type { Edit, EditContext, EditResult } from '../edit/edit';
import { engine } from '../engine/engine';
import { isHiddenPath } from '../index/hidden-path';
import { isOverwritten } from '../text/overwritten';
import { realChanges, type TextChange } from '../text/text-change';
import { type DiskWrite, isKept, OVERWRITTEN, type TextRun, writeOnDisk } from './disk-write';
import { changeAndSave } from './editor-change';
import { isEditing, viewsOf } from './open-notes';
import { fileOf, NOTE_GONE, type PlanNote } from './plan-note';
import {
  areAgreed,
  caughtUpText,
  isCardSaved,
  isSameText,
  isUnwritten,
  settleViews,
} from './settling';

/** Called with the text that a note has after an edit. */
export type WrittenListener = (note: PlanNote, text: string) => void;

/** An edit that was made in the file and not in an editor, which has its own undo; one of several, in either. */
export interface FileWrite extends DiskWrite {
  readonly note: PlanNote;
  readonly edit: Edit;
  /** The same number for edits that are one change to a person; null for one by itself. */
  readonly together: number | null;
  readonly inEditor: boolean;
  /** What the change was that it is a part of, as `editWords` says it; absent where its own words say so. */
  readonly words?: string;
}

export type FileWriteListener = (write: FileWrite) => void;

/** What is to be done to the text of the moment, and the edit that it is; null when it is none. */
interface Job {
  readonly run: TextRun;
  readonly edit: Edit | null;
  readonly together: number | null;
  /** Hears of it in the place of all listeners; null for these. */
  readonly hear: FileWriteListener | null;
}

/** How often an edit in an editor is begun anew because the note has changed meanwhile. */
const TRIES = 5;

export class NoteWriter {
  private readonly queues = new Map<TFile | string, Promise<unknown>>();
  private readonly listeners = new Set<FileWriteListener>();

  constructor(
    private readonly app: App,
    private readonly writing: () => Pick<EditContext, 'author' | 'newestFirst' | 'mirror'>,
    private readonly onWritten: WrittenListener,
  ) {}

  /**
   * Makes `edit` in the note and saves it. A refusal, or an edit that changes nothing, leaves editor and
   * file untouched; a note that is gone is a refusal. Rejects when the file cannot be read or written. Edits that are made
   * `together` have the same number; `hear`, when given, hears of this one in the place of all listeners.
   */
  write(
    note: PlanNote,
    edit: Edit,
    together: number | null = null,
    hear: FileWriteListener | null = null,
  ): Promise<EditResult> {
    const run = (text: string): EditResult => engine().runEdit(text, edit, this.context(note));
    return this.inTurn(note, () => this.writeNow(note, { run, edit, together, hear }));
  }

  /**
   * Makes `changes` in the note, as `write` makes an edit, if its text is exactly `text`; refused when it is not.
   * Listeners for edits in files do not hear of it.
   */
  change(note: PlanNote, text: string, changes: readonly TextChange[]): Promise<EditResult> {
    const run = (found: string): EditResult =>
      found === text ? { kind: 'changes', changes } : CHANGED_SINCE;
    return this.inTurn(note, () =>
      this.writeNow(note, { run, edit: null, together: null, hear: null }),
    );
  }

  /** Calls `listener` after each edit that was made in a file and not in an editor. Returns how to stop it. */
  subscribe(listener: FileWriteListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Tells all listeners of a write that was heard of in their place. */
  tell(write: FileWrite): void {
    for (const listener of [...this.listeners]) listener(write);
  }

  /** Runs `act` when all that was begun with the note before is through; what is begun later waits for it. */
  inTurn<Result>(note: PlanNote, act: () => Promise<Result>): Promise<Result> {
    // A file of the vault is the same when it is renamed while its edits wait.
    const key = fileOf(this.app, note) ?? note.path;
    const done = (this.queues.get(key) ?? Promise.resolve()).then(act);
    // What fails is its caller's to report; the next one in the queue goes on.
    const settled = done.then(
      () => undefined,
      () => undefined,
    );
    this.queues.set(key, settled);
    void settled.then(() => {
      if (this.queues.get(key) === settled) this.queues.delete(key);
    });
    return done;
  }

  private async writeNow(note: PlanNote, job: Job): Promise<EditResult> {
    try {
      return await this.writeThere(note, job);
    } catch (error) {
      // Asked only now: whatever looks before may be overtaken by who takes the note away.
      if (await this.app.vault.adapter.exists(note.path)) throw error;
      return GONE;
    }
  }

  private async writeThere(note: PlanNote, job: Job): Promise<EditResult> {
    const file = fileOf(this.app, note);
    if (file === null) return this.writeFile(note, job);
    if (!viewsOf(this.app, file).some(isEditing) && !(await isCardSaved(this.app, file))) {
      return IN_CARD;
    }
    for (let tries = 0; tries < TRIES; tries += 1) {
      const disk = await caughtUpText(this.app, file);
      if (disk === null) return CHANGING;
      const chosen = viewsOf(this.app, file).find(isEditing);
      // Editors hold LF alone and would write the whole note so; a note they have not changed is spared that.
      const isSpared =
        disk.text.includes('\r') && isSameText(disk.text, chosen?.getViewData() ?? '');
      if (!chosen || isSpared) {
        // Reading mode keeps the text of the editor it replaces, which may not have been saved yet.
        for (const view of viewsOf(this.app, file)) {
          if (!isSameText(view.getViewData(), disk.text)) await view.save();
        }
        return this.writeFile(file, job);
      }
      if (areAgreed(this.app, file, chosen)) {
        const result = await this.writeEditor(file, chosen, job, disk.mtime);
        if (result !== null) return result;
      } else if (!(await settleViews(this.app, file, chosen))) return OPEN_TWICE;
    }
    return CHANGING;
  }

  /** Null, and nothing is done, when somebody wrote the file since `mtime` or typed while the edit was run. */
  private async writeEditor(
    file: TFile,
    view: MarkdownView,
    job: Job,
    mtime: number,
  ): Promise<EditResult | null> {
    const { editor } = view;
    const before = editor.getValue();
    const result = job.run(before);
    if (result.kind === 'refusal') return result;
    const changes = realChanges(before, result.changes);
    if (changes.length === 0) return result;
    // The last look: saving the editor takes away what others write from here on.
    const isUntouched = await isUnwritten(this.app, file, mtime);
    if (!isUntouched || editor.getValue() !== before) return null;
    const after = await changeAndSave(view, before, changes);
    this.onWritten(file, after);
    if (!(await isKept(this.app, file, { before, after }))) {
      // What is typed at that time makes the editor keep its text, and save it a little later.
      await caughtUpText(this.app, file);
      if (isOverwritten(view.getViewData(), before, after)) return OVERWRITTEN;
    }
    if (job.together !== null) this.told(file, job, { before, changes, after }, true);
    return result;
  }

  private async writeFile(note: PlanNote, job: Job): Promise<EditResult> {
    const { result, write } = await writeOnDisk(this.app, note, job.run);
    if (write === null) return result;
    this.onWritten(note, write.after);
    this.told(note, job, write, false);
    return result;
  }

  private told(note: PlanNote, job: Job, write: DiskWrite, inEditor: boolean): void {
    const { edit, together, hear } = job;
    if (edit === null) return;
    const whole = { note, edit, together, inEditor, ...write };
    if (hear === null) this.tell(whole);
    else hear(whole);
  }

  private context({ path }: PlanNote): EditContext {
    const writing = this.writing();
    // Of a hidden note nothing reads the properties.
    const mirror = isHiddenPath(path) ? null : (writing.mirror ?? null);
    return { now: Date.now(), path, ...writing, mirror };
  }
}

const OPEN_TWICE: EditResult = {
  kind: 'refusal',
  refusal: {
    reason: 'unsafe text',
    message: 'This note is open twice with different text. Close one of the two and try again.',
  },
};

const IN_CARD: EditResult = {
  kind: 'refusal',
  refusal: {
    reason: 'unsafe text',
    message:
      'This note is being edited in a card or an embed. Click somewhere else and try again in a moment.',
  },
};

const GONE: EditResult = {
  kind: 'refusal',
  refusal: { reason: 'target gone', message: NOTE_GONE },
};

const CHANGED_SINCE: EditResult = {
  kind: 'refusal',
  refusal: { reason: 'unsafe text', message: 'This note has changed since.' },
};

const CHANGING: EditResult = {
  kind: 'refusal',
  refusal: {
    reason: 'unsafe text',
    message: 'Another program is changing this note right now. Try again in a moment.',
  },
};

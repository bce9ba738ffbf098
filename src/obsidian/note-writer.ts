// The one writer of notes. An edit is run against the text at the moment of writing: in an open editor as
// one transaction and one undo step, else by vault.process. One edit at a time for each file.
import type { App, MarkdownView, TFile } from 'obsidian';
import type { Edit, EditContext, EditResult } from '../edit/edit';
import { engine } from '../engine/engine';
import { applyChanges, realChanges, type TextChange } from '../text/text-change';
import { isEditing, viewsOf } from './open-notes';
import { caughtUpText, isNoticed, isSameText, settleViews } from './settling';

/** Called with the text that a note has after an edit. */
export type WrittenListener = (file: TFile, text: string) => void;

// Names our transactions in the editor's history, which keeps them apart from the user's typing.
const ORIGIN = 'execplans';

/** Leaves vault.process without the file being touched. */
class NothingWritten extends Error {
  constructor(readonly result: EditResult) {
    super('Nothing to write');
  }
}

export class NoteWriter {
  private readonly queues = new WeakMap<TFile, Promise<unknown>>();

  constructor(
    private readonly app: App,
    private readonly authorOf: () => string | null,
    private readonly onWritten: WrittenListener,
  ) {}

  /**
   * Makes `edit` in the note and saves it. A refusal, or an edit that changes nothing, leaves editor and
   * file untouched. Rejects when the file cannot be read or written.
   */
  write(file: TFile, edit: Edit): Promise<EditResult> {
    const before = this.queues.get(file) ?? Promise.resolve();
    const writing = before.then(() => this.writeNow(file, edit));
    // A write that fails is its caller's to report; the next one in the queue goes on.
    this.queues.set(
      file,
      writing.catch(() => undefined),
    );
    return writing;
  }

  private async writeNow(file: TFile, edit: Edit): Promise<EditResult> {
    const views = viewsOf(this.app, file);
    if (!views.some(isEditing)) return this.writeFile(file, edit);
    if (!(await isNoticed(this.app, file))) return CHANGING;
    const disk = await caughtUpText(this.app, file);
    const chosen = viewsOf(this.app, file).find(isEditing);
    if (!chosen) return this.writeFile(file, edit);
    // Editors hold LF alone and would write the whole note so; a note they have not changed is spared that.
    const isWindows = disk.includes('\r') && isSameText(disk, chosen.getViewData());
    if (isWindows) return this.writeFile(file, edit);
    if (!(await settleViews(this.app, file, chosen))) return OPEN_TWICE;
    return this.writeEditor(file, chosen, edit);
  }

  private async writeEditor(file: TFile, view: MarkdownView, edit: Edit): Promise<EditResult> {
    const { editor } = view;
    const before = editor.getValue();
    const result = engine().runEdit(before, edit, this.context());
    if (result.kind === 'refusal') return result;
    const changes = realChanges(before, result.changes);
    if (changes.length === 0) return result;
    assertPlaces(view, before, changes);
    editor.transaction(
      {
        changes: changes.map((change) => ({
          from: editor.offsetToPos(change.from),
          to: editor.offsetToPos(change.to),
          text: change.insert,
        })),
      },
      ORIGIN,
    );
    const after = editor.getValue();
    if (after !== applyChanges(before, changes)) {
      throw new Error('The editor changed the text otherwise than asked. Undo to go back.');
    }
    this.onWritten(file, after);
    await view.save();
    return result;
  }

  private async writeFile(file: TFile, edit: Edit): Promise<EditResult> {
    // Reading mode keeps the text of the editor it replaces, which may not have been saved yet.
    const disk = await this.app.vault.read(file);
    for (const view of viewsOf(this.app, file)) {
      if (!isSameText(view.getViewData(), disk)) await view.save();
    }
    let made: EditResult | null = null;
    try {
      const text = await this.app.vault.process(file, (found) => {
        const result = engine().runEdit(found, edit, this.context());
        if (result.kind === 'refusal') throw new NothingWritten(result);
        const changes = realChanges(found, result.changes);
        if (changes.length === 0) throw new NothingWritten(result);
        made = result;
        return applyChanges(found, changes);
      });
      this.onWritten(file, text);
    } catch (error) {
      if (error instanceof NothingWritten) return error.result;
      throw error;
    }
    if (made === null) throw new Error('The vault did not run the edit.');
    return made;
  }

  private context(): EditContext {
    return { now: Date.now(), author: this.authorOf() };
  }
}

const OPEN_TWICE: EditResult = {
  kind: 'refusal',
  refusal: {
    reason: 'unsafe text',
    message: 'This note is open twice with different text. Close one of the two and try again.',
  },
};

const CHANGING: EditResult = {
  kind: 'refusal',
  refusal: {
    reason: 'unsafe text',
    message: 'Another program is changing this note right now. Try again in a moment.',
  },
};

/** Throws before anything is written when the editor counts characters otherwise than its text does. */
function assertPlaces(view: MarkdownView, before: string, changes: readonly TextChange[]): void {
  const { editor } = view;
  for (const change of changes) {
    const there = editor.getRange(editor.offsetToPos(change.from), editor.offsetToPos(change.to));
    if (there !== before.slice(change.from, change.to)) {
      throw new Error('The editor and its text disagree about places in the note.');
    }
  }
}

// A view that edits a text file. It saves two seconds after the first change, and takes in what others write to the file: as it is
// while nothing is unsaved here, by merging otherwise. Changes that do not fit are lost in the merge, as in the app.
import type * as O from 'obsidian';
import { debounce } from '../debounce';
import type { TFile } from '../files';
import { Notice } from '../ui/notice';
import { EditableFileView } from './file-view';
import { mergeTexts } from './merge-texts';

const SAVE_DELAY = 2000;

export abstract class TextFileView extends EditableFileView {
  data = '';
  readonly requestSave: O.Debouncer<[], void> = debounce(() => this.saveNow(), SAVE_DELAY);
  /** The file whose text is in the view; null while another one is still being read. */
  private loaded: TFile | null = null;
  /** What is in the file, as far as this view knows. */
  private onDisk = '';
  private writes = 0;
  private writing: Promise<void> = Promise.resolve();
  private following: Promise<void> = Promise.resolve();

  abstract getViewData(): string;
  abstract setViewData(data: string, clear: boolean): void;
  abstract clear(): void;

  override onload(): void {
    super.onload();
    this.registerEvent(
      this.app.vault.on('modify', (file: O.TAbstractFile) => {
        if (file === this.file) this.following = this.following.then(() => this.follow());
      }),
    );
  }

  override async onLoadFile(file: TFile): Promise<void> {
    await super.onLoadFile(file);
    const text = await this.app.vault.read(file);
    if (this.file !== file) return;
    this.onDisk = text;
    this.data = text;
    this.setViewData(text, true);
    this.loaded = file;
  }

  override async onUnloadFile(file: TFile): Promise<void> {
    this.requestSave.cancel();
    await this.save(true);
    await super.onUnloadFile(file);
  }

  /** Whether the view holds text that the file does not have. */
  get isDirty(): boolean {
    return this.loaded !== null && !sameLines(this.getViewData(), this.onDisk);
  }

  /** Writes the view's text when it differs from the file's. Rejects when it cannot be written. */
  async save(clear = false): Promise<void> {
    const file = this.loaded;
    if (file !== null && !file.deleted && this.isDirty) {
      const text = this.getViewData();
      const before = this.onDisk;
      this.data = text;
      this.onDisk = text;
      this.writes += 1;
      const write = this.writing.then(() => this.app.vault.modify(file, text));
      this.writing = write.catch(() => undefined);
      try {
        await write;
      } catch (error) {
        this.onDisk = before;
        throw error;
      }
    } else await this.writing;
    if (!clear) return;
    // An empty view must not be taken for a note that was emptied.
    this.loaded = null;
    this.clear();
  }

  private saveNow(): void {
    this.save().catch((error: unknown) => {
      console.error(error);
      new Notice(
        `Failed to save “${this.file?.name ?? ''}”. Your changes are only in this window.`,
      );
    });
  }

  private async follow(): Promise<void> {
    await this.writing;
    const file = this.loaded;
    if (file === null || file.deleted) return;
    const { writes } = this;
    const text = await this.app.vault.read(file).catch(() => null);
    // Written, or another file opened, while this one was read: the event of that change sees to it.
    if (text === null || writes !== this.writes || file !== this.loaded) return;
    if (text === this.onDisk) return;
    const base = this.onDisk;
    const own = this.getViewData();
    const dirty = !sameLines(own, base);
    this.onDisk = text;
    if (!dirty) this.show(text);
    else if (!sameLines(own, text)) {
      new Notice(`“${file.basename}” has been modified externally, merging changes automatically.`);
      this.show(mergeTexts(withoutCarriageReturns(base), own, withoutCarriageReturns(text)));
      if (this.isDirty) this.requestSave();
    }
  }

  private show(text: string): void {
    this.data = text;
    this.setViewData(text, false);
  }
}

/** An editor holds every line break as a line feed, so a file with others is no change of its text. */
function sameLines(a: string, b: string): boolean {
  return a === b || withoutCarriageReturns(a) === withoutCarriageReturns(b);
}

function withoutCarriageReturns(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

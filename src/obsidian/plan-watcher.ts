// Keeps the index true: finds the plans by cached metadata once the layout is ready, takes the rows that are
// stored for them, reads what changed, then follows files, folders and typing. Writes no note, and never
// reads one that its metadata does not call a plan.
import {
  type App,
  type CachedMetadata,
  Component,
  type Editor,
  type MarkdownFileInfo,
  MarkdownView,
  type TAbstractFile,
  TFile,
} from 'obsidian';
import { engine } from '../engine/engine';
import type { PlanIndex } from '../index/plan-index';
import { fileNote, noteOf } from './file-note';
import { inSlices } from './in-slices';
import { isLedgerNote } from './ledger-property';
import { isCandidate } from './plan-candidate';
import { currentText, isEditing, viewsOf } from './open-notes';
import { pause } from './pause';
import type { PlanReader } from './plan-reader';
import { type NoteToRead, ReadingQueue } from './reading-queue';
import type { StoredRows } from './summary-cache';
import { TypingPause } from './typing-pause';

/** How long a plan has to stay empty until it is none, ms: what another program writes in place is empty for a moment. */
const EMPTY_MS = 500;

export class PlanWatcher extends Component {
  private readonly queue: ReadingQueue;
  private readonly typing = new TypingPause();
  private readonly progressListeners = new Set<() => void>();
  private isGone = false;

  constructor(
    private readonly app: App,
    private readonly index: PlanIndex,
    private readonly reader: PlanReader,
    private readonly cache: StoredRows,
  ) {
    super();
    this.queue = new ReadingQueue(index, reader, () => {
      for (const listener of this.progressListeners) listener();
    });
  }

  override onload(): void {
    this.app.workspace.onLayoutReady(() => {
      // The plugin may have been switched off again before the layout was ready.
      if (this.isGone) return;
      this.follow();
      this.lookUntil(this.findPlans());
    });
  }

  override onunload(): void {
    this.isGone = true;
    this.queue.stop();
    this.reader.stop();
    void this.cache.flush();
    this.typing.stop();
  }

  /** How many of the notes to be read are, none of none while they are looked for; null when all are. */
  progress(): { readonly done: number; readonly total: number } | null {
    return this.queue.progress();
  }

  /** Whether the note is a plan as far as its metadata tell, be it read or not. */
  isPlan(file: TFile): boolean {
    const metadata = this.app.metadataCache.getFileCache(file);
    return this.index.has(file.path) || (metadata !== null && isCandidate(file, metadata));
  }

  /** Plans may come until `work` is over, and that there are none is not known before. */
  lookUntil(work: Promise<unknown>): void {
    this.queue.lookUntil(work);
  }

  /** Calls `listener` when more notes were read, and when all were. Returns how to stop it. */
  onProgress(listener: () => void): () => void {
    this.progressListeners.add(listener);
    return () => this.progressListeners.delete(listener);
  }

  /** Reads a note that is no file of the vault. */
  read(note: NoteToRead, urgent: boolean): void {
    this.queue.add(note, urgent);
  }

  /** Takes `text` as what the note says now, such as after an edit; also of notes that are no plans. */
  take(file: TFile, text: string): void {
    const isUnsure = !this.index.has(file.path);
    const note = { ...noteOf(this.app, file, () => Promise.resolve(text)), isUnsure };
    if (!isLedgerNote(this.app, file)) this.queue.add(note, true);
  }

  /** Reads a note again, as far as it is a plan, so that the index has its whole reading. */
  refresh(file: TFile): void {
    this.queue.add(
      noteOf(this.app, file, () => currentText(this.app, file)),
      true,
    );
  }

  /** Forgets all stored rows and reads every plan again. */
  async readAllAgain(): Promise<void> {
    await this.cache.clear();
    const found = this.findPlans();
    this.lookUntil(found);
    await found;
  }

  /** Looks through all notes; what is on screen comes first. */
  private async findPlans(): Promise<void> {
    const active = this.app.workspace.getActiveFile();
    if (active !== null) this.consider(active);
    await this.cache.load();
    // The first use of the core takes as long as a slice, and so may the app's own list.
    await pause();
    engine();
    await pause();
    const all = this.app.vault.getMarkdownFiles();
    await inSlices(all, (file) => this.consider(file), {
      gather: () => this.index.gather(),
      isOver: () => this.isGone,
    });
    await pause();
    // Rows of notes that went while the app was closed would fill the store one day.
    if (!this.isGone) this.cache.keepOnly((path) => this.app.vault.getFileByPath(path) !== null);
  }

  private follow(): void {
    const { metadataCache, vault, workspace } = this.app;
    this.registerEvent(metadataCache.on('changed', (...changed) => this.onIndexed(...changed)));
    this.registerEvent(vault.on('create', (file) => this.onCreated(file)));
    this.registerEvent(vault.on('rename', (file, from) => this.onRenamed(file, from)));
    this.registerEvent(vault.on('delete', (file) => this.onDeleted(file)));
    this.registerEvent(workspace.on('editor-change', (...typed) => this.onTyped(...typed)));
    this.register(
      this.index.subscribe((changed) => {
        for (const path of changed) if (!this.index.has(path)) this.cache.remove(path);
      }),
    );
  }

  private consider(file: TFile): void {
    const metadata = this.app.metadataCache.getFileCache(file);
    // An event may have told of the note already, and then knows better.
    if (!metadata || this.queue.has(file.path)) return;
    if (!isCandidate(file, metadata)) {
      this.index.remove(file.path);
      return;
    }
    const { mtime, size } = file.stat;
    const known = this.cache.row(file.path, mtime, size);
    if (known === null || this.index.wantsReading(file.path)) {
      this.queue.add(
        fileNote(this.app, this.cache, file, () => this.app.vault.cachedRead(file)),
        false,
      );
    } else if (!this.index.has(file.path)) this.index.putRow(known, null);
  }

  private onIndexed(file: TFile, text: string, cache: CachedMetadata): void {
    if (!isCandidate(file, cache)) {
      if (text !== '' || !this.index.has(file.path)) this.forget(file);
      else void pause(EMPTY_MS).then(() => this.forgetIfNone(file));
      return;
    }
    this.queue.add(
      fileNote(this.app, this.cache, file, () => Promise.resolve(text)),
      true,
    );
    // The metadata may come late, when an editor holds newer text: that is read after it.
    const isOpen = viewsOf(this.app, file).some(isEditing);
    if (isOpen && !this.typing.isWaiting(file.path)) this.readEditorLater(file);
  }

  private forget(file: TFile): void {
    this.queue.forget(file.path);
    this.index.remove(file.path);
  }

  /** A note that became a plan again, or another one at its path, stays. */
  private forgetIfNone(file: TFile): void {
    const metadata = this.app.metadataCache.getFileCache(file);
    const isThere = this.app.vault.getFileByPath(file.path) === file;
    if (isThere && (metadata === null || !isCandidate(file, metadata))) this.forget(file);
  }

  private onCreated(file: TAbstractFile): void {
    if (file instanceof TFile) this.consider(file);
  }

  private onRenamed(file: TAbstractFile, from: string): void {
    this.index.batch(() => {
      if (file instanceof TFile) {
        this.queue.forget(from);
        if (file.extension === 'md') this.moveRow(file, from);
        else this.index.remove(from);
      } else {
        for (const path of this.inside(from)) this.moveInto(file, path, from);
      }
    });
    if (file instanceof TFile) this.consider(file);
  }

  private moveRow(file: TFile, from: string): void {
    const { mtime, size } = file.stat;
    const isStored = this.cache.row(from, mtime, size) !== null;
    this.index.rename(from, file.path, file.basename);
    const summary = this.index.summary(file.path);
    if (isStored && summary !== null) this.cache.put({ mtime, size, summary });
  }

  private moveInto(folder: TAbstractFile, path: string, from: string): void {
    const to = `${folder.path}${path.slice(from.length)}`;
    this.index.rename(path, to, to.slice(to.lastIndexOf('/') + 1).replace(/\.md$/, ''));
  }

  private onDeleted(file: TAbstractFile): void {
    this.index.batch(() => {
      this.queue.forget(file.path);
      this.index.remove(file.path);
      if (file instanceof TFile) return;
      for (const path of this.inside(file.path)) this.index.remove(path);
    });
  }

  private inside(folder: string): readonly string[] {
    return this.index
      .all()
      .map((row) => row.path)
      .filter((path) => path.startsWith(`${folder}/`));
  }

  private onTyped(editor: Editor, info: MarkdownView | MarkdownFileInfo): void {
    // Embeds and the cells of tables have editors too, which hold a part of the note only.
    if (!(info instanceof MarkdownView) || info.editor !== editor || !info.file) return;
    if (this.index.has(info.file.path)) this.readEditorLater(info.file);
  }

  private readEditorLater(file: TFile): void {
    this.typing.wait(file.path, () => {
      if (this.index.has(file.path)) this.refresh(file);
    });
  }
}

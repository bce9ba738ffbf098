// Keeps the index true: finds the plans by cached metadata once the layout is ready, then follows files,
// folders and typing. Writes nothing, and never reads a note that its metadata does not call a plan.
import {
  type App,
  type CachedMetadata,
  Component,
  type Editor,
  getAllTags,
  type MarkdownFileInfo,
  MarkdownView,
  type TAbstractFile,
  TFile,
} from 'obsidian';
import { engine } from '../engine/engine';
import type { PlanIndex } from '../index/plan-index';
import { currentText } from './open-notes';
import { ReadingQueue } from './reading-queue';

/** How long typing pauses before the editor's text is read, ms. */
const TYPING_PAUSE_MS = 300;

export class PlanWatcher extends Component {
  private readonly queue: ReadingQueue;
  private readonly typing = new Map<string, number>();
  private isGone = false;

  constructor(
    private readonly app: App,
    private readonly index: PlanIndex,
  ) {
    super();
    this.queue = new ReadingQueue(app, index);
  }

  override onload(): void {
    this.app.workspace.onLayoutReady(() => {
      // The plugin may have been switched off again before the layout was ready.
      if (this.isGone) return;
      this.follow();
      for (const file of this.app.vault.getMarkdownFiles()) this.consider(file);
    });
  }

  override onunload(): void {
    this.isGone = true;
    this.queue.stop();
    for (const timer of this.typing.values()) window.clearTimeout(timer);
  }

  /** How many of the notes to be read are; null when all are. */
  progress(): { readonly done: number; readonly total: number } | null {
    return this.queue.progress();
  }

  /** Takes `text` as what the note says now, such as after an edit. */
  take(file: TFile, text: string): void {
    this.queue.take(file, text);
  }

  /** Reads a note again, as far as it is a plan, so that the index has its whole reading. */
  refresh(file: TFile): void {
    this.queue.add(file, () => currentText(this.app, file), true);
  }

  private follow(): void {
    const { metadataCache, vault, workspace } = this.app;
    this.registerEvent(metadataCache.on('changed', (...changed) => this.onIndexed(...changed)));
    this.registerEvent(vault.on('create', (file) => this.onCreated(file)));
    this.registerEvent(vault.on('rename', (file, from) => this.onRenamed(file, from)));
    this.registerEvent(vault.on('delete', (file) => this.onDeleted(file)));
    this.registerEvent(workspace.on('editor-change', (...typed) => this.onTyped(...typed)));
  }

  private consider(file: TFile): void {
    const cache = this.app.metadataCache.getFileCache(file);
    if (cache && this.isCandidate(file, cache)) {
      this.queue.add(file, () => this.app.vault.cachedRead(file), false);
    }
  }

  private isCandidate(file: TFile, cache: CachedMetadata): boolean {
    return engine().isPlanCandidate({
      path: file.path,
      headings: cache.headings ?? [],
      frontmatter: cache.frontmatter ?? null,
      tags: getAllTags(cache) ?? [],
    });
  }

  private onIndexed(file: TFile, text: string, cache: CachedMetadata): void {
    if (!this.isCandidate(file, cache)) {
      this.queue.forget(file.path);
      this.index.remove(file.path);
      return;
    }
    this.queue.add(file, () => Promise.resolve(text), true);
    // The metadata may come late, when an editor holds newer text: that is read after it.
    if (!this.typing.has(file.path)) this.readEditorLater(file);
  }

  private onCreated(file: TAbstractFile): void {
    if (file instanceof TFile) this.consider(file);
  }

  private onRenamed(file: TAbstractFile, from: string): void {
    this.index.batch(() => {
      if (file instanceof TFile) {
        this.queue.forget(from);
        if (file.extension === 'md') this.index.rename(from, file.path, file.basename);
        else this.index.remove(from);
      } else {
        for (const path of this.inside(from)) this.moveInto(file, path, from);
      }
    });
    if (file instanceof TFile) this.consider(file);
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
    window.clearTimeout(this.typing.get(file.path));
    const timer = window.setTimeout(() => {
      this.typing.delete(file.path);
      if (this.index.has(file.path)) this.refresh(file);
    }, TYPING_PAUSE_MS);
    this.typing.set(file.path, timer);
  }
}

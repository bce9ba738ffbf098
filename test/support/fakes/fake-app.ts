// An app over a vault in memory in which notes can be open, as far as the parts that read and write notes
// ask for it. Metadata comes when the test says so.
import { type App, type CachedMetadata, Events, type TFile } from 'obsidian';
import { FakeVault } from './fake-vault';
import { FakeView } from './fake-view';

class FakeMetadata extends Events {
  readonly caches = new Map<string, CachedMetadata>();

  getFileCache(file: TFile): CachedMetadata | null {
    return this.caches.get(file.path) ?? null;
  }

  fileToLinktext({ basename }: TFile): string {
    return basename;
  }
}

class FakeWorkspace extends Events {
  readonly leaves: { readonly view: FakeView }[] = [];
  /** What has the focus and an editor: a card of a canvas, when it is no tab. */
  activeEditor: Pick<FakeView, 'file' | 'editor'> | null = null;
  private readonly waiting: (() => void)[] = [];

  getLeavesOfType(): readonly { readonly view: FakeView }[] {
    return this.leaves;
  }

  getActiveFile(): TFile | null {
    return this.leaves.at(-1)?.view.file ?? null;
  }

  getActiveViewOfType(): FakeView | null {
    return this.leaves.at(-1)?.view ?? null;
  }

  onLayoutReady(ready: () => void): void {
    this.waiting.push(ready);
  }

  showLayout(): void {
    for (const ready of this.waiting.splice(0)) ready();
  }
}

export class FakeApp {
  readonly vault: FakeVault;
  readonly metadataCache = new FakeMetadata();
  readonly fileManager = {
    trashFile: (file: TFile) => this.vault.delete(file),
    generateMarkdownLink: ({ basename }: TFile) => `[[${basename}]]`,
  };
  readonly workspace = new FakeWorkspace();
  private readonly stored = new Map<string, unknown>();

  constructor(files: Readonly<Record<string, string>>) {
    this.vault = new FakeVault(files);
    this.vault.on('modify', (entry) => {
      const file = entry as TFile;
      for (const { view } of this.workspace.leaves) {
        if (view.file === file) view.follow(this.vault.textOf(file));
      }
    });
  }

  /** The app as our own modules know it: only what is here may be asked for. */
  get app(): App {
    return this as unknown as App;
  }

  file(path: string): TFile {
    const file = this.vault.getFileByPath(path);
    if (!file) throw new Error(`There is no file ${path}.`);
    return file;
  }

  /** What is on disk. */
  text(path: string): string {
    return this.vault.textOf(this.file(path));
  }

  /** Opens the note in a new tab, which becomes the active one. */
  open(path: string, mode: 'source' | 'preview'): FakeView {
    const view = new FakeView(this.vault, this.file(path), mode);
    this.workspace.leaves.push({ view });
    return view;
  }

  /** Reads the headings of a note into the cache, as the app does some time after a change, and tells of it. */
  indexMetadata(path: string, tell = true): void {
    const text = this.text(path);
    const headings = [...text.matchAll(/^(#{1,6}) (.+)$/gm)].map(
      ([, marks = '', heading = '']) => ({
        heading,
        level: marks.length,
      }),
    );
    const cache = { headings } as CachedMetadata;
    this.metadataCache.caches.set(path, cache);
    if (tell) this.metadataCache.trigger('changed', this.file(path), text, cache);
  }

  loadLocalStorage(key: string): unknown {
    return this.stored.get(key) ?? null;
  }

  /** Keeps what JSON keeps of `value`; null takes the key away. */
  saveLocalStorage(key: string, value: unknown): void {
    if (value === null) this.stored.delete(key);
    else this.stored.set(key, JSON.parse(JSON.stringify(value)));
  }

  storedKeys(): readonly string[] {
    return [...this.stored.keys()];
  }
}

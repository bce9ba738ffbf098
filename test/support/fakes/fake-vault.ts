// A vault in memory: a tree of files and folders, their texts, and the events of both. Every operation takes
// a moment, as on a disk, so that what runs at once really overlaps.
import { Events, type FileStats, type Stat, type TAbstractFile, TFile, TFolder } from 'obsidian';
import { FakeAdapter } from './fake-adapter';

export class FakeVault extends Events {
  /** Paths of the files written, in order. */
  readonly writes: string[] = [];
  readonly configDir = '.obsidian';
  /** Knows what the disk says of a file, which the app may not have noticed yet. */
  readonly adapter = new FakeAdapter({
    stat: (path) => this.statOnDisk(path),
    text: (path) => {
      const file = this.getFileByPath(path);
      return file === null ? null : this.textOf(file);
    },
    tellRaw: (path) => this.trigger('raw', path),
  });
  private readonly texts = new Map<TFile, string>();
  private readonly stats = new Map<TFile, FileStats>();
  private readonly entries = new Map<string, TAbstractFile>();
  private readonly root = this.make(TFolder, '/', null);
  private failure: Error | null = null;
  private afterNext: (() => void) | null = null;

  constructor(files: Readonly<Record<string, string>>) {
    super();
    for (const [path, text] of Object.entries(files)) this.addFile(path, text);
  }

  getRoot(): TFolder {
    return this.root;
  }

  getAbstractFileByPath(path: string): TAbstractFile | null {
    return this.entries.get(path) ?? null;
  }

  getFileByPath(path: string): TFile | null {
    const entry = this.entries.get(path);
    return entry instanceof TFile ? entry : null;
  }

  getFolderByPath(path: string): TFolder | null {
    const entry = this.entries.get(path);
    return entry instanceof TFolder ? entry : null;
  }

  getMarkdownFiles(): TFile[] {
    return [...this.texts.keys()].filter((file) => file.extension === 'md');
  }

  async read(file: TFile): Promise<string> {
    await Promise.resolve();
    return this.textOf(file);
  }

  cachedRead(file: TFile): Promise<string> {
    return this.read(file);
  }

  async process(file: TFile, change: (text: string) => string): Promise<string> {
    await Promise.resolve();
    const text = change(this.textOf(file));
    await this.modify(file, text);
    return text;
  }

  async modify(file: TFile, text: string): Promise<void> {
    await Promise.resolve();
    const { failure } = this;
    this.failure = null;
    if (failure) throw failure;
    this.writes.push(file.path);
    this.writeAside(file.path, text);
    this.notice(file.path);
    const act = this.afterNext;
    this.afterNext = null;
    act?.();
  }

  /** Lets another program act right after the next write. */
  afterNextWrite(act: () => void): void {
    this.afterNext = act;
  }

  /** Writes as another program does: the app does not know of it before it is told to notice. */
  writeAside(path: string, text: string): void {
    const file = this.getFileByPath(path);
    if (!file) throw new Error(`There is no file ${path}.`);
    this.texts.set(file, text);
    const mtime = (this.stats.get(file)?.mtime ?? 0) + 1;
    this.stats.set(file, { ctime: 0, mtime, size: text.length });
  }

  /** Lets the app see what is on disk. */
  notice(path: string): void {
    const file = this.getFileByPath(path);
    const stat = file && this.stats.get(file);
    if (!file || !stat) throw new Error(`There is no file ${path}.`);
    file.stat = { ...stat };
    this.trigger('modify', file);
  }

  /** Fails as the app does when the folder is there, its parent is not, or a file is in the way. */
  async createFolder(path: string): Promise<TFolder> {
    await Promise.resolve();
    if (this.entries.has(path)) throw new Error('Folder already exists.');
    const parent = this.getFolderByPath(parentOf(path));
    if (!parent && parentOf(path) !== '/') throw new Error(`There is no folder ${parentOf(path)}.`);
    return this.addFolder(path);
  }

  async delete(entry: TAbstractFile): Promise<void> {
    await Promise.resolve();
    this.forget(entry);
    this.trigger('delete', entry);
  }

  /** Moves a file or a folder with all in it. The event is fired for `entry` alone. */
  async rename(entry: TAbstractFile, to: string): Promise<void> {
    await Promise.resolve();
    const from = entry.path;
    const inside = [...this.entries.values()].filter((other) => other.path.startsWith(`${from}/`));
    for (const moved of [entry, ...inside]) {
      this.entries.delete(moved.path);
      const path = to + moved.path.slice(from.length);
      Object.assign(moved, namesOf(path));
      this.entries.set(path, moved);
    }
    entry.parent = this.getFolderByPath(parentOf(to));
    this.trigger('rename', entry, from);
  }

  /** Puts a file there as another program would, with the folders that lead to it. */
  addFile(path: string, text: string): TFile {
    const file = this.make(TFile, path, this.addFolder(parentOf(path)));
    file.stat = { ctime: 0, mtime: 0, size: text.length };
    this.stats.set(file, { ...file.stat });
    this.texts.set(file, text);
    this.trigger('create', file);
    return file;
  }

  textOf(file: TFile): string {
    const text = this.texts.get(file);
    if (text === undefined) throw new Error(`There is no file ${file.path}.`);
    return text;
  }

  /** Lets the next write fail with `message`. */
  failNextWrite(message: string): void {
    this.failure = new Error(message);
  }

  /** Puts a file there as the app does: the folder has to be there, and the file not. */
  async create(path: string, text: string): Promise<TFile> {
    await Promise.resolve();
    if (this.entries.has(path)) throw new Error('File already exists.');
    if (!this.entries.has(parentOf(path))) throw new Error(`There is no folder ${parentOf(path)}.`);
    return this.addFile(path, text);
  }

  private statOnDisk(path: string): Stat | null {
    const entry = this.getAbstractFileByPath(path);
    if (entry instanceof TFolder) return { type: 'folder', ctime: 0, mtime: 0, size: 0 };
    const stat = entry instanceof TFile ? this.stats.get(entry) : undefined;
    return stat ? { type: 'file', ...stat } : null;
  }

  private addFolder(path: string): TFolder {
    if (path === '/') return this.root;
    return this.getFolderByPath(path) ?? this.make(TFolder, path, this.addFolder(parentOf(path)));
  }

  /** Without the constructor, which is the app's own. */
  private make<Entry extends TAbstractFile>(
    kind: new () => Entry,
    path: string,
    parent: TFolder | null,
  ): Entry {
    const entry = Object.create(kind.prototype as object) as Entry;
    Object.assign(entry, namesOf(path), { parent });
    if (entry instanceof TFolder) entry.children = [];
    parent?.children.push(entry);
    this.entries.set(path, entry);
    return entry;
  }

  private forget(entry: TAbstractFile): void {
    this.entries.delete(entry.path);
    if (entry.parent) entry.parent.children = entry.parent.children.filter((one) => one !== entry);
    if (entry instanceof TFile) this.texts.delete(entry);
    if (entry instanceof TFolder) for (const child of [...entry.children]) this.forget(child);
  }
}

function parentOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '/';
}

function namesOf(path: string): Partial<TFile> {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  const [basename, extension] = dot < 0 ? [name, ''] : [name.slice(0, dot), name.slice(dot + 1)];
  return { path, name, basename, extension };
}

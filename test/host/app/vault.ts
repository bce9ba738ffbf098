// The vault: its tree of files and folders, and the events that tell of changes. The tree always shows a change before its event is
// fired; jitter may let the event come later than the promise of the operation that made it.
import type * as O from 'obsidian';
import type { AdapterChange, FileSystemAdapter } from './adapter';
import { type TAbstractFile, TFile, TFolder } from './files';
import type { Jitter } from './jitter';
import { isHidden, normalizePath } from './paths';
import { VaultTree } from './vault-tree';

export class Vault extends VaultTree {
  readonly configDir = '.obsidian';
  private pending: Promise<void> = Promise.resolve();

  constructor(
    readonly adapter: FileSystemAdapter,
    private readonly jitter: Jitter,
  ) {
    super();
  }

  /** Fills the tree from the adapter's listing, one `create` for each file and folder, and follows changes from then on. */
  load(): void {
    for (const entry of [...this.adapter.mirror.values()])
      if (!isHidden(entry.path)) this.trigger('create', this.add(entry.path, entry.kind));
    this.adapter.onChange = (change) => this.apply(change);
  }

  getName(): string {
    return this.adapter.getName();
  }

  static recurseChildren(root: O.TFolder, callback: (file: O.TAbstractFile) => unknown): void {
    const waiting: O.TAbstractFile[] = [root];
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
      callback(file);
      if (file instanceof TFolder) waiting.push(...file.children);
    }
  }

  /** Fails when the path is taken, or when its folder does not exist. A hidden path is written, but is no file of the tree: null. */
  async create(path: string, data: string, options?: O.DataWriteOptions): Promise<TFile> {
    return this.make(path, (normal) => this.adapter.write(normal, data, options));
  }

  async createBinary(
    path: string,
    data: ArrayBuffer,
    options?: O.DataWriteOptions,
  ): Promise<TFile> {
    return this.make(path, (normal) => this.adapter.writeBinary(normal, data, options));
  }

  async createFolder(path: string): Promise<TFolder> {
    const normal = normalizePath(path);
    if (await this.adapter.exists(normal)) throw new Error('Folder already exists.');
    await this.adapter.mkdir(normal);
    return this.getFolderByPath(normal) as TFolder;
  }

  read(file: O.TFile): Promise<string> {
    return this.adapter.read(file.path);
  }

  cachedRead(file: O.TFile): Promise<string> {
    return this.adapter.read(file.path);
  }

  readBinary(file: O.TFile): Promise<ArrayBuffer> {
    return this.adapter.readBinary(file.path);
  }

  getResourcePath(file: O.TFile): string {
    return this.adapter.getResourcePath(file.path);
  }

  modify(file: O.TFile, data: string, options?: O.DataWriteOptions): Promise<void> {
    return this.adapter.write(file.path, data, options);
  }

  modifyBinary(file: O.TFile, data: ArrayBuffer, options?: O.DataWriteOptions): Promise<void> {
    return this.adapter.writeBinary(file.path, data, options);
  }

  append(file: O.TFile, data: string, options?: O.DataWriteOptions): Promise<void> {
    return this.adapter.append(file.path, data, options);
  }

  appendBinary(file: O.TFile, data: ArrayBuffer, options?: O.DataWriteOptions): Promise<void> {
    return this.adapter.appendBinary(file.path, data, options);
  }

  /** Reads the disk, not the buffer of an open editor. */
  process(
    file: O.TFile,
    change: (data: string) => string,
    options?: O.DataWriteOptions,
  ): Promise<string> {
    return this.adapter.process(file.path, change, options);
  }

  async delete(file: O.TAbstractFile): Promise<void> {
    if (file instanceof TFolder) await this.adapter.rmdir(file.path, true);
    else await this.adapter.remove(file.path);
  }

  async trash(file: O.TAbstractFile, system: boolean): Promise<void> {
    if (system && (await this.adapter.trashSystem())) return;
    await this.adapter.trashLocal(file.path);
  }

  rename(file: O.TAbstractFile, newPath: string): Promise<void> {
    return this.adapter.rename(file.path, newPath);
  }

  async copy<T extends O.TAbstractFile>(file: T, newPath: string): Promise<T> {
    const normal = normalizePath(newPath);
    await this.adapter.copy(file.path, normal);
    return this.tree.get(normal) as unknown as T;
  }

  private async make(path: string, write: (normal: string) => Promise<void>): Promise<TFile> {
    const normal = normalizePath(path);
    if (await this.adapter.exists(normal)) throw new Error('File already exists.');
    await write(normal);
    // The declaration promises a file; for a hidden path the app gives null all the same.
    return this.getFileByPath(normal) as TFile;
  }

  private apply(change: AdapterChange): void {
    switch (change.kind) {
      case 'create': {
        const { path, kind } = change.entry;
        this.tell('raw', path);
        if (isHidden(path) || this.tree.has(path)) return;
        this.tell('create', this.add(path, kind));
        return;
      }
      case 'modify': {
        this.tell('raw', change.entry.path);
        const file = this.getFileByPath(change.entry.path);
        if (file === null) return;
        this.restat(file);
        this.tell('modify', file);
        return;
      }
      case 'delete': {
        this.tell('raw', change.path);
        const file = this.tree.get(change.path);
        if (file !== undefined) this.drop(file);
        return;
      }
      case 'rename': {
        // Of what was in a folder, nothing is told.
        this.tell('raw', change.from);
        this.tell('raw', change.to);
        const file = this.tree.get(change.from);
        if (file === undefined) this.adopt(change.to);
        else if (isHidden(change.to)) this.drop(file);
        else this.move(file, change.to);
        return;
      }
    }
  }

  /** Events keep their order among themselves. */
  private tell(name: string, ...data: unknown[]): void {
    if (!this.jitter.active) {
      this.trigger(name, ...data);
      return;
    }
    this.pending = this.pending.then(async () => {
      await this.jitter.pause(8);
      this.trigger(name, ...data);
    });
  }

  private adopt(path: string): void {
    for (const entry of [...this.adapter.mirror.values()]) {
      const inside = entry.path === path || entry.path.startsWith(`${path}/`);
      if (inside && !isHidden(entry.path) && !this.tree.has(entry.path))
        this.tell('create', this.add(entry.path, entry.kind));
    }
  }

  protected override makeRoot(): TFolder {
    return new TFolder(this);
  }

  protected override add(path: string, kind: 'file' | 'folder'): TAbstractFile {
    const known = this.tree.get(path);
    if (known !== undefined) return known;
    const file = kind === 'folder' ? new TFolder(this) : new TFile(this);
    file.setPath(path);
    this.attach(file);
    if (file instanceof TFile) this.restat(file);
    return file;
  }

  private restat(file: TFile): void {
    const entry = this.adapter.mirror.get(file.path);
    if (entry === undefined) return;
    file.stat = { ctime: entry.ctime, mtime: entry.mtime, size: entry.size };
  }

  private drop(file: TAbstractFile): void {
    if (file instanceof TFolder) for (const child of [...file.children]) this.drop(child);
    this.unlink(file);
    file.deleted = true;
    this.tell('delete', file);
  }

  private move(file: TAbstractFile, to: string): void {
    const from = file.path;
    this.unlink(file);
    file.setPath(to);
    this.attach(file);
    this.tell('rename', file, from);
    if (file instanceof TFolder) this.movedInside(file, from);
  }

  private movedInside(folder: TFolder, from: string): void {
    for (const child of folder.children) {
      const old = child.path;
      this.tree.delete(old);
      child.setPath(`${folder.path}/${child.name}`);
      this.tree.set(child.path, child);
      this.tell('rename', child, old);
      if (child instanceof TFolder) this.movedInside(child, `${from}/${child.name}`);
    }
  }
}

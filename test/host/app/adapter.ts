// The app's file layer over a Disk: hidden files included, writes one after the other, and a mirror of the listing by which an
// echo of an own write is told from a change made by another program. It knows nothing of TFile or of the index.
import type * as O from 'obsidian';
import type { Disk, DiskEntry, DiskEvent } from './disk';
import { missing } from './missing';
import type { Jitter } from './jitter';
import { folderOf, nameOf, normalizePath } from './paths';
import { VaultAddress } from './vault-address';

export type AdapterChange =
  | { readonly kind: 'create' | 'modify'; readonly entry: DiskEntry }
  | { readonly kind: 'delete'; readonly path: string }
  | { readonly kind: 'rename'; readonly from: string; readonly to: string };

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const encoder = new TextEncoder();

export class FileSystemAdapter extends VaultAddress {
  readonly mirror = new Map<string, DiskEntry>();
  /** Called for each change, own or foreign, after the mirror shows it. */
  onChange: (change: AdapterChange) => void = () => undefined;
  private queue: Promise<unknown> = Promise.resolve();
  private incoming: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly disk: Disk,
    vaultName: string,
    private readonly jitter: Jitter,
  ) {
    super(vaultName);
  }

  /** Reads the listing and starts listening; to be called once. */
  async start(): Promise<void> {
    this.disk.watch((event) => {
      // An own operation under way settles first, so that its echo finds the mirror up to date.
      this.incoming = this.incoming.then(async () => {
        await this.queue;
        await this.receive(event);
      });
    });
    for (const entry of await this.disk.list()) this.mirror.set(entry.path, entry);
  }

  async exists(path: string): Promise<boolean> {
    await this.jitter.pause(5);
    const normal = normalizePath(path);
    return normal === '/' || this.mirror.has(normal);
  }

  /** Asks the disk, which may know of changes that have not been noticed yet. */
  async stat(path: string): Promise<O.Stat | null> {
    await this.jitter.pause(5);
    const normal = normalizePath(path);
    if (normal === '/') return { type: 'folder', ctime: 0, mtime: 0, size: 0 };
    const entry = await this.disk.stat(normal);
    if (entry === null) return null;
    return { type: entry.kind, ctime: entry.ctime, mtime: entry.mtime, size: entry.size };
  }

  async list(path: string): Promise<O.ListedFiles> {
    await this.jitter.pause(5);
    const normal = normalizePath(path);
    const folder = normal === '/' ? '' : normal;
    if (folder !== '' && this.mirror.get(folder)?.kind !== 'folder') throw missing('scandir', path);
    const inside = [...this.mirror.values()].filter((entry) => folderOf(entry.path) === folder);
    return {
      files: inside.filter((entry) => entry.kind === 'file').map((entry) => entry.path),
      folders: inside.filter((entry) => entry.kind === 'folder').map((entry) => entry.path),
    };
  }

  async read(path: string): Promise<string> {
    return decoder.decode(await this.bytes(path));
  }

  async readBinary(path: string): Promise<ArrayBuffer> {
    return (await this.bytes(path)).slice().buffer;
  }

  write(path: string, data: string, options?: O.DataWriteOptions): Promise<void> {
    return this.enqueue(() => this.put(path, encoder.encode(data), options));
  }

  writeBinary(path: string, data: ArrayBuffer, options?: O.DataWriteOptions): Promise<void> {
    return this.enqueue(() => this.put(path, new Uint8Array(data), options));
  }

  append(path: string, data: string, options?: O.DataWriteOptions): Promise<void> {
    return this.appendBinary(path, encoder.encode(data).slice().buffer, options);
  }

  appendBinary(path: string, data: ArrayBuffer, options?: O.DataWriteOptions): Promise<void> {
    return this.enqueue(async () => {
      const known = this.mirror.has(normalizePath(path));
      const before = known ? await this.disk.read(normalizePath(path)) : new Uint8Array(0);
      const whole = new Uint8Array(before.byteLength + data.byteLength);
      whole.set(before);
      whole.set(new Uint8Array(data), before.byteLength);
      await this.put(path, whole, options);
    });
  }

  /**
   * Reads the disk, never an editor; nothing is written when the text stays as it was. Where another program writes at
   * the same moment, `change` is called once more, with its text.
   */
  process(
    path: string,
    change: (data: string) => string,
    options?: O.DataWriteOptions,
  ): Promise<string> {
    return this.enqueue(async () => {
      const normal = normalizePath(path);
      for (;;) {
        const found = await this.disk.read(normal);
        const before = decoder.decode(found);
        const after = change(before);
        if (after === before) return after;
        const entry = await this.disk.replace(normal, found, encoder.encode(after), options);
        if (entry === null) continue;
        this.learn(entry);
        return after;
      }
    });
  }

  mkdir(path: string): Promise<void> {
    return this.enqueue(async () => {
      const normal = normalizePath(path);
      await this.disk.makeFolder(normal);
      const parts = normal.split('/');
      parts.forEach((_, i) => this.addFolder(parts.slice(0, i + 1).join('/')));
    });
  }

  remove(path: string): Promise<void> {
    return this.enqueue(async () => {
      const normal = normalizePath(path);
      if (this.mirror.get(normal)?.kind !== 'file') throw missing('unlink', path);
      await this.disk.remove(normal);
      this.drop(normal);
    });
  }

  rmdir(path: string, recursive: boolean): Promise<void> {
    return this.enqueue(async () => {
      const normal = normalizePath(path);
      if (this.mirror.get(normal)?.kind !== 'folder') throw missing('rmdir', path);
      if (!recursive && this.below(normal).length > 1)
        throw new Error(`ENOTEMPTY: directory not empty, rmdir '${path}'`);
      await this.disk.remove(normal);
      this.drop(normal);
    });
  }

  rename(path: string, newPath: string): Promise<void> {
    return this.enqueue(() => this.move(normalizePath(path), normalizePath(newPath)));
  }

  copy(path: string, newPath: string): Promise<void> {
    return this.enqueue(async () => {
      if (this.mirror.has(normalizePath(newPath)))
        throw new Error('Destination file already exists!');
      await this.put(newPath, await this.disk.read(normalizePath(path)));
    });
  }

  /** There is no trash outside the vault here, so this says false, as the app does where the system has none. */
  trashSystem(): Promise<boolean> {
    return Promise.resolve(false);
  }

  trashLocal(path: string): Promise<void> {
    return this.enqueue(async () => {
      const normal = normalizePath(path);
      await this.disk.makeFolder('.trash');
      this.addFolder('.trash');
      let target = `.trash/${nameOf(normal)}`;
      for (let n = 2; this.mirror.has(target); n++) target = `.trash/${nameOf(normal)} ${n}`;
      await this.move(normal, target);
    });
  }

  private async bytes(path: string): Promise<Uint8Array> {
    await this.jitter.pause(15);
    return this.disk.read(normalizePath(path));
  }

  private enqueue<T>(operation: () => Promise<T>): Promise<T> {
    const run = this.queue.then(async () => {
      await this.jitter.pause(15);
      return operation();
    });
    this.queue = run.catch(() => undefined);
    return run;
  }

  private async put(path: string, bytes: Uint8Array, times?: O.DataWriteOptions): Promise<void> {
    this.learn(await this.disk.write(normalizePath(path), bytes, times));
  }

  private learn(entry: DiskEntry): void {
    const kind = this.mirror.has(entry.path) ? 'modify' : 'create';
    this.mirror.set(entry.path, entry);
    this.onChange({ kind, entry });
  }

  private async move(from: string, to: string): Promise<void> {
    if (!this.mirror.has(from)) throw missing('rename', from);
    if (this.mirror.has(to) && from.toLowerCase() !== to.toLowerCase())
      throw new Error('Destination file already exists!');
    await this.disk.rename(from, to);
    for (const path of this.below(from)) {
      const entry = this.mirror.get(path);
      if (entry === undefined) continue;
      const moved = to + path.slice(from.length);
      this.mirror.delete(path);
      this.mirror.set(moved, { ...entry, path: moved });
    }
    this.onChange({ kind: 'rename', from, to });
  }

  private addFolder(path: string): void {
    if (this.mirror.has(path)) return;
    const now = Date.now();
    const entry: DiskEntry = { path, kind: 'folder', ctime: now, mtime: now, size: 0 };
    this.mirror.set(path, entry);
    this.onChange({ kind: 'create', entry });
  }

  private drop(path: string): void {
    for (const each of this.below(path)) this.mirror.delete(each);
    this.onChange({ kind: 'delete', path });
  }

  private below(path: string): string[] {
    return [...this.mirror.keys()].filter((each) => each === path || each.startsWith(`${path}/`));
  }

  private async receive(event: DiskEvent): Promise<void> {
    if (event.kind === 'delete') {
      const known = this.mirror.get(event.path);
      if (known === undefined || (await this.disk.stat(known.path)) !== null) return;
      this.drop(event.path);
      return;
    }
    const { entry } = event;
    const known = this.mirror.get(entry.path);
    if (known !== undefined) {
      const echo = known.mtime >= entry.mtime && known.size === entry.size;
      if (entry.kind === 'folder' || echo) return;
    } else {
      // A late report may speak of a file that has been made again, or removed again, since.
      const found = await this.disk.stat(entry.path);
      if (found?.kind !== entry.kind) return;
    }
    this.learn(entry);
  }
}

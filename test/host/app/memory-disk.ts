// A vault held in memory, for tests and for a page without a server. It behaves as a folder on disk does:
// a missing parent is an error, and changes are reported a moment after they happened.
import type { Disk, DiskEntry, DiskEvent } from './disk';
import { missing } from './missing';

interface Stored {
  readonly kind: 'file' | 'folder';
  readonly bytes: Uint8Array;
  readonly ctime: number;
  readonly mtime: number;
}

const NO_BYTES = new Uint8Array(0);

export class MemoryDisk implements Disk {
  private readonly stored = new Map<string, Stored>();
  private readonly listeners = new Set<(event: DiskEvent) => void>();

  /**
   * `files` maps paths to contents; the folders they lie in are made. A path that ends in `/` is an empty folder. All are
   * as old as `now` says, in ms UTC.
   */
  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}, now = Date.now()) {
    for (const [path, content] of Object.entries(files)) {
      if (path.endsWith('/')) {
        this.makeParents(path, now);
        continue;
      }
      this.makeParents(path, now);
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      this.stored.set(path, { kind: 'file', bytes, ctime: now, mtime: now });
    }
  }

  list(): Promise<readonly DiskEntry[]> {
    const paths = [...this.stored.keys()].sort();
    return Promise.resolve(paths.map((path) => this.entry(path)));
  }

  stat(path: string): Promise<DiskEntry | null> {
    return Promise.resolve(this.stored.has(path) ? this.entry(path) : null);
  }

  read(path: string): Promise<Uint8Array> {
    const found = this.stored.get(path);
    if (found?.kind !== 'file') return Promise.reject(missing('open', path));
    return Promise.resolve(found.bytes.slice());
  }

  /** The modification time always advances, unless `times` says otherwise. */
  write(
    path: string,
    bytes: Uint8Array,
    times: { ctime?: number; mtime?: number } = {},
  ): Promise<DiskEntry> {
    const parent = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
    if (parent !== '' && this.stored.get(parent)?.kind !== 'folder')
      return Promise.reject(missing('open', path));
    const before = this.stored.get(path);
    if (before?.kind === 'folder')
      return Promise.reject(new Error(`EISDIR: illegal operation on a directory, open '${path}'`));
    const now = Date.now();
    this.stored.set(path, {
      kind: 'file',
      bytes: bytes.slice(),
      ctime: times.ctime ?? before?.ctime ?? now,
      mtime: times.mtime ?? Math.max(now, (before?.mtime ?? 0) + 1),
    });
    const entry = this.entry(path);
    this.report({ kind: before === undefined ? 'create' : 'modify', entry });
    return Promise.resolve(entry);
  }

  async replace(
    path: string,
    before: Uint8Array,
    after: Uint8Array,
    times: { ctime?: number; mtime?: number } = {},
  ): Promise<DiskEntry | null> {
    const found = await this.read(path);
    const isSame = found.length === before.length && found.every((byte, i) => byte === before[i]);
    return isSame ? this.write(path, after, times) : null;
  }

  makeFolder(path: string): Promise<void> {
    for (const made of this.makeParents(`${path}/`, Date.now()))
      this.report({ kind: 'create', entry: this.entry(made) });
    return Promise.resolve();
  }

  remove(path: string): Promise<void> {
    if (!this.stored.has(path)) return Promise.reject(missing('unlink', path));
    for (const each of this.below(path).reverse()) {
      this.stored.delete(each);
      this.report({ kind: 'delete', path: each });
    }
    return Promise.resolve();
  }

  rename(from: string, to: string): Promise<void> {
    if (!this.stored.has(from)) return Promise.reject(missing('rename', from));
    if (this.stored.has(to))
      return Promise.reject(new Error(`EEXIST: file already exists, rename '${from}' -> '${to}'`));
    for (const each of this.below(from)) {
      const value = this.stored.get(each);
      if (value === undefined) continue;
      const target = to + each.slice(from.length);
      this.stored.delete(each);
      this.stored.set(target, value);
      this.report({ kind: 'delete', path: each });
      this.report({ kind: 'create', entry: this.entry(target) });
    }
    return Promise.resolve();
  }

  watch(listener: (event: DiskEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** The file's text, or null when there is no such file. */
  text(path: string): string | null {
    const found = this.stored.get(path);
    return found?.kind === 'file'
      ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(found.bytes)
      : null;
  }

  /** Writes as another program would. */
  async writeText(path: string, text: string): Promise<void> {
    await this.makeFolder(path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '');
    await this.write(path, new TextEncoder().encode(text));
  }

  private entry(path: string): DiskEntry {
    const found = this.stored.get(path);
    if (found === undefined) throw missing('stat', path);
    const { kind, bytes, ctime, mtime } = found;
    return { path, kind, ctime, mtime, size: bytes.byteLength };
  }

  private below(path: string): string[] {
    return [...this.stored.keys()]
      .filter((each) => each === path || each.startsWith(`${path}/`))
      .sort();
  }

  private makeParents(path: string, now: number): string[] {
    const made: string[] = [];
    const parts = path
      .split('/')
      .slice(0, -1)
      .filter((part) => part !== '');
    for (let i = 1; i <= parts.length; i++) {
      const folder = parts.slice(0, i).join('/');
      if (this.stored.has(folder)) continue;
      this.stored.set(folder, { kind: 'folder', bytes: NO_BYTES, ctime: now, mtime: now });
      made.push(folder);
    }
    return made;
  }

  private report(event: DiskEvent): void {
    setTimeout(() => {
      for (const listener of [...this.listeners]) listener(event);
    }, 0);
  }
}

// The file layer below a vault in memory: it sees the vault's files and has hidden ones of its own, of which the
// vault knows nothing but the event `raw`. Every operation takes a moment.
import type { ListedFiles, Stat } from 'obsidian';

/** What the file layer sees of the vault above it. */
export interface VaultBelow {
  readonly stat: (path: string) => Stat | null;
  /** Null when the vault has no such file. */
  readonly text: (path: string) => string | null;
  readonly tellRaw: (path: string) => void;
}

interface HiddenFile {
  readonly text: string;
  readonly mtime: number;
}

export class FakeAdapter {
  /** Whether the app hears of changes in hidden folders, as it does not on every system. */
  tellsRaw = true;
  readonly trashed: string[] = [];
  /** Paths of the hidden files written by the app, in order. */
  readonly writes: string[] = [];
  private readonly hidden = new Map<string, HiddenFile>();
  private clock = 1;
  private afterNext: (() => void) | null = null;

  constructor(private readonly vault: VaultBelow) {}

  /** Writes a hidden file as another program does. */
  put(path: string, text: string): void {
    this.clock += 1;
    this.hidden.set(path, { text, mtime: this.clock });
    this.tell(path);
  }

  /** Removes a hidden file as another program does. */
  drop(path: string): void {
    this.hidden.delete(path);
    this.tell(path);
  }

  /** The text of a hidden file; null when there is none. */
  hiddenText(path: string): string | null {
    return this.hidden.get(path)?.text ?? null;
  }

  /** Lets another program act right after the next write. */
  afterNextWrite(act: () => void): void {
    this.afterNext = act;
  }

  async exists(path: string): Promise<boolean> {
    return (await this.stat(path)) !== null;
  }

  async stat(path: string): Promise<Stat | null> {
    await Promise.resolve();
    const file = this.hidden.get(path);
    if (file) return { type: 'file', ctime: 0, mtime: file.mtime, size: file.text.length };
    const isFolder = [...this.hidden.keys()].some((one) => one.startsWith(`${path}/`));
    if (isFolder) return { type: 'folder', ctime: 0, mtime: 0, size: 0 };
    return this.vault.stat(path);
  }

  async list(folder: string): Promise<ListedFiles> {
    if (!(await this.exists(folder))) throw new Error(`ENOENT: ${folder}`);
    const files = new Set<string>();
    const folders = new Set<string>();
    for (const path of this.hidden.keys()) {
      if (!path.startsWith(`${folder}/`)) continue;
      const end = path.indexOf('/', folder.length + 1);
      if (end < 0) files.add(path);
      else folders.add(path.slice(0, end));
    }
    return { files: [...files], folders: [...folders] };
  }

  async read(path: string): Promise<string> {
    await Promise.resolve();
    const text = this.hiddenText(path) ?? this.vault.text(path);
    if (text === null) throw new Error(`ENOENT: ${path}`);
    return text;
  }

  async write(path: string, text: string): Promise<void> {
    await Promise.resolve();
    this.writes.push(path);
    this.put(path, text);
    const act = this.afterNext;
    this.afterNext = null;
    act?.();
  }

  async process(path: string, change: (text: string) => string): Promise<string> {
    const text = change(await this.read(path));
    await this.write(path, text);
    return text;
  }

  async mkdir(): Promise<void> {
    await Promise.resolve();
  }

  async trashSystem(): Promise<boolean> {
    await Promise.resolve();
    return false;
  }

  async trashLocal(path: string): Promise<void> {
    await Promise.resolve();
    this.trashed.push(path);
    this.drop(path);
  }

  private tell(path: string): void {
    if (this.tellsRaw) this.vault.tellRaw(path);
  }
}

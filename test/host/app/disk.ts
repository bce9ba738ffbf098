// What the host needs from a place where a vault is stored. It knows nothing of notes, views or Obsidian:
// paths are relative to the vault's root, with forward slashes and without a leading one.

export interface DiskEntry {
  readonly path: string;
  readonly kind: 'file' | 'folder';
  readonly ctime: number;
  readonly mtime: number;
  readonly size: number;
}

/** A rename made by another program arrives as delete + create. */
export type DiskEvent =
  | { readonly kind: 'create' | 'modify'; readonly entry: DiskEntry }
  | { readonly kind: 'delete'; readonly path: string };

export interface Disk {
  /** Everything below the vault root, hidden files too, parents before children. */
  list(): Promise<readonly DiskEntry[]>;
  /** What is at `path` at this moment; null when there is nothing. */
  stat(path: string): Promise<DiskEntry | null>;
  read(path: string): Promise<Uint8Array>;
  write(
    path: string,
    bytes: Uint8Array,
    times?: { ctime?: number; mtime?: number },
  ): Promise<DiskEntry>;
  /**
   * Writes `after` if the file holds exactly `before`; null when it does not. What another program writes between the
   * look and the write is lost, but no other process is asked in between, so the gap is as small as the app's own.
   */
  replace(
    path: string,
    before: Uint8Array,
    after: Uint8Array,
    times?: { ctime?: number; mtime?: number },
  ): Promise<DiskEntry | null>;
  makeFolder(path: string): Promise<void>;
  /** A file, or a folder with all below it. */
  remove(path: string): Promise<void>;
  /** Fails when the target exists. */
  rename(from: string, to: string): Promise<void>;
  /** Changes made by anybody, this page's own writes included. */
  watch(listener: (event: DiskEvent) => void): () => void;
}

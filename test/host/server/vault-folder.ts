// A folder on disk as a vault: list, read, write, rename and remove by paths relative to it.
// It follows no link out of the folder and never leaves a file half written.
import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, renameSync, type Stats } from 'node:fs';
import * as fs from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { DiskEntry } from '../app/disk';
import { DiskFailure, codeOf, isAbsence } from './disk-failure';
import { placeOf } from './safe-path';

const UNFINISHED = '.unfinished-';

/** Something seen on disk. Two sightings of a path with one `mark` are of the same content. */
export interface Sighting {
  readonly entry: DiskEntry;
  readonly mark: string;
}

export interface VaultFolder {
  /** The real, absolute path of the folder. */
  readonly root: string;
  /** Everything below `under` (the whole vault when left out), parents before what they hold. */
  list(under?: string): Promise<readonly Sighting[]>;
  /** What is at `path`; null when there is nothing, or nothing that `list` would show. */
  sight(path: string): Promise<Sighting | null>;
  read(path: string): Promise<Uint8Array>;
  /**
   * Replaces the file or makes it; its folder must exist. Times are milliseconds since 1970 UTC;
   * an mtime that is not given is always later than the one before. With `was`, a SHA-256 in hex, the file is
   * replaced only while its content has this digest, and null says that it has not.
   */
  write(
    path: string,
    bytes: Uint8Array,
    times: DiskTimes,
    was?: string | null,
  ): Promise<DiskEntry | null>;
  /** Makes the folder and those above it; a folder that exists stays as it is. */
  makeFolder(path: string): Promise<void>;
  /** Removes a file, or a folder with all it holds. */
  remove(path: string): Promise<void>;
  /** Moves a file or folder; refuses to replace anything. The new parent must exist. */
  rename(from: string, to: string): Promise<void>;
}

export interface DiskTimes {
  readonly ctime?: number;
  readonly mtime?: number;
}

/** Whether a path is left out of listings: version control's own files, and writes under way. */
export function isHiddenPath(path: string): boolean {
  return path.split(/[\\/]/).some((name) => name === '.git' || name.startsWith(UNFINISHED));
}

/** Throws the file system's error when `folder` does not exist. */
export async function openVaultFolder(folder: string): Promise<VaultFolder> {
  const root = await fs.realpath(folder);
  // A file replaced by rename is a new file to the file system: its birth is remembered here.
  const births = new Map<string, number>();

  function entryOf(path: string, stats: Stats): DiskEntry {
    const born = births.get(path) ?? Math.round(stats.birthtimeMs || stats.mtimeMs);
    const kind = stats.isDirectory() ? 'folder' : 'file';
    const size = kind === 'file' ? stats.size : 0;
    return { path, kind, ctime: born, mtime: Math.round(stats.mtimeMs), size };
  }

  async function sight(path: string): Promise<Sighting | null> {
    if (isHiddenPath(path)) return null;
    try {
      const place = await placeOf(root, path);
      const link = (await fs.lstat(place)).isSymbolicLink();
      const stats = await fs.stat(place);
      // A linked folder could hold itself, so only linked files are shown.
      if (!(stats.isFile() || (stats.isDirectory() && !link))) return null;
      const mark = stats.isFile()
        ? `${stats.ino} ${stats.size} ${stats.mtimeMs} ${stats.ctimeMs}`
        : 'folder';
      return { entry: entryOf(path, stats), mark };
    } catch (error) {
      if (error instanceof DiskFailure || isAbsence(error)) return null;
      throw error;
    }
  }

  async function list(under = ''): Promise<readonly Sighting[]> {
    const names: string[] = await fs.readdir(join(root, under)).catch(ifAbsent([]));
    const found = await Promise.all(
      names.sort().map(async (name) => {
        const sighting = await sight(under === '' ? name : `${under}/${name}`);
        if (sighting === null) return [];
        return sighting.entry.kind === 'file'
          ? [sighting]
          : [sighting, ...(await list(sighting.entry.path))];
      }),
    );
    return found.flat();
  }

  async function present(path: string): Promise<Stats> {
    try {
      return await fs.stat(await placeOf(root, path));
    } catch (error) {
      if (isAbsence(error)) throw missing(path);
      throw error;
    }
  }

  async function read(path: string): Promise<Uint8Array> {
    const stats = await present(path);
    if (!stats.isFile()) throw new DiskFailure('wrong-kind', `"${path}" is a folder, not a file.`);
    // It may be renamed in between.
    const bytes = await fs.readFile(await placeOf(root, path)).catch(ifAbsent(null));
    if (bytes === null) throw missing(path);
    return bytes;
  }

  async function write(
    path: string,
    bytes: Uint8Array,
    times: DiskTimes,
    was: string | null = null,
  ): Promise<DiskEntry | null> {
    const before = await sight(path);
    if (before?.entry.kind === 'folder') {
      throw new DiskFailure('wrong-kind', `"${path}" is a folder, not a file.`);
    }
    const place = await placeOf(root, path);
    const parent = await fs.stat(dirname(place)).catch(ifAbsent(null));
    if (parent?.isDirectory() !== true) throw missing(parentOf(path));
    // A link to another file of the vault stays a link: the file it leads to is replaced.
    const target = before === null ? place : await fs.realpath(place);
    const mode = before === null ? null : (await fs.stat(target)).mode;
    const unfinished = join(dirname(target), UNFINISHED + randomBytes(8).toString('hex'));
    try {
      await fs.writeFile(unfinished, bytes, { flag: 'wx' });
      if (mode !== null) await fs.chmod(unfinished, mode);
      const written = Math.round((await fs.stat(unfinished)).mtimeMs);
      const mtime = times.mtime ?? Math.max(written, (before?.entry.mtime ?? 0) + 1);
      if (mtime !== written) await fs.utimes(unfinished, mtime / 1000, mtime / 1000);
      // No other step between look and rename: what is written by others in between would be lost.
      if (was !== null && digestOf(readFileSync(target)) !== was) {
        await fs.rm(unfinished);
        return null;
      }
      renameSync(unfinished, target);
    } catch (error) {
      await fs.rm(unfinished, { force: true });
      throw error;
    }
    const born = times.ctime ?? before?.entry.ctime;
    if (born !== undefined) births.set(path, born);
    return entryOf(path, await present(path));
  }

  async function makeFolder(path: string): Promise<void> {
    const place = await placeOf(root, path);
    try {
      await fs.mkdir(place, { recursive: true });
    } catch (error) {
      if (isAbsence(error) || codeOf(error) === 'EEXIST') {
        throw new DiskFailure('exists', `A file is in the way of the folder "${path}".`);
      }
      throw error;
    }
  }

  async function remove(path: string): Promise<void> {
    await present(path);
    await fs.rm(await placeOf(root, path), { recursive: true });
    moveBirths(path, null);
  }

  async function rename(from: string, to: string): Promise<void> {
    const source = await present(from);
    const target = await fs.stat(await placeOf(root, to)).catch(ifAbsent(null));
    // On a disk that ignores case, `a.md` to `A.md` finds the file itself in its way.
    if (target !== null && !(target.ino === source.ino && target.dev === source.dev)) {
      throw new DiskFailure('exists', `"${to}" exists already.`);
    }
    const born = entryOf(from, source).ctime;
    try {
      await fs.rename(await placeOf(root, from), await placeOf(root, to));
    } catch (error) {
      if (isAbsence(error)) throw missing(parentOf(to));
      throw error;
    }
    moveBirths(from, to);
    if (source.isFile()) births.set(to, born);
  }

  function moveBirths(from: string, to: string | null): void {
    for (const [path, born] of [...births]) {
      if (path !== from && !path.startsWith(`${from}/`)) continue;
      births.delete(path);
      if (to !== null) births.set(to + path.slice(from.length), born);
    }
  }

  return { root, list, sight, read, write, makeFolder, remove, rename };
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** For `catch`: `value` when nothing is there; any other error goes on. */
function ifAbsent<T>(value: T): (error: unknown) => T {
  return (error) => {
    if (isAbsence(error)) return value;
    throw error;
  };
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

function missing(path: string): DiskFailure {
  return new DiskFailure('missing', `"${path}" does not exist.`);
}

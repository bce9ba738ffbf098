// What is on a disk at this moment, and the error for what is not.
import type { Disk, DiskEntry } from './disk';

export async function isListed(disk: Disk, path: string): Promise<boolean> {
  return (await disk.list()).some((each) => each.path === path);
}

/** A late report may speak of a file that has been made again, or removed again, since. */
export async function isStillThere(disk: Disk, entry: DiskEntry): Promise<boolean> {
  if (entry.kind === 'folder') return isListed(disk, entry.path);
  return disk.read(entry.path).then(
    () => true,
    () => false,
  );
}

/** The error of a file system for a path that does not exist. */
export function missing(operation: string, path: string): Error {
  const message = `ENOENT: no such file or directory, ${operation} '${path}'`;
  return Object.assign(new Error(message), { code: 'ENOENT' });
}

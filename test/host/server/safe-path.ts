// Turns a path a page asks for into a place on disk, or refuses it. The only door between the two:
// nothing else may join a requested path to the folder.
import { lstat, realpath } from 'node:fs/promises';
import { dirname, join, relative, isAbsolute } from 'node:path';
import { DiskFailure, codeOf, isAbsence } from './disk-failure';

const DRIVE = /^[a-z]:/i;

/**
 * Whether `path` names a place inside a folder by its letters alone: relative, `/` between names,
 * no empty, `.` or `..` name, no backslash, NUL or drive letter, and none of these after decoding
 * percent signs, however often.
 */
export function isInsidePath(path: string): boolean {
  let form = path;
  for (;;) {
    if (form === '' || /[\\\0]/.test(form) || DRIVE.test(form)) return false;
    if (form.split('/').some((name) => name === '' || name === '.' || name === '..')) return false;
    const decoded = decodeOnce(form);
    if (decoded === form) return true;
    form = decoded;
  }
}

/**
 * The absolute place of `path` in `root` (itself a real path). Nothing need exist there, but what
 * does exist on the way, links followed, lies within `root`. Throws `DiskFailure` 'outside'.
 */
export async function placeOf(root: string, path: string): Promise<string> {
  if (!isInsidePath(path)) throw refusal(path);
  const place = join(root, path);
  let probe = place;
  for (;;) {
    const real = await realPlace(probe, path);
    if (real !== null) {
      if (!isWithin(root, real)) throw refusal(path);
      return place;
    }
    if (probe === root) throw new DiskFailure('missing', 'The vault folder is gone.');
    probe = dirname(probe);
  }
}

/** The real place of `probe`; null when nothing is there. A link that leads nowhere is refused. */
async function realPlace(probe: string, path: string): Promise<string | null> {
  try {
    return await realpath(probe);
  } catch (error) {
    if (codeOf(error) === 'ELOOP') throw refusal(path);
    if (!isAbsence(error)) throw error;
  }
  try {
    await lstat(probe);
  } catch (error) {
    if (isAbsence(error)) return null;
    throw error;
  }
  throw refusal(path);
}

function isWithin(root: string, place: string): boolean {
  const way = relative(root, place);
  return way === '' || (!isAbsolute(way) && way.split(/[\\/]/)[0] !== '..');
}

function decodeOnce(text: string): string {
  // Byte by byte, so that one broken escape cannot hide another.
  return text.replace(/%([0-9a-f]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

function refusal(path: string): DiskFailure {
  return new DiskFailure('outside', `The path ${JSON.stringify(path)} is not inside the vault.`);
}

// Which note a link of a plan leads to: as the app resolves links, then by path, then by name, since plans point at each
// other by paths that were written before they moved. Of several notes it takes none.
import { isHiddenPath } from './hidden-path';
import { decodedPath, type LinkTarget, mayHaveMoved } from '../plan/link';
import type { Resolution } from '../plan/resolution';
import { nameKey, type NoteNames } from './note-names';

/**
 * What a link in the note at `from` leads to, among the files of `names`. The empty target is the note itself. Candidates
 * for what is missing are not looked for; `similarNames` does. Nor is the app asked which of several it opens.
 */
export function resolutionOf(
  { target, form }: LinkTarget,
  from: string,
  names: Pick<NoteNames, 'named'>,
): Resolution {
  if (target === '') return { kind: 'found', path: from };
  const path = pathOf({ target, form });
  const named = names.named(nameKey(path));
  // The app resolves no wikilink to a hidden note.
  const reached =
    form !== 'wikilink' || isHiddenPath(from) ? named : named.filter((one) => !isHiddenPath(one));
  for (const place of placesOf(path, from, form)) {
    const found = reached.find((one) => isAt(one, place));
    if (found !== undefined) return { kind: 'found', path: found };
  }
  // A path as the app takes it: the end of that of the note.
  const ending = isRelative(path) ? [] : reached.filter((one) => isEndOf(path, one));
  const elsewhere = mayHaveMoved({ target, form }) ? reached : [];
  const [one, ...others] = ending.length > 0 ? ending : elsewhere;
  if (one === undefined) return { kind: 'missing', candidates: [] };
  if (others.length > 0) {
    return { kind: 'ambiguous', candidates: [one, ...others], opened: null };
  }
  return { kind: ending.length > 0 ? 'found' : 'moved', path: one };
}

/** The name by which a link finds its note; null when it leads to its own. */
export function linkName(link: LinkTarget): string | null {
  return link.target === '' ? null : nameKey(pathOf(link));
}

/** Where a link may lead by its path: from the note's folder and from the vault's root. */
export function linkPlaces(link: LinkTarget, from: string): readonly string[] {
  return link.target === '' ? [from] : placesOf(pathOf(link), from, link.form);
}

function pathOf({ target, form }: LinkTarget): string {
  const path = form === 'markdown' ? decodedPath(target) : target;
  return path
    .replace(/\\/g, '/')
    .replace(/\u00a0/g, ' ')
    .normalize('NFC')
    .replace(/^\/+/, '');
}

/** The app takes the folders of a wikilink from the root; other paths count from where they stand, as people write them. */
function placesOf(path: string, from: string, form: LinkTarget['form']): readonly string[] {
  const folder = from.slice(0, from.lastIndexOf('/') + 1);
  const beside = withoutDots(`${folder}${path}`);
  if (form !== 'wikilink') return [beside, withoutDots(path)];
  if (isRelative(path)) return [beside];
  return path.includes('/') ? [path, beside] : [beside, path];
}

function isRelative(path: string): boolean {
  return /^\.{1,2}\//.test(path);
}

/** Whether the file is at `place`, which may lack its `.md`; case counts no more than in the app. */
function isAt(file: string, place: string): boolean {
  const own = file.normalize('NFC').toLowerCase();
  const wanted = place.toLowerCase();
  return own === wanted || own === `${wanted}.md`;
}

/** Whether the path of `file` ends in the whole of `path`. */
function isEndOf(path: string, file: string): boolean {
  return isAt(file.split('/').slice(-path.split('/').length).join('/'), path);
}

/** A part of a path that is empty, `.` or `..`. */
const dotted = /(?:^|\/)\.{0,2}(?:\/|$)/;

/** A path without `.` and `..`; what leads above the root stays there. */
export function withoutDots(path: string): string {
  if (!dotted.test(path)) return path;
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

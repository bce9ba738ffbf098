// Which note a link of a plan leads to: as the app resolves links, then by path, since plans point at each
// other by paths in code spans that were written for another folder than the one they now stand in.
import { type App, getLinkpath, normalizePath, type TFile } from 'obsidian';
import { isHiddenPath } from '../index/hidden-path';
import { withoutDots } from '../index/link-resolution';
import { decodedPath, type LinkTarget, mayHaveMoved } from '../plan/link';

/**
 * The note that a link in the note at `from` leads to, null when there is none. A path counts from the note's
 * folder, then from the vault's root, then by its last part as a name.
 */
export function resolveLink(app: App, { target, form }: LinkTarget, from: string): TFile | null {
  const { metadataCache, vault } = app;
  const path = pathOf({ target, form });
  const linked = openedByApp(app, path, from);
  if (linked !== null || form === 'wikilink') return linked;
  for (const place of placesOf(path, from)) {
    const found = vault.getFileByPath(place);
    if (found !== null) return found;
  }
  if (!mayHaveMoved({ target, form })) return null;
  const name = path.slice(path.lastIndexOf('/') + 1);
  return metadataCache.getFirstLinkpathDest(name, from);
}

/** Which of the notes that the link may mean the app opens on a click; null for a path that it makes no link of. */
export function openedFile(app: App, link: LinkTarget, from: string): TFile | null {
  const isLink = link.form === 'wikilink' || link.form === 'markdown';
  return isLink ? openedByApp(app, pathOf(link), from) : null;
}

function openedByApp({ metadataCache }: App, path: string, from: string): TFile | null {
  return metadataCache.getFirstLinkpathDest(getLinkpath(path), from);
}

function pathOf({ target, form }: LinkTarget): string {
  return form === 'markdown' ? decodedPath(target) : target;
}

/**
 * The hidden path that a link in the note at `from` leads to, as far as `isKnown` says that something is there; null for
 * others. The app resolves no links to hidden notes.
 */
export function hiddenTarget(
  link: LinkTarget,
  from: string,
  isKnown: (path: string) => boolean,
): string | null {
  if (link.form === 'wikilink') return null;
  const places = placesOf(pathOf(link), from);
  return places.find((place) => isHiddenPath(place) && isKnown(place)) ?? null;
}

/** Where a path may lead: from the note's folder, and from the vault's root. */
function placesOf(path: string, from: string): readonly string[] {
  const folder = from.slice(0, from.lastIndexOf('/') + 1);
  return [folder, ''].map((start) => normalizePath(withoutDots(`${start}${path}`)));
}

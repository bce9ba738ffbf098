// What a link of a plan leads to, asked for while the plan is on screen; for what leads nowhere, notes of similar names, and of
// several notes the one that the app would open. Resolves by the names that are kept, and reads no file.
import { isHiddenPath } from '../index/hidden-path';
import { linkName, linkPlaces, resolutionOf } from '../index/link-resolution';
import { similarNames } from '../index/similar-names';
import type { LinkTarget } from '../plan/link';
import type { Resolution } from '../plan/resolution';
import { openedFile } from './link-resolver';
import type { Workbench } from './workbench';

/** The note that the link of the note at `from` leads to; null while the names of notes are not known yet, or never are. */
export function resolvedLink(
  { app, hidden, names }: Pick<Workbench, 'app' | 'hidden' | 'names'>,
  link: LinkTarget,
  from: string,
): Resolution | null {
  if (!names.isWhole) return null;
  const resolution = resolutionOf(link, from, names);
  if (resolution.kind === 'ambiguous') {
    const { candidates } = resolution;
    const opened = openedFile(app, link, from)?.path ?? '';
    if (!candidates.includes(opened)) return resolution;
    return { kind: 'ambiguous', candidates: [...new Set([opened, ...candidates])], opened };
  }
  if (resolution.kind !== 'missing') return resolution;
  // Words that no note is called by are no link.
  if (link.form === 'loose path') return null;
  // What is in a hidden folder that nobody looks through may be there.
  const isUnseen = (place: string): boolean => isHiddenPath(place) && !hidden.isWatched(place);
  if (link.form !== 'wikilink' && linkPlaces(link, from).some(isUnseen)) return null;
  return { kind: 'missing', candidates: similarNames(linkName(link) ?? '', names) };
}

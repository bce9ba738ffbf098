// Links to notes in the style that the user has chosen, as only the app can make them; none that would lead elsewhere.
import type { App, TFile } from 'obsidian';
import { decodedPath, type Link } from '../plan/link';

/** What ends the name in a link, or starts another part of it. */
const breaksLink = /[#^[\]|]|%%/;

/** Why a link in the note at `from` cannot name `file`; null when it can. Files made elsewhere may be called `Fix #12.md`. */
export function linkRefusal({ metadataCache }: App, file: TFile, from: string): string | null {
  return breaksLink.test(metadataCache.fileToLinktext(file, from, true))
    ? `“${file.path}” cannot be linked to: a link holds none of # ^ [ ] | in a name. Rename it first.`
    : null;
}

/** The link that is to stand in the note at `from`, '' for anywhere. Throws what linkRefusal says. */
export function linkToNote(app: App, file: TFile, from: string, subpath = '', alias = ''): string {
  const refusal = linkRefusal(app, file, from);
  if (refusal !== null) throw new Error(refusal);
  const link = app.fileManager.generateMarkdownLink(file, from, subpath, alias);
  // The app writes `100% done` as `100%%20done.md`, which nobody reads back.
  return link.replace(/\]\([^]*$/, (path) => path.replace(/%(?![\dA-F]{2})/gi, '%25'));
}

/** Words without the marks that would end a link or name another part of it. */
export function withoutMarks(words: string): string {
  return words
    .replace(/[#|^%[\]\\]+/g, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** What somebody calls the note of a link; '' where that is its own name, which the app puts into Markdown links. */
export function givenWords({ target, alias }: Pick<Link, 'target' | 'alias'>): string {
  const path = decodedPath(target).replace(/\.md$/i, '');
  const isName = alias === path || alias === path.slice(path.lastIndexOf('/') + 1);
  return alias === null || isName ? '' : alias;
}

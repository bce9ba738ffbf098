// Links as words that were given to an edit or stand in a note: what they lead to, and what parts several. Changes nothing.
import { inlineLinks } from '../parse/inline-links';
import { decodedPath, type Link } from '../plan/link';

/** The one wikilink or Markdown link to another note that `words` are; null when they are anything else. */
export function linkIn(words: string): Omit<Link, 'kind'> | null {
  const link = anyLinkIn(words);
  return link?.target === '' ? null : link;
}

/** The same for a link that may also lead to a place in its own note: `[[#^step-2]]`. */
export function anyLinkIn(words: string): Omit<Link, 'kind'> | null {
  const line = words.trim();
  const [link] = inlineLinks(line, { from: 0, to: line.length }, 'own too');
  const isWhole = link?.span.from === 0 && link.span.to === line.length;
  const isLink = link?.form === 'wikilink' || link?.form === 'markdown';
  return link && isWhole && isLink && !/[\r\n]|^!/.test(line) ? link : null;
}

/** `link`, the whole link to a note, as one to a place of it: `[[Plan#^step-2|the lamps]]`; null when it is no such link. */
export function linkToPlace(link: string, subpath: string, alias: string | null): string | null {
  const found = linkIn(link);
  if (found === null) return null;
  const words = alias === null ? null : alias.replace(/[[\]|\r\n]+/g, ' ').trim();
  const path = `${found.target}${subpath}`;
  if (found.form === 'wikilink') return `[[${path}${words === null ? '' : `|${words}`}]]`;
  const isBracketed = link.includes('](<');
  return `[${words ?? found.alias ?? ''}](${isBracketed ? `<${path}>` : path})`;
}

/** Whether both lead to the same place, whatever they call it. */
export function isSamePlace(
  one: Pick<Link, 'target' | 'subpath'>,
  other: Pick<Link, 'target' | 'subpath'>,
): boolean {
  const place = ({ subpath }: Pick<Link, 'subpath'>): string =>
    decodedPath(subpath ?? '').toLowerCase();
  return noteOf(one.target) === noteOf(other.target) && place(one) === place(other);
}

/** What two targets that lead to one note have in common: `Plan B`, `Plan%20B.md`. */
export function noteOf(target: string): string {
  return nameIn(target).toLowerCase();
}

/**
 * `words`, one link, as it leads somewhere among the properties of a note: the app follows wikilinks alone there, whatever
 * style a person has links in.
 */
export function linkForProperty(words: string): string {
  const link = anyLinkIn(words);
  if (link?.form !== 'markdown') return words;
  const name = nameIn(link.target);
  const place = name + decodedPath(link.subpath ?? '');
  const shown = (link.alias ?? '').replace(/[[\]|\\\s]+/g, ' ').trim();
  return shown === '' || shown === place ? `[[${place}]]` : `[[${place}|${shown}]]`;
}

function nameIn(target: string): string {
  return decodedPath(target).replace(/\.md$/i, '');
}

/** What stands between the last two of `links` when it is a mark; else a comma. */
export function partingOf(text: string, links: readonly Link[]): string {
  const [before, last] = links.slice(-2);
  const between = before && last ? text.slice(before.span.to, last.span.from) : '';
  return /^[ \t]*[,;、，·][ \t]*$/.test(between) ? between : ', ';
}

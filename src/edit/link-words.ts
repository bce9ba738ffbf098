// Links as words that were given to an edit or stand in a note: what they lead to, and what parts several. Changes nothing.
import { inlineLinks } from '../parse/inline-links';
import type { Link } from '../plan/link';

/** The one wikilink or Markdown link to another note that `words` are; null when they are anything else. */
export function linkIn(words: string): Omit<Link, 'kind'> | null {
  const line = words.trim();
  const [link] = inlineLinks(line, { from: 0, to: line.length });
  const isWhole = link?.span.from === 0 && link.span.to === line.length;
  const isLink = link?.form === 'wikilink' || link?.form === 'markdown';
  return link && isWhole && isLink && !/[\r\n]|^!/.test(line) ? link : null;
}

/** `[[#^step-2]]`, `[[#^step-2|words]]`, `[words](#^step-2)` */
const ownLink =
  /^(?:\[\[(#\^[A-Za-z0-9-]+)(?:\|[^\][|\r\n]*)?\]\]|\[[^\][\r\n]*\]\((#\^[A-Za-z0-9-]+)\))$/;

/** The subpath of the one link to a block of the same note that `words` are: `#^step-2`; null when they are anything else. */
export function ownSubpath(words: string): string | null {
  const [, wiki, markdown] = ownLink.exec(words.trim()) ?? [];
  return wiki ?? markdown ?? null;
}

/** What two targets that lead to one note have in common: `Plan B`, `Plan%20B.md`. */
export function noteOf(target: string): string {
  return target.replace(/%20/g, ' ').replace(/\.md$/i, '').toLowerCase();
}

/** What stands between the last two of `links` when it is a mark; else a comma. */
export function partingOf(text: string, links: readonly Link[]): string {
  const [before, last] = links.slice(-2);
  const between = before && last ? text.slice(before.span.to, last.span.from) : '';
  return /^[ \t]*[,;、，·][ \t]*$/.test(between) ? between : ', ';
}

// Wikilinks, embeds and tags, found by scanning the text outside the zones in which none can live.
import type * as O from 'obsidian';
import type { Positions } from './positions';

const WIKILINK = /(!?)\[\[([^[\]|\n]*?)(?:\|([^[\]\n]*?))?\]\]/g;

/** The second group is the tag without its `#`. */
export const TAG =
  /(^|[\s([{,;>"'’“]|(?<=\s))#((?:[^\s#!-,.:;<=>?@[\]^`{}~\\'’“”"()*&%$+|\u2000-\u206F\u3000-\u303F])+)/gmu;

export type Zone = readonly [start: number, end: number];

export interface InlineSyntax {
  readonly links: O.LinkCache[];
  readonly embeds: O.EmbedCache[];
  readonly tags: O.TagCache[];
}

export function scanInline(
  text: string,
  zones: readonly Zone[],
  positions: Positions,
): InlineSyntax {
  const inside = (list: readonly Zone[], at: number): boolean =>
    list.some(([start, end]) => at >= start && at < end);
  const links: O.LinkCache[] = [];
  const embeds: O.EmbedCache[] = [];
  const tags: O.TagCache[] = [];
  const taken: Zone[] = [];
  for (const match of text.matchAll(WIKILINK)) {
    const [original, bang, target = '', alias] = match;
    if (inside(zones, match.index)) continue;
    const end = match.index + original.length;
    taken.push([match.index, end]);
    // The app takes the bar of `[[|alias]]` for a part of the link.
    const link = target === '' && alias !== undefined ? `|${alias}` : target.trim();
    if (link === '') continue;
    const displayText = displayTextOf(link, target === '' ? undefined : alias);
    const found = { link, original, displayText, position: positions.pos(match.index, end) };
    (bang === '' ? links : embeds).push(found);
  }
  for (const match of text.matchAll(TAG)) {
    const [, before = '', name = ''] = match;
    const start = match.index + before.length;
    if (inside(zones, start) || inside(taken, start)) continue;
    if (!/[^\d/]/u.test(name)) continue;
    const position = positions.pos(start, start + 1 + name.length);
    tags.push({ tag: `#${name.replace(/\/$/, '')}`, position });
  }
  return { links, embeds, tags };
}

/** What a link shows when nothing else is said: `Note > Heading` for `Note#Heading`. */
export function displayTextOf(link: string, alias?: string): string {
  if (alias !== undefined) return alias;
  const parts = link.replace(/^#/, '').split('#');
  return parts.filter((part, i) => part !== '' || i > 0).join(' > ') || link;
}

const WHOLE_LINK = /^\s*\[\[([^[\]|]+?)(?:\|([^[\]]*?))?\]\]\s*$/;

/** Links among the values of the front matter; `key` is the dotted path of the value. */
export function frontmatterLinks(value: unknown, key = ''): O.FrontmatterLinkCache[] {
  if (typeof value === 'string') {
    const match = WHOLE_LINK.exec(value);
    const link = match?.[1];
    if (link === undefined) return [];
    return [{ key, link, original: value, displayText: displayTextOf(link, match?.[2]) }];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) =>
    frontmatterLinks(each, key === '' ? name : `${key}.${name}`),
  );
}

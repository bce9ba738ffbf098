// The text inside a wikilink: its path, its subpath, and what a subpath points at. Importable without a browser.
import type * as O from 'obsidian';

/** `subpath` begins with `#`, or is empty. */
export function parseLinktext(linktext: string): { path: string; subpath: string } {
  const text = linktext.replace(/\u00A0/g, ' ').trim();
  const hash = text.indexOf('#');
  if (hash < 0) return { path: text, subpath: '' };
  return { path: text.slice(0, hash).trim(), subpath: text.slice(hash) };
}

export function getLinkpath(linktext: string): string {
  return parseLinktext(linktext).path;
}

export function stripHeading(heading: string): string {
  return heading
    .replace(/[!"#$%&()*+,.:;<=>?@^`{|}~/[\]\\\r\n]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

export function stripHeadingForLink(heading: string): string {
  return heading
    .replace(/([:#|^\\\r\n]|%%|\[\[|]])/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

type Subpath = O.HeadingSubpathResult | O.BlockSubpathResult | O.FootnoteSubpathResult;

/** Null when the note has no such heading or block. */
export function resolveSubpath(cache: O.CachedMetadata, subpath: string): Subpath | null {
  const parts = subpath.split('#').filter((part) => part !== '');
  const last = parts[parts.length - 1];
  if (last === undefined) return null;
  return last.startsWith('^') ? resolveBlock(cache, last.slice(1)) : resolveHeading(cache, parts);
}

function resolveBlock(cache: O.CachedMetadata, id: string): O.BlockSubpathResult | null {
  const wanted = id.toLowerCase();
  const block = cache.blocks?.[wanted];
  if (block === undefined) return null;
  const list = cache.listItems?.find((item) => item.id?.toLowerCase() === wanted);
  return {
    type: 'block',
    block,
    start: block.position.start,
    end: block.position.end,
    ...(list === undefined ? {} : { list }),
  };
}

function resolveHeading(
  cache: O.CachedMetadata,
  parts: readonly string[],
): O.HeadingSubpathResult | null {
  const headings = cache.headings ?? [];
  let from = 0;
  let current: O.HeadingCache | undefined;
  for (const part of parts) {
    const level = current?.level ?? 0;
    const wanted = stripHeading(part).toLowerCase();
    const at = headings.findIndex(
      (heading, index) =>
        index >= from &&
        heading.level > level &&
        stripHeading(heading.heading).toLowerCase() === wanted,
    );
    if (at < 0) return null;
    current = headings[at];
    from = at + 1;
  }
  if (current === undefined) return null;
  const { level, position } = current;
  const next = headings.slice(from).find((heading) => heading.level <= level);
  return {
    type: 'heading',
    current,
    // The declaration promises a heading; the app gives null for the last one.
    next: (next ?? null) as O.HeadingCache,
    start: position.start,
    end: next?.position.start ?? null,
  };
}

// Reading entries, aliases and tags from a note's cached front matter. Importable without a browser.
import type * as O from 'obsidian';

function record(value: unknown): Record<string, unknown> | null {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
}

export function parseFrontMatterEntry(frontmatter: unknown, key: string | RegExp): unknown {
  const entries = record(frontmatter);
  if (entries === null) return null;
  for (const name of Object.keys(entries))
    if (typeof key === 'string' ? name === key : key.test(name)) return entries[name];
  return null;
}

export function parseFrontMatterStringArray(
  frontmatter: unknown,
  key: string | RegExp,
): string[] | null {
  const value = parseFrontMatterEntry(frontmatter, key);
  if (value === null || value === undefined || value === '') return null;
  const parts: unknown[] = Array.isArray(value) ? value : textOf(value).split(',');
  const texts = parts.map((part) => textOf(part).trim()).filter((text) => text !== '');
  return texts.length > 0 ? texts : null;
}

/** What YAML holds as a plain value, as it would be written; '' for nothing, and for lists and maps. */
function textOf(value: unknown): string {
  const isPlain = ['string', 'number', 'boolean', 'bigint'].includes(typeof value);
  return isPlain ? String(value) : '';
}

export function parseFrontMatterAliases(frontmatter: unknown): string[] | null {
  return parseFrontMatterStringArray(frontmatter, /^alias(es)?$/i);
}

/** Each tag with its `#`; a tag with a space or a comma inside is left out. */
export function parseFrontMatterTags(frontmatter: unknown): string[] | null {
  const value = parseFrontMatterEntry(frontmatter, /^tags?$/);
  if (value === null || value === undefined) return null;
  const list: unknown[] = Array.isArray(value) ? value : [value];
  return list
    .filter((tag): tag is string => typeof tag === 'string' && /^#?[^\s,]+$/.test(tag))
    .map((tag) => (tag.startsWith('#') ? tag : `#${tag}`));
}

export function getAllTags(cache: O.CachedMetadata): string[] | null {
  if (!cache) return null;
  const inText = (cache.tags ?? []).map((tag) => tag.tag);
  return [...(parseFrontMatterTags(cache.frontmatter) ?? []), ...inText];
}

export function iterateRefs(
  refs: O.Reference[],
  callback: (ref: O.Reference) => boolean | void,
): boolean {
  for (const ref of refs) if (callback(ref) === true) return true;
  return false;
}

export function iterateCacheRefs(
  cache: O.CachedMetadata,
  callback: (ref: O.ReferenceCache) => boolean | void,
): boolean {
  for (const ref of [...(cache.links ?? []), ...(cache.embeds ?? [])])
    if (callback(ref) === true) return true;
  return false;
}

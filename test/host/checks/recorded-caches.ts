// Compares the host's Markdown cache with caches recorded from the real app. Reads files, writes nothing.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as O from 'obsidian';
import { parseMetadata } from '../app/metadata/parse-metadata';

const PARTS = [
  'sections',
  'listItems',
  'tags',
  'headings',
  'frontmatter',
  'frontmatterLinks',
  'frontmatterPosition',
  'links',
  'embeds',
  'blocks',
] as const;

export interface CacheDifference {
  readonly file: string;
  readonly part: (typeof PARTS)[number];
  /** The first entry that differs, as JSON; 'undefined' where one side has none. */
  readonly recorded: string;
  readonly host: string;
}

export interface CacheComparison {
  readonly identical: number;
  readonly total: number;
  readonly differences: readonly CacheDifference[];
}

interface Recording {
  readonly fileContents: string;
  readonly cachedMetadata: O.CachedMetadata;
}

/** `folder` holds the recordings, one JSON file for each note. */
export function compareRecordedCaches(folder: string): CacheComparison {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const differences: CacheDifference[] = [];
  let identical = 0;
  for (const name of names) {
    const recording = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Recording;
    const cache = parseMetadata(recording.fileContents);
    const found = PARTS.flatMap((part) =>
      difference(name, part, recording.cachedMetadata[part], cache[part]),
    );
    if (found.length === 0) identical++;
    differences.push(...found);
  }
  return { identical, total: names.length, differences };
}

function difference(
  file: string,
  part: (typeof PARTS)[number],
  recorded: unknown,
  host: unknown,
): CacheDifference[] {
  if (part === 'frontmatterLinks' && isEmpty(recorded) && isEmpty(host)) return [];
  if (canonical(recorded) === canonical(host)) return [];
  if (!Array.isArray(recorded) || !Array.isArray(host))
    return [{ file, part, recorded: canonical(recorded), host: canonical(host) }];
  const length = Math.max(recorded.length, host.length);
  const at = Array.from({ length }, (_, i) => i).find(
    (i) => canonical(recorded[i]) !== canonical(host[i]),
  );
  const index = at ?? 0;
  return [{ file, part, recorded: canonical(recorded[index]), host: canonical(host[index]) }];
}

function isEmpty(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}

/** JSON with keys in alphabetical order, so that equal values give equal text. */
function canonical(value: unknown): string {
  const sorted = JSON.stringify(value, (_, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  ) as string | undefined;
  return sorted ?? 'undefined';
}

// Resolves the links of recorded notes as the host does, beside where the real app took them. Reads files, writes nothing.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type * as O from 'obsidian';
import { parseLinktext } from '../app/link-text';
import { LinkResolver } from '../app/metadata/link-resolver';

export interface LinkDifference {
  readonly note: string;
  readonly link: string;
  readonly recorded: string | null;
  readonly host: string | null;
}

export interface LinkComparison {
  readonly same: number;
  readonly total: number;
  readonly differences: readonly LinkDifference[];
}

interface Recording {
  readonly filePath: string;
  readonly resolveLinkToPath: Readonly<Record<string, string | null>>;
}

type LinkCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** `folder` is the one of the recorded caches; which files the vault had is told by its resolved links. */
export function compareRecordedLinks(folder: string): LinkComparison {
  const resolved = readJson<LinkCounts>(join(folder, 'metadataCache', 'resolvedLinks.json'));
  const resolver = resolverOver([
    ...Object.keys(resolved),
    ...Object.values(resolved).flatMap((targets) => Object.keys(targets)),
  ]);
  const differences: LinkDifference[] = [];
  let total = 0;
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.json'))) {
    const { filePath, resolveLinkToPath } = readJson<Recording>(join(folder, name));
    for (const [link, recorded] of Object.entries(resolveLinkToPath)) {
      total++;
      const host = resolver.first(parseLinktext(link).path, filePath)?.path ?? null;
      if (host !== recorded) differences.push({ note: filePath, link, recorded, host });
    }
  }
  return { same: total - differences.length, total, differences };
}

function resolverOver(paths: readonly string[]): LinkResolver<O.TFile> {
  const files = [...new Set(paths)].map(fileAt);
  return new LinkResolver({
    getFiles: () => files,
    getFileByPath: (path) => files.find((file) => file.path === path) ?? null,
  });
}

/** The parts of a file by which links are resolved. */
function fileAt(path: string): O.TFile {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  const file = { path, name, basename: name.slice(0, dot), extension: name.slice(dot + 1) };
  return file as O.TFile;
}

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(path, 'utf8')) as T;
}

// The Markdown files a person names: files themselves, and folders with all below them.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

export interface CorpusFile {
  /** As it was named, with the way down from a folder that was. */
  readonly path: string;
  readonly text: string;
}

const FOREIGN = new Set(['node_modules', '.git']);

/** Every `.md` file at or below `path`, seen from `directory`, by name; null when there is nothing at `path`. */
export function markdownFiles(path: string, directory: string): readonly string[] | null {
  const place = resolve(directory, path);
  if (!existsSync(place)) return null;
  if (!statSync(place).isDirectory()) return [path];
  return readdirSync(place, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      if (entry.isDirectory()) {
        return FOREIGN.has(entry.name)
          ? []
          : (markdownFiles(join(path, entry.name), directory) ?? []);
      }
      return /\.md$/i.test(entry.name) ? [join(path, entry.name)] : [];
    });
}

/** The file as Obsidian would load it: bytes that are no UTF-8 become U+FFFD. */
export function readCorpusFile(path: string, directory: string): CorpusFile {
  return { path, text: readFileSync(resolve(directory, path), 'utf8') };
}

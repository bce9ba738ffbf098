// Which file a link path means, seen from a note. Keeps an index of names; a caller says when the tree has changed.
import type * as O from 'obsidian';
import { folderOf, nameOf } from '../paths';

export interface FileTree<F extends O.TFile> {
  getFiles(): F[];
  getFileByPath(path: string): F | null;
}

/** The name under which a link path is looked up: its last part in lower case, without `.md`. */
export function lookupName(linkpath: string): string {
  return nameOf(linkpath).toLowerCase().replace(/\.md$/, '');
}

export class LinkResolver<F extends O.TFile> {
  private byName: Map<string, F[]> | null = null;

  constructor(private readonly tree: FileTree<F>) {}

  /** To be called after a file was made, removed or renamed. */
  forget(): void {
    this.byName = null;
  }

  /** Every file the path may mean, the best first; an empty path is the note itself. */
  candidates(linkpath: string, sourcePath: string): F[] {
    if (linkpath === '') {
      const self = this.tree.getFileByPath(sourcePath);
      return self === null ? [] : [self];
    }
    let wanted = relativeTo(linkpath, sourcePath).toLowerCase();
    const absolute = wanted.startsWith('/');
    if (absolute) wanted = wanted.slice(1);
    const named = this.index().get(lookupName(wanted)) ?? [];
    const ending = (path: string): F[] =>
      named.filter((file) => {
        const own = file.path.toLowerCase();
        return own === path || (!absolute && own.endsWith(`/${path}`));
      });
    const exact = ending(wanted);
    const hits = exact.length > 0 ? exact : ending(`${wanted}.md`);
    return hits.sort(
      (a, b) =>
        wholePath(a, wanted) - wholePath(b, wanted) ||
        distance(a, sourcePath) - distance(b, sourcePath) ||
        a.path.split('/').length - b.path.split('/').length ||
        a.path.length - b.path.length,
    );
  }

  first(linkpath: string, sourcePath: string): F | null {
    return this.candidates(linkpath, sourcePath)[0] ?? null;
  }

  /** The shortest text that still means this file from that note. */
  linktext(file: O.TFile, sourcePath: string, omitMarkdownExtension = true): string {
    const strip = (path: string): string =>
      omitMarkdownExtension && file.extension === 'md' ? path.replace(/\.md$/, '') : path;
    const short = strip(file.name);
    const unique =
      this.first(short, '')?.path === file.path && this.candidates(short, sourcePath).length === 1;
    return unique ? short : strip(file.path);
  }

  private index(): Map<string, F[]> {
    if (this.byName !== null) return this.byName;
    const byName = new Map<string, F[]>();
    for (const file of this.tree.getFiles()) {
      const name = lookupName(file.path);
      const list = byName.get(name);
      if (list === undefined) byName.set(name, [file]);
      else list.push(file);
    }
    this.byName = byName;
    return byName;
  }
}

function relativeTo(linkpath: string, sourcePath: string): string {
  if (!linkpath.startsWith('./') && !linkpath.startsWith('../')) return linkpath;
  const parts = folderOf(sourcePath)
    .split('/')
    .filter((part) => part !== '');
  for (const part of linkpath.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return `/${parts.join('/')}`;
}

function wholePath(file: O.TFile, wanted: string): number {
  const own = file.path.toLowerCase();
  return wanted.includes('/') && (own === wanted || own === `${wanted}.md`) ? 0 : 1;
}

function distance(file: O.TFile, sourcePath: string): number {
  const from = folderOf(sourcePath).toLowerCase();
  const folder = folderOf(file.path).toLowerCase();
  if (folder === from) return 0;
  return from !== '' && folder.startsWith(`${from}/`) ? 1 : 2;
}

// Who may import whom, judged by the table: for each import of each file, and for the table itself.
import { posix } from 'node:path';
import type { FolderRule } from './import-table';
import { importsOf, type Import } from './imports';

/** Paths relative to src, with forward slashes, and what the files hold. */
export type SourceFiles = ReadonlyMap<string, string>;

/** Every import that the table does not allow, and every file whose folder is not in the table. */
export function checkImports(files: SourceFiles, table: readonly FolderRule[]): readonly string[] {
  return [...files].flatMap(([path, text]) => {
    const rule = table.find(({ folder }) => folder === folderOf(path));
    if (!rule) return [`${path} is in no folder of the table`];
    return importsOf(path, text).flatMap((one) => {
      const problem = problemOf(files, rule, path, one);
      return problem === null ? [] : [`${path}:${one.line} ${problem}`];
    });
  });
}

/** Rows of folders that hold no file, and permissions that lead nowhere or that nobody uses. */
export function checkTable(files: SourceFiles, table: readonly FolderRule[]): readonly string[] {
  const known = new Set(table.map(({ folder }) => folder));
  const holding = new Set([...files.keys()].map(folderOf));
  return table.flatMap(({ folder, mayImport }) => {
    if (!holding.has(folder)) return [`${folder} is in the table and holds nothing`];
    const used = usedBy(files, folder);
    return mayImport.flatMap(({ name }) => {
      if (isFolder(name) && !known.has(name)) {
        return [`${folder} may import ${name}, which is not in the table`];
      }
      return used.some((one) => covers(name, one))
        ? []
        : [`${folder} may import ${name}, and does not`];
    });
  });
}

/** The folders and packages that the files of `folder` import. */
function usedBy(files: SourceFiles, folder: string): readonly string[] {
  return [...files]
    .filter(([path]) => folderOf(path) === folder)
    .flatMap(([path, text]) =>
      importsOf(path, text).map(({ from }) => {
        const target = resolveImport(files, path, from);
        return target === null ? packageOf(from) : folderOf(target);
      }),
    );
}

/** What each file imports of src, types included: a graph to look for cycles in. */
export function fileGraph(files: SourceFiles): ReadonlyMap<string, readonly string[]> {
  return new Map(
    [...files].map(([path, text]) => [
      path,
      importsOf(path, text).flatMap((one) => resolveImport(files, path, one.from) ?? []),
    ]),
  );
}

/** What each folder of the table may import of src. */
export function folderGraph(table: readonly FolderRule[]): ReadonlyMap<string, readonly string[]> {
  return new Map(
    table.map(({ folder, mayImport }) => [
      folder,
      mayImport.map(({ name }) => name).filter((name) => isFolder(name)),
    ]),
  );
}

/** The part of src a file belongs to: its outermost folder, or itself. */
export function folderOf(path: string): string {
  const slash = path.indexOf('/');
  return slash < 0 ? path : path.slice(0, slash + 1);
}

function isFolder(name: string): boolean {
  return /^[a-z-]+(?:\/|\.ts)$/.test(name);
}

function problemOf(
  files: SourceFiles,
  rule: FolderRule,
  path: string,
  { from, typesOnly }: Import,
): string | null {
  const isOwn = from.startsWith('.');
  const target = isOwn ? resolveImport(files, path, from) : packageOf(from);
  if (target === null) return `imports ${from}, which is no file of src`;
  const name = isOwn ? folderOf(target) : target;
  if (name === rule.folder) return null;
  const allowed = rule.mayImport.find((permission) => covers(permission.name, name));
  if (!allowed) return `may not import ${isOwn ? target : from}`;
  return allowed.typesOnly && !typesOnly ? `may import only types of ${from}` : null;
}

function resolveImport(files: SourceFiles, path: string, from: string): string | null {
  if (!from.startsWith('.')) return null;
  const target = posix.join(posix.dirname(path), from);
  return [`${target}.ts`, `${target}.tsx`].find((file) => files.has(file)) ?? null;
}

/** `preact` of `preact/hooks`, `@codemirror/view` of itself. */
function packageOf(from: string): string {
  return from
    .split('/')
    .slice(0, from.startsWith('@') ? 2 : 1)
    .join('/');
}

function covers(allowed: string, name: string): boolean {
  return allowed === name || (allowed.endsWith('/*') && name.startsWith(allowed.slice(0, -1)));
}

// Where a new note would go: whether its folder and name can be used, in words if not. Creates nothing
// until it is asked to.
import { normalizePath, TFile, TFolder, type Vault } from 'obsidian';

export type PlanPlace =
  | { readonly kind: 'place'; readonly folder: string; readonly path: string }
  | { readonly kind: 'problem'; readonly message: string };

const FORBIDDEN = /[\\:*?"<>|#^[\]]/;
/** Names of devices, with or without an ending. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?$/i;

/** The place of a note called `name` (without its `ending`) in `typedFolder`; '' and `/` are the vault's root. */
export function placeOf(
  vault: Vault,
  typedFolder: string,
  name: string,
  ending: '.md' | '.base' = '.md',
): PlanPlace {
  const folder = knownFolder(vault, folderPath(typedFolder));
  const problem = folderProblem(vault, typedFolder);
  if (problem !== null) return { kind: 'problem', message: problem };
  const own = `${name}${ending}`;
  const path = folder === '' ? own : `${folder}/${own}`;
  const parent = folder === '' ? vault.getRoot() : vault.getFolderByPath(folder);
  // Many disks hold no two names that differ in case alone.
  const twin = parent?.children.find((child) => child.name.toLowerCase() === own.toLowerCase());
  if (!twin) return { kind: 'place', folder, path };
  const where = folder === '' ? 'the vault’s root' : `“${folder}”`;
  const what =
    twin instanceof TFolder
      ? `folder called “${own}”`
      : `${ending === '.md' ? 'note' : 'base'} called “${name}”`;
  return { kind: 'problem', message: `There is a ${what} in ${where} already.` };
}

/** Why `typed` cannot be the folder of a note, or null; a folder that does not exist yet can. */
export function folderProblem(vault: Vault, typed: string): string | null {
  const folder = folderPath(typed);
  if (folder === '') return null;
  const parts = folder.split('/');
  if (parts.some((part) => part.startsWith('.'))) {
    return 'A folder whose name starts with a dot is hidden: plans in it would not be found.';
  }
  const unusable = folderNameProblem(folder);
  if (unusable !== null) return unusable;
  const paths = parts.map((_, index) => parts.slice(0, index + 1).join('/'));
  const file = paths.find((path) => vault.getAbstractFileByPath(path) instanceof TFile);
  return file === undefined ? null : `“${file}” is a file, not a folder.`;
}

/** Why not every system can have a folder of this name, or of that of one it lies in; null when all can. */
export function folderNameProblem(folder: string): string | null {
  const parts = folder.split('/');
  const bad = FORBIDDEN.exec(folder);
  if (bad) return `A folder’s name cannot contain “${bad[0]}”.`;
  if (parts.some((part) => /[. ]$/.test(part))) return 'A folder’s name cannot end in a dot.';
  const reserved = parts.find((part) => RESERVED.test(part));
  return reserved === undefined ? null : `Windows knows no folder called “${reserved}”.`;
}

/** `folder` as the vault writes it, where it differs in case alone: many disks hold only one of the two. */
function knownFolder(vault: Vault, folder: string): string {
  let inside: TFolder | null = vault.getRoot();
  const parts: string[] = [];
  for (const part of folder === '' ? [] : folder.split('/')) {
    const folders: TFolder[] = (inside?.children ?? []).filter((child) => child instanceof TFolder);
    inside =
      folders.find((child) => child.name === part) ??
      folders.find((child) => child.name.toLowerCase() === part.toLowerCase()) ??
      null;
    parts.push(inside?.name ?? part);
  }
  return parts.join('/');
}

/** The folder at `folder`, made with all that lead to it when missing. */
export async function ensureFolder(vault: Vault, folder: string): Promise<TFolder> {
  if (folder === '') return vault.getRoot();
  const known = vault.getFolderByPath(folder);
  if (known) return known;
  const parent = folder.includes('/') ? folder.slice(0, folder.lastIndexOf('/')) : '';
  await ensureFolder(vault, parent);
  return vault.createFolder(folder);
}

function folderPath(typed: string): string {
  const trimmed = typed.trim();
  if (trimmed === '' || trimmed === '.') return '';
  const path = normalizePath(trimmed);
  return path === '/' ? '' : path;
}

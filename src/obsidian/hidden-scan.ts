// Looks through hidden folders for notes, through the app's file layer, as deep and as far as its bounds allow.
// Reads no note and changes nothing.
import type { DataAdapter, ListedFiles } from 'obsidian';
import { engine } from '../engine/engine';

/** A file as it was when it was looked at. */
export interface HiddenFile {
  readonly path: string;
  /** ms of UTC. */
  readonly mtime: number;
  /** Bytes. */
  readonly size: number;
}

export interface HiddenScan {
  readonly notes: readonly HiddenFile[];
  /** Paths of notes that are templates of plans. */
  readonly templates: readonly string[];
  /** Paths of notes that are there and cannot be looked at. */
  readonly failed: readonly string[];
  /** Whether the bounds left nothing out. */
  readonly isWhole: boolean;
}

/** How many folders deep below a named one notes are looked for. */
export const DEEPEST = 5;
/** So many folders are listed and so many notes taken, over all hidden folders together. */
export const MOST_FOLDERS = 500;
export const MOST_NOTES = 2_000;

/** Said where there is more than that. */
export const TOO_MUCH =
  'The hidden folders hold more than is looked through: name the folders that plans are in.';

/** Not looked into, where it is not itself the folder that was named. */
const PASSED_OVER = new Set(['tmp', 'node_modules', '.git', '.trash']);

/** What is in `folders`, of which some may be missing. `configDir`, the app's own folder, is passed over. */
export async function scanHidden(
  adapter: DataAdapter,
  folders: readonly string[],
  configDir: string,
): Promise<HiddenScan> {
  const notes = new Map<string, HiddenFile>();
  const templates = new Set<string>();
  const failed: string[] = [];
  const waiting = folders.map((path) => ({ path, depth: 0 }));
  const listed = new Set<string>();
  let isWhole = true;
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { path, depth } = next;
    if (listed.has(path)) continue;
    if (listed.size >= MOST_FOLDERS) {
      isWhole = false;
      break;
    }
    listed.add(path);
    const inside = await listOf(adapter, path);
    for (const file of inside.files.filter(isNotePath)) {
      if (engine().isTemplatePath(file)) {
        templates.add(file);
        continue;
      }
      if (notes.size >= MOST_NOTES) {
        isWhole = false;
        break;
      }
      const found = await fileAt(adapter, file).catch((error: unknown) => {
        console.warn(`ExecPlans: ${file} cannot be looked at`, error);
        failed.push(file);
        return null;
      });
      if (found !== null) notes.set(file, found);
    }
    const below = inside.folders.filter((folder) => !isPassedOver(folder, configDir));
    if (depth < DEEPEST) waiting.push(...below.map((one) => ({ path: one, depth: depth + 1 })));
    else if (below.length > 0) isWhole = false;
  }
  return { notes: [...notes.values()], templates: [...templates].sort(), failed, isWhole };
}

/** Whether a scan of `folders` gets to `path`, a note or a folder, as far as its bounds are not reached before. */
export function isScanned(path: string, folders: readonly string[], configDir: string): boolean {
  return folders.some((folder) => {
    // What leads to a folder decides whether it is there.
    if (path === folder || folder.startsWith(`${path}/`)) return true;
    if (!path.startsWith(`${folder}/`) || path.split('/').includes('..')) return false;
    const names = path.slice(folder.length + 1).split('/');
    const above = names.map((_, index) => [folder, ...names.slice(0, index + 1)].join('/'));
    return names.length <= DEEPEST + 1 && !above.some((one) => isPassedOver(one, configDir));
  });
}

/** The file at `path` as it is now; null when there is none. Rejects when it cannot be looked at. */
export async function fileAt(adapter: DataAdapter, path: string): Promise<HiddenFile | null> {
  const stat = await adapter.stat(path);
  return stat?.type === 'file' ? { path, mtime: stat.mtime, size: stat.size } : null;
}

export function isNotePath(path: string): boolean {
  return /\.md$/i.test(path);
}

function isPassedOver(folder: string, configDir: string): boolean {
  const name = folder.slice(folder.lastIndexOf('/') + 1);
  return PASSED_OVER.has(name) || folder === configDir;
}

async function listOf(adapter: DataAdapter, path: string): Promise<ListedFiles> {
  const nothing: ListedFiles = { files: [], folders: [] };
  try {
    return (await adapter.exists(path)) ? await adapter.list(path) : nothing;
  } catch (error) {
    console.warn(`ExecPlans: ${path} cannot be looked through`, error);
    return nothing;
  }
}

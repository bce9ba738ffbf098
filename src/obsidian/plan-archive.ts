// Moves finished plans to the archive, where links follow them. Asks nothing and changes no text of a plan.
import type { TFile } from 'obsidian';
import { copiesOf } from './conflict-copies';
import { ensureFolder, placeOf } from './plan-place';
import type { Workbench } from './workbench';

/** A move that has come about, by paths in the vault. */
export interface FileMove {
  readonly file: TFile;
  readonly from: string;
  readonly to: string;
}

/** Moves the plan's file to the archive; a sentence when it cannot be, and then nothing was moved. */
export async function archiveMove(workbench: Workbench, file: TFile): Promise<FileMove | string> {
  const { app, store } = workbench;
  // Its copies are known by their place beside it, and would be nobody's.
  if (copiesOf(workbench, file).length > 0) {
    return `“${file.basename}” has a conflict copy, which would stay behind. Merge it first.`;
  }
  const from = file.path;
  const parent = file.parent?.path ?? '/';
  const archive = archiveFolderOf(parent === '/' ? '' : parent, store.settings.archiveFolder);
  if (archive === null) return `“${file.basename}” is in the archive already.`;
  const place = placeOf(app.vault, archive, file.basename);
  if (place.kind === 'problem') return place.message;
  await ensureFolder(app.vault, place.folder);
  await app.fileManager.renameFile(file, place.path);
  return { file, from, to: place.path };
}

/**
 * The folder in which a plan of `folder` is archived, both relative to the vault; null when it lies in the archive
 * already. `setting` is a path from the root when it has a slash; else a name inside the plan's folder, or beside
 * it when that is called `active`, as many repositories have it.
 */
export function archiveFolderOf(folder: string, setting: string): string | null {
  const wanted = setting.trim().replace(/\/+$/, '');
  if (wanted.includes('/')) {
    const path = wanted.replace(/^\/+/, '');
    return folder === path || folder.startsWith(`${path}/`) ? null : path;
  }
  const parts = folder === '' ? [] : folder.split('/');
  if (parts.includes(wanted)) return null;
  const above = parts[parts.length - 1] === 'active' ? parts.slice(0, -1) : parts;
  return [...above, wanted].join('/');
}

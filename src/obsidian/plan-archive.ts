// Moves finished plans to the archive, where links follow them, and back again. Asks nothing and changes no text of a plan.
import type { App, TFile } from 'obsidian';
import { plansText } from '../view/plans-text';
import { copiesOf } from './conflict-copies';
import { guard, inform } from './notices';
import { ensureFolder, type PlanPlace, placeOf } from './plan-place';
import { UndoNotice } from './undo-notice';
import type { Workbench } from './workbench';

/** A move that has come about, by paths in the vault. */
export interface FileMove {
  readonly file: TFile;
  readonly from: string;
  readonly to: string;
}

/** Where the plan goes when it is archived, or why it cannot be. */
export function archivePlace(workbench: Workbench, file: TFile): PlanPlace {
  const { app, store } = workbench;
  const problem = (message: string): PlanPlace => ({ kind: 'problem', message });
  // Its copies are known by their place beside it, and would be nobody's.
  if (copiesOf(workbench, file).length > 0) {
    return problem(
      `“${file.basename}” has a conflict copy, which would stay behind. Merge it first.`,
    );
  }
  const parent = file.parent?.path ?? '/';
  const archive = archiveFolderOf(parent === '/' ? '' : parent, store.settings.archiveFolder);
  if (archive === null) return problem(`“${file.basename}” is in the archive already.`);
  return placeOf(app.vault, archive, file.basename);
}

/** Moves the plan's file to the archive; a sentence when it cannot be, and then nothing was moved. */
export function archiveMove(workbench: Workbench, file: TFile): Promise<FileMove | string> {
  const { app, writer } = workbench;
  // Not in the middle of an edit, and of two that are asked for at once the other finds it moved.
  return writer.inTurn(file, async () => {
    const from = file.path;
    const place = archivePlace(workbench, file);
    if (place.kind === 'problem') return place.message;
    await ensureFolder(app.vault, place.folder);
    await app.fileManager.renameFile(file, place.path);
    return { file, from, to: place.path };
  });
}

/** Says `message` about the moves, with a button that moves back. */
export function tellOfMoves(app: App, moves: readonly FileMove[], message: string): void {
  new UndoNotice().show(message, () => guard('Undoing the move', () => moveBack(app, moves)));
}

async function moveBack(app: App, moves: readonly FileMove[]): Promise<void> {
  let done = 0;
  for (const { file, from, to } of moves) {
    const isAsLeft = file.path === to && app.vault.getAbstractFileByPath(from) === null;
    if (!isAsLeft) continue;
    await app.fileManager.renameFile(file, from);
    done += 1;
  }
  const left = moves.length - done;
  const rest = left === 0 ? '' : ` ${plansText(left)} had been moved on and stayed.`;
  inform(`Moved ${plansText(done)} back.${rest}`);
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

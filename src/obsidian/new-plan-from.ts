// Makes a new plan out of parts of another one: the new note is written whole and first, so that nothing is lost when
// the other one cannot be changed then.
import type { TFile } from 'obsidian';
import type { Edit } from '../edit/edit';
import { engine } from '../engine/engine';
import type { PlanReading } from '../index/plan-index';
import { applyChanges } from '../text/text-change';
import { linkRefusal, linkToNote } from './note-link';
import { wordsOf } from './notices';
import { currentText } from './open-notes';
import { archiveFolderOf } from './plan-archive';
import { diskText } from './plan-note';
import { ensureFolder, placeOf, type PlanPlace } from './plan-place';
import type { Workbench } from './workbench';

export interface MadePlan {
  readonly file: TFile;
  readonly text: string;
  /** Where one begins to write. */
  readonly cursor: number;
}

/** Where a plan called `title` would go that is made of the one in `file`: beside it, or to the folder of plans when it is archived. */
export function placeBeside({ app, store }: Workbench, file: TFile, title: string): PlanPlace {
  const date = new Date().toISOString().slice(0, 10);
  const name = engine().planFileName('{title}', { title, owner: '', date });
  if (title.trim() === '') return { kind: 'problem', message: 'Give the plan a title.' };
  if (name === '') {
    return { kind: 'problem', message: 'No character of this title can be in a file’s name.' };
  }
  const folder = file.parent?.path ?? '/';
  const own = folder === '/' ? '' : folder;
  const isArchived = archiveFolderOf(own, store.settings.archiveFolder) === null;
  return placeOf(app.vault, isArchived ? store.settings.plansFolder : own, name);
}

/**
 * Writes a new plan called `title`, in the form of the one of `reading`, which is in `file` and becomes its parent; with
 * what `edits` put into it. Returns why it could not be, and then there is no new note.
 */
export async function makePlanFrom(
  workbench: Workbench,
  file: TFile,
  { plan }: PlanReading,
  title: string,
  edits: readonly Edit[],
): Promise<MadePlan | string> {
  const { app, store, watcher } = workbench;
  const place = placeBeside(workbench, file, title);
  if (place.kind === 'problem') return place.message;
  const refusal = linkRefusal(app, file, place.path);
  if (refusal !== null) return refusal;
  const now = Date.now();
  const owner = plan.metadata.owner ?? store.settings.owner;
  const { text: empty, cursor } = engine().newPlan({
    title,
    owner,
    created: now,
    dialect: plan.dialect,
  });
  const parent = linkToNote(app, file, place.path);
  const context = { now, author: owner === '' ? null : owner, path: place.path };
  let text = empty;
  for (const edit of [...edits, { kind: 'link plan', relation: 'parent', link: parent } as const]) {
    const result = engine().runEdit(text, edit, context);
    if (result.kind === 'refusal') return result.refusal.message;
    text = applyChanges(text, result.changes);
  }
  await ensureFolder(app.vault, place.folder);
  const made = await app.vault.create(place.path, text);
  watcher.take(made, text);
  return { file: made, text, cursor };
}

/** Puts a note that was made just now into the trash; returns why it stays, in a sentence, or null. */
export async function takeBack(
  { app }: Workbench,
  { file, text }: MadePlan,
): Promise<string | null> {
  try {
    const texts = [await currentText(app, file), await diskText(app, file)];
    if (texts.some((one) => one !== text)) {
      return `“${file.path}” stays: somebody has written into it.`;
    }
    await app.fileManager.trashFile(file);
    return null;
  } catch (error) {
    return `“${file.path}” could not be taken back: ${wordsOf(error)}`;
  }
}

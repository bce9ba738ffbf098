// Links to entries of a plan by their block ids, in the user's own style. Only the app can make them.
import { engine } from '../engine/engine';
import type { PlanReading } from '../index/plan-index';
import type { LogEntry } from '../plan/entry-reference';
import { linkToNote, withoutMarks } from './note-link';
import { fileOf, type PlanNote } from './plan-note';
import type { Workbench } from './workbench';

/** How much of a title a link shows, in characters. */
const MOST_SHOWN = 80;

/** The link to the block `id` of `note` that is to stand in the note at `from`; null for a hidden note, of which the app knows none. */
export function linkToBlock(
  { app }: Workbench,
  note: PlanNote,
  id: string,
  title: string,
  from: string,
): string | null {
  const file = fileOf(app, note);
  if (file === null) return null;
  return linkToNote(app, file, from, `#^${id}`, shownTitle(title));
}

/** The block id of an entry of the reading, or the one that it can be given; null when there is no place for one. */
export function blockIdFor({ text }: PlanReading, entry: LogEntry): string | null {
  return engine().markOfEntry(text, entry)?.id ?? null;
}

/** Words without the marks that would end a link or name another part of it; of a long title the first ones. */
export function shownTitle(title: string): string {
  const words = withoutMarks(title);
  if (words.length <= MOST_SHOWN) return words;
  const cut = words.slice(0, MOST_SHOWN).replace(/\s+\S*$/, '');
  return `${cut.replace(/[\uD800-\uDBFF]$/, '')}…`;
}

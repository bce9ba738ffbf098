// Opens a note at an entry of the ledger, which was read some time ago: the entry is looked for by its words.
import type { LedgerEntry } from '../index/ledger';
import { openNote, openNoteAt, paneOf } from './note-opening';
import type { PlanNote } from './plan-note';
import { readPlan, type Workbench } from './workbench';

/** Opens the note at the entry of this kind and these words that stands nearest to where it was; else at its start. */
export async function openLedgerEntry(
  workbench: Workbench,
  note: PlanNote,
  { kind, title, from }: LedgerEntry,
  event: MouseEvent | KeyboardEvent,
): Promise<void> {
  // Asked now: the event knows its keys only while it is handled.
  const pane = paneOf(event);
  const { plan, text } = await readPlan(workbench, note);
  const lists = {
    decision: plan.decisions,
    discovery: plan.discoveries,
    question: plan.questions,
  };
  const places = lists[kind]
    .filter((entry) => entry.title.startsWith(title))
    .map(({ span }) => span.from)
    .sort((a, b) => Math.abs(a - from) - Math.abs(b - from));
  const [place] = places;
  if (place === undefined) await openNote(workbench.app, note, event);
  else await openNoteAt(workbench.app, note, text, place, pane);
}

// Why the plan pane has no plan to show, in words, and what can be done about it there. Reads no file.
import { engine } from '../engine/engine';
import type { Absence } from '../view/pane-absence';
import { activeHidden } from './hidden-views';
import { mergeFrom } from './merge-copy';
import { guard } from './notices';
import { hiddenNote } from './plan-note';
import type { Workbench } from './workbench';

const GONE = 'The note of this plan is no longer a plan, or no longer there.';
const NO_PLAN = 'The active note is not a plan.';
const NO_NOTE = 'No note is active.';

/** For a tab of its own about the plan at `path`; for the side bar, which follows the active note, null. */
export function absentPlan(
  workbench: Workbench,
  path: string | null,
): Absence & { readonly kind: 'no plan' } {
  if (path !== null) return { kind: 'no plan', message: GONE };
  const { app } = workbench;
  const note = activeHidden(app) ?? app.workspace.getActiveFile();
  if (note === null) return { kind: 'no plan', message: NO_NOTE };
  const original = engine().originalPathOf(note.path);
  if (original === null) return { kind: 'no plan', message: NO_PLAN };
  const name = `“${hiddenNote(original).basename}”`;
  const merge = mergeFrom(workbench, note);
  if (merge === null) {
    const message = `By its name, this note is a conflict copy of ${name}, where there is no plan. Rename this note if it is the plan now.`;
    return { kind: 'no plan', message };
  }
  const run = (): void => guard('Merging the copy', merge);
  const remedy = { button: 'Merge conflict copy…', run };
  return { kind: 'no plan', message: `This note is a conflict copy of ${name}.`, remedy };
}

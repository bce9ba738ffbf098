// Merges a conflict copy into its plan, and settles merge conflicts inside one: reads both, shows what would come of
// it, and writes only when asked to. A copy goes to the trash by a button of its own and never otherwise.
import type { App } from 'obsidian';
import { engine } from '../engine/engine';
import { ChoiceSuggester } from './choice-suggester';
import { copiesOf, originalNoteOf } from './conflict-copies';
import { type MergePreview, MergePreviewModal } from './merge-preview-modal';
import { guard, inform } from './notices';
import { openNoteIn } from './note-opening';
import { currentText } from './open-notes';
import { fileOf, type PlanNote, trashNote } from './plan-note';
import { makeEdit, type Workbench } from './workbench';

/** Shows the merge of the only copy of `note`, or of the one that is chosen. */
export async function mergeCopyOf(workbench: Workbench, note: PlanNote): Promise<void> {
  const { app } = workbench;
  const copies = copiesOf(workbench, note);
  const [first, second] = copies;
  if (!first) {
    inform('There is no conflict copy of this plan.');
    return;
  }
  if (!second) {
    await showMerge(workbench, note, first);
    return;
  }
  const choices = copies.map((copy) => ({ copy, words: copy.basename, note: '' }));
  new ChoiceSuggester(app, 'Copy to merge', choices, ({ copy }) =>
    guard('Merging the copy', () => showMerge(workbench, note, copy)),
  ).open();
}

/** How to merge the copy that `note` is or that lies beside it; null when it is neither a plan's copy nor a plan with one. */
export function mergeFrom(workbench: Workbench, note: PlanNote): (() => Promise<void>) | null {
  const { index } = workbench;
  const original = originalNoteOf(workbench, note.path);
  if (original !== null) {
    return index.has(original.path) ? () => showMerge(workbench, original, note) : null;
  }
  const hasCopies = index.has(note.path) && copiesOf(workbench, note).length > 0;
  return hasCopies ? () => mergeCopyOf(workbench, note) : null;
}

async function showMerge(workbench: Workbench, note: PlanNote, copy: PlanNote): Promise<void> {
  const { app } = workbench;
  // What is merged, and perhaps thrown away, is what was shown.
  const copied = await currentText(app, copy);
  await show(app, {
    title: 'Merge conflict copy',
    intro: `“${copy.basename}” is a second version of “${note.basename}”.`,
    merge: async () => engine().mergePlans(await currentText(app, note), copied),
    nothing: 'The plan has all steps and entries that the copy has.',
    sides: ['This plan', 'The copy'],
    advice:
      'Here the two say different things. The plan keeps its words, but for the state of a step that goes further; take over from the copy what you need.',
    run: () => makeEdit(workbench, note, { kind: 'merge copy', copy: copied }),
    openBoth: async () => {
      await openNoteIn(app, note, false);
      await openNoteIn(app, copy, 'split');
    },
    discard: {
      label: 'Move copy to trash',
      run: async () => {
        if ((await currentText(app, copy)) !== copied) {
          return 'The copy has changed meanwhile. Close this and merge it again.';
        }
        await trash(workbench, copy);
        return null;
      },
    },
  });
}

async function trash({ app, hidden }: Workbench, copy: PlanNote): Promise<void> {
  const isHidden = fileOf(app, copy) === null;
  await trashNote(app, copy);
  if (isHidden) hidden.forget(copy.path);
}

/** Shows how the merge conflicts that git left in `note` can be settled. */
export async function settleConflicts(workbench: Workbench, note: PlanNote): Promise<void> {
  const { app } = workbench;
  await show(app, {
    title: 'Settle merge conflict',
    intro: `A merge left two versions of some lines in “${note.basename}”. The upper one is kept, and what only the lower one has is added.`,
    merge: async () => engine().mergeMarked(await currentText(app, note)),
    nothing: 'Nothing of it can be settled without you.',
    sides: ['Upper version', 'Lower version'],
    advice:
      'Here the two say different things, so both stay in the note with their markers. Settle them there.',
    run: () => makeEdit(workbench, note, { kind: 'merge conflict' }),
    openBoth: null,
    discard: null,
  });
}

async function show(app: App, preview: MergePreview): Promise<void> {
  new MergePreviewModal(app, preview, await preview.merge()).open();
}

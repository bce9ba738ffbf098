// Changes the text of an open editor: as one transaction, which is one step of its undo. What cannot be saved does not stay.
import type { MarkdownView } from 'obsidian';
import { applyChanges, invertChanges, type TextChange } from '../text/text-change';

// Names our transactions in the editor's history, which keeps them apart from the user's typing.
const ORIGIN = 'execplans';

/**
 * Makes `changes` of `before`, the text of the view's editor, and saves the view; returns the text that it then has. Throws when
 * editor and text disagree about places, before anything is changed; and when the view cannot be saved. The changes are
 * then made undone: what its caller hears to have failed would else be saved a little later, and be made twice.
 */
export async function changeAndSave(
  view: MarkdownView,
  before: string,
  changes: readonly TextChange[],
): Promise<string> {
  const { editor } = view;
  assertPlaces(view, before, changes);
  transact(view, changes);
  const after = editor.getValue();
  if (after !== applyChanges(before, changes)) {
    throw new Error('The editor changed the text otherwise than asked. Undo to go back.');
  }
  try {
    await view.save();
  } catch (error) {
    if (editor.getValue() === after) transact(view, invertChanges(before, changes));
    throw error;
  }
  return after;
}

function transact({ editor }: MarkdownView, changes: readonly TextChange[]): void {
  editor.transaction(
    {
      changes: changes.map((change) => ({
        from: editor.offsetToPos(change.from),
        to: editor.offsetToPos(change.to),
        text: change.insert,
      })),
    },
    ORIGIN,
  );
}

/** Throws before anything is written when the editor counts characters otherwise than its text does. */
function assertPlaces(
  { editor }: MarkdownView,
  before: string,
  changes: readonly TextChange[],
): void {
  for (const change of changes) {
    const there = editor.getRange(editor.offsetToPos(change.from), editor.offsetToPos(change.to));
    if (there !== before.slice(change.from, change.to)) {
      throw new Error('The editor and its text disagree about places in the note.');
    }
  }
}

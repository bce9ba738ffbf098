// Settles the merge conflicts that git left in a plan, as far as no person is needed for it.
import { markedConflicts } from '../parse/marked-conflicts';
import type { EditOf, EditRule } from './edit-rule';
import { mergeMarked } from './merge-marked';
import { make, refuse } from './refusal';
import { everyPart } from './same-reading';

/** Refused when the note has no conflict, or none that can be settled without a person. */
export const mergeConflict: EditRule<EditOf<'merge conflict'>> = {
  change: (text) => {
    if (markedConflicts(text).length === 0) {
      return refuse('nothing to change', 'There is no merge conflict in this note.');
    }
    const { changes } = mergeMarked(text);
    if (changes.length > 0) return make(...changes);
    return refuse(
      'no place',
      'The two sides of this merge conflict say different things in prose. Settle it in the note itself.',
    );
  },
  about: everyPart,
  isMeant: (before, after) => after.isPlan || !before.isPlan,
  otherwise: {
    reason: 'unsafe text',
    message: 'Without this merge conflict the note would be no plan. Settle it in the note itself.',
  },
};

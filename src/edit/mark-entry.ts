// Gives an entry the block id by which other notes can link to it.
import { entriesOf } from '../plan/entry-reference';
import { markOfEntry } from './block-mark';
import { resultForId } from './block-ids';
import type { EditOf, EditRule } from './edit-rule';
import { findEntry } from './find-entry';
import { make, refuse } from './refusal';

/** Changes nothing when the entry has this id; refused when it has another one, or something else has this one. */
export const markEntry: EditRule<EditOf<'mark entry'>> = {
  change: (text, plan, { entry: reference, id }) => {
    const found = findEntry(plan, reference);
    if (found.kind === 'refusal') return found;
    const { one: entry } = found;
    if (entry.block?.toLowerCase() === id.toLowerCase()) return make();
    if (entry.block !== null) {
      return refuse('unsafe text', `“${entry.title}” has the id “${entry.block}” by now.`);
    }
    const taken = resultForId(text, id, entry.kind, entriesOf(plan), () => false);
    if (taken) return taken;
    const mark = markOfEntry(text, entry, id);
    if (mark?.change) return make(mark.change);
    return { kind: 'refusal', refusal: markEntry.otherwise };
  },
  about: [],
  leavesClaims: true,
  isMeant: (_before, after, { id }) =>
    entriesOf(after).some(({ block }) => block?.toLowerCase() === id.toLowerCase()),
  otherwise: {
    reason: 'no place',
    message:
      'There is no place where this entry could be given an id. Put a blank line behind it in the note.',
  },
};

// Writes a decision into the decision log.
import type { EditOf, EditRule } from './edit-rule';
import { isEntryRecorded, recordEntry, UNSAFE_ENTRY } from './record-entry';
import { hasSectionsOf } from './same-reading';

/** Records a decision of now; refused when it has no title. The log is added when it is missing. */
export const recordDecision: EditRule<EditOf<'record decision'>> = {
  change: (text, plan, { title, fields, id = null }, { now, author, newestFirst }) =>
    recordEntry(text, plan, {
      kind: 'decision',
      title,
      id,
      values: fields,
      author,
      now,
      newestFirst,
    }),
  about: ['decisions', 'sections'],
  isMeant: (before, after, { title }) =>
    isEntryRecorded(before.decisions, after.decisions, title) &&
    hasSectionsOf(before, after, 'decisions'),
  otherwise: UNSAFE_ENTRY,
};

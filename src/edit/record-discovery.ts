// Writes a discovery into the surprises and discoveries.
import type { EditOf, EditRule } from './edit-rule';
import { isEntryRecorded, recordEntry, UNSAFE_ENTRY } from './record-entry';
import { hasSectionsOf } from './same-reading';

/** Records a discovery of now; refused when it has no title. The log is added when it is missing. */
export const recordDiscovery: EditRule<EditOf<'record discovery'>> = {
  change: (text, plan, { title, fields, id = null }, { now, author, newestFirst }) =>
    recordEntry(text, plan, {
      kind: 'discovery',
      title,
      id,
      values: fields,
      author,
      now,
      newestFirst,
    }),
  about: ['discoveries', 'sections'],
  isMeant: (before, after, { title }) =>
    isEntryRecorded(before.discoveries, after.discoveries, title) &&
    hasSectionsOf(before, after, 'discoveries'),
  otherwise: UNSAFE_ENTRY,
};

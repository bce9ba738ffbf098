// Writes a decision into the decision log.
import { linkIn } from './link-words';
import { refuse } from './refusal';
import type { EditOf, EditRule } from './edit-rule';
import { isEntryRecorded, recordEntry, UNSAFE_ENTRY } from './record-entry';
import { hasSectionsOf } from './same-reading';

/** Records a decision of now; refused when it has no title, or `supersedes` is no link. The log is added when it is missing. */
export const recordDecision: EditRule<EditOf<'record decision'>> = {
  change: (text, plan, { title, fields, supersedes, id = null }, { now, author, newestFirst }) => {
    if (supersedes !== undefined && !linkIn(supersedes)) {
      return refuse(
        'unsafe text',
        `“${supersedes}” is not a link that can be written into a plan.`,
      );
    }
    return recordEntry(text, plan, {
      kind: 'decision',
      title,
      id,
      values: supersedes === undefined ? fields : { ...fields, supersedes },
      author,
      now,
      newestFirst,
    });
  },
  about: ['decisions', 'sections'],
  isMeant: (before, after, { title }) =>
    isEntryRecorded(before.decisions, after.decisions, title) &&
    hasSectionsOf(before, after, 'decisions'),
  otherwise: UNSAFE_ENTRY,
};

// Leads a link of any note to where what it names is now. The note says nothing new by that, and need not be a plan.
import type { EditOf, EditRule } from './edit-rule';
import { repairLink } from './repair-link';

type Rule = EditRule<EditOf<'lead link'>>;

/** As a repaired link, but for what the note claims of itself, which stays. */
export const leadLink: Rule = {
  ...repairLink,
  change: (text, plan, edit, context) =>
    repairLink.change(text, plan, { ...edit, kind: 'repair link' }, context),
  isMeant: (before, after, edit) =>
    repairLink.isMeant(before, after, { ...edit, kind: 'repair link' }),
  startsFrom: 'any note',
  leavesClaims: true,
};

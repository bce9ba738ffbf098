// Names who owns a plan, where the note names one already or where its metadata are.
import { plainText } from '../parse/inline-text';
import { ownerLabels } from '../parse/read-metadata';
import { safeLine } from '../text/safe-text';
import type { EditOf, EditRule } from './edit-rule';
import { factChanges } from './plan-fact';
import { make, refuse } from './refusal';
import { isSameFields } from './same-fields';

/** Sets the owner; refused when no one is named. */
export const setOwner: EditRule<EditOf<'set owner'>> = {
  change: (text, plan, { owner }) => {
    const words = safeLine(owner);
    if (words === '')
      return refuse('unsafe text', 'A plan cannot be given to nobody: an owner needs a name.');
    const changes = factChanges(text, plan, {
      labels: ownerLabels,
      label: 'Owner',
      property: 'owner',
      valueLike: () => words,
    });
    return changes
      ? make(...changes)
      : refuse(
          'no place',
          'The owner of this plan is written in a way that cannot be changed safely. Change it in the note itself.',
        );
  },
  about: ['owner'],
  isMeant: (before, after, { owner }) =>
    after.metadata.owner === plainText(safeLine(owner)) &&
    isSameFields(before.metadata.fields, after.metadata.fields, isOwner),
  otherwise: {
    reason: 'unsafe text',
    message:
      'This name would not be read as the owner of the plan. Write it in other words, or in the note itself.',
  },
};

function isOwner(label: string): boolean {
  return ownerLabels.some((known) => known === label);
}

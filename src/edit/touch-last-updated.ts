// Says that the plan was looked after now: in its field, its property and its last line, or in a new field.
import { updatedLabels } from '../parse/read-metadata';
import { codexStamp, skillStamp } from '../plan/timestamp';
import { saysNothing } from '../plan/field';
import { claimChanges } from './claim-changes';
import type { EditOf, EditRule } from './edit-rule';
import { factChanges, propertyOf } from './plan-fact';
import { make } from './refusal';
import { isSameFields } from './same-fields';
import { restamped } from './stamp-style';

/** Sets `Last Updated` to the context's now, to the minute; refused when words without a stamp stand there. */
export const touchLastUpdated: EditRule<EditOf<'touch last updated'>> = {
  change: (text, plan, _, { now }) => {
    const field = plan.metadata.updatedField;
    const property = propertyOf(text, updatedLabels);
    const stated = [field, property].map((each) => each?.valueSpan.from);
    const inFooter = claimChanges(text, plan, now, false).filter(
      ({ from }) => !stated.includes(from),
    );
    if (!field && !property && inFooter.length > 0) return make(...inFooter);
    const stamp = plan.dialect === 'skill' ? skillStamp(now) : codexStamp(now);
    const changes = factChanges(
      text,
      plan,
      {
        labels: updatedLabels,
        label: 'Last Updated',
        property: 'updated',
        valueLike: (old) => restamped(old, now) ?? (saysNothing(old) ? stamp : null),
      },
      field,
    );
    return changes
      ? make(...changes, ...inFooter)
      : { kind: 'refusal', refusal: touchLastUpdated.otherwise };
  },
  about: [],
  isMeant: (before, after) =>
    isSameFields(before.metadata.fields, after.metadata.fields, (label) =>
      updatedLabels.some((known) => known === label),
    ),
  otherwise: {
    reason: 'no place',
    message:
      'When this plan was last updated is written in a way that cannot be changed safely. Change it in the note itself.',
  },
};

// Brings into a plan what only another version of it lists, such as a conflict copy.
import { parsePlan } from '../parse/parse-plan';
import type { EditOf, EditRule } from './edit-rule';
import { keepsAll, mergePlans } from './merge-plans';
import { make, refuse } from './refusal';
import { listParts } from './same-reading';

/** Changes nothing when the plan has all of it; refused when the other text would be no plan in its place. */
export const mergeCopy: EditRule<EditOf<'merge copy'>> = {
  change: (text, _, { copy }, { path }) =>
    parsePlan(copy, path).isPlan
      ? make(...mergePlans(text, copy).changes)
      : refuse('not a plan', 'The copy is not a plan, so there is nothing to merge.'),
  about: [...listParts, 'sections', 'handoff'],
  isMeant: (before, after) => keepsAll(before, after),
  otherwise: {
    reason: 'unsafe text',
    message:
      'This copy cannot be merged without losing something of the plan. Merge it in the note itself.',
  },
};

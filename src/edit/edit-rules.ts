// The rule of every kind of edit, by its kind. A new kind of edit is one more row.
import { addSection } from './add-section';
import type { Edit } from './edit';
import type { EditOf, EditRule } from './edit-rule';
import { recordDecision } from './record-decision';
import { recordDiscovery } from './record-discovery';
import { setStepState } from './set-step-state';

type EditRules = { readonly [Kind in Edit['kind']]: EditRule<EditOf<Kind>> };

const editRules: EditRules = {
  'record decision': recordDecision,
  'record discovery': recordDiscovery,
  'set step state': setStepState,
  'add section': addSection,
};

/** The rule that `edit` follows. */
export function ruleOf<E extends Edit>(edit: E): EditRule<E> {
  // The row of a kind is the rule of that kind's edits, which the compiler cannot follow through the union.
  return editRules[edit.kind] as unknown as EditRule<E>;
}

// The edits that the plugin offers today. The engine knows more; what nobody can ask for is not in main.js.
import type { EditContext, EditResult } from '../edit/edit';
import type { EditOf, EditRule } from '../edit/edit-rule';
import { recordDecision } from '../edit/record-decision';
import { recordDiscovery } from '../edit/record-discovery';
import { runRule } from '../edit/run-rule';
import { setStepState } from '../edit/set-step-state';

export type OfferedEdit = EditOf<'record decision' | 'record discovery' | 'set step state'>;

const rules: { readonly [Kind in OfferedEdit['kind']]: EditRule<EditOf<Kind>> } = {
  'record decision': recordDecision,
  'record discovery': recordDiscovery,
  'set step state': setStepState,
};

/** As `runEdit`, for the edits that are offered. */
export function runOffered(text: string, edit: OfferedEdit, context: EditContext): EditResult {
  // The row of a kind is the rule of that kind's edits, which the compiler cannot follow through the union.
  const rule = rules[edit.kind] as unknown as EditRule<OfferedEdit>;
  return runRule(rule, text, edit, context);
}

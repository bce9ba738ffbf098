// Ends a plan: what the work came to, then the status. Made of other edits, as one.
import { applyChanges, type TextChange } from '../text/text-change';
import { composeChanges, trimChange } from './compose-changes';
import type { Edit, EditContext, EditResult } from './edit';
import type { EditOf } from './edit-rule';
import { make } from './refusal';

/** Makes a single edit on the text given. */
export type EditRun = (text: string, edit: Edit, context: EditContext) => EditResult;

/**
 * The changes of all outcomes and of the status together; refused when one of them is. Steps that are open stay open:
 * whether the plan is done without them is a person's decision.
 */
export function completePlan(
  text: string,
  { outcomes }: EditOf<'complete plan'>,
  context: EditContext,
  run: EditRun,
): EditResult {
  const edits: readonly Edit[] = [
    ...outcomes.map((outcome) => ({ kind: 'record outcome', outcome }) as const),
    { kind: 'set status', status: 'complete' },
  ];
  let changes: readonly TextChange[] = [];
  for (const edit of edits) {
    const between = applyChanges(text, changes);
    const result = run(between, edit, context);
    if (result.kind === 'refusal') return result;
    changes = composeChanges(text, changes, result.changes);
  }
  return make(...changes.map((change) => trimChange(text, change)));
}

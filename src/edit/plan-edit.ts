// An intent and the text of this moment → the smallest changes, or a refusal. The one entry of the edit engine
// that knows every kind of edit.
import { completePlan } from './complete-plan';
import { followEntry } from './follow-entry';
import type { Edit, EditContext, EditResult } from './edit';
import { ruleOf } from './edit-rules';
import { runRule } from './run-rule';

/** The changes to `text`, the whole of a note, that do what `edit` means; as `runRule` says. */
export function runEdit(text: string, edit: Edit, context: EditContext): EditResult {
  if (edit.kind === 'complete plan') return completePlan(text, edit, context, runEdit);
  if (edit.kind === 'follow entry') return followEntry(text, edit, context, runEdit);
  return runRule(ruleOf(edit), text, edit, context);
}

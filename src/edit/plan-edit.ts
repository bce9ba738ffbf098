// An intent and the text of this moment → the smallest changes, or a refusal. The one entry of the edit engine
// that knows every kind of edit.
import { parsePlan } from '../parse/parse-plan';
import { applyChanges, realChanges } from '../text/text-change';
import { completePlan } from './complete-plan';
import { composeChanges, trimChange } from './compose-changes';
import { followEntry } from './follow-entry';
import type { Edit, EditContext, EditResult } from './edit';
import { ruleOf } from './edit-rules';
import { mirrorChanges } from './mirror-changes';
import { make } from './refusal';
import { runRule } from './run-rule';
import { updateLedger } from './update-ledger';

/**
 * The changes to `text`, the whole of a note, that do what `edit` means; as `runRule` says. With `context.mirror` they bring the
 * properties named there up to date, in the same set.
 */
export function runEdit(text: string, edit: Edit, context: EditContext): EditResult {
  const { mirror = null, ...plain } = context;
  const result = runAlone(text, edit, plain);
  if (mirror === null || result.kind === 'refusal' || saysNothing(edit)) return result;
  const isMade = result.changes.length > 0;
  // That a note says all this already is no reason not to repeat it for who asks to have it true.
  if (!isMade && edit.kind !== 'refresh claims') return result;
  const { now, path = '' } = context;
  const after = applyChanges(text, result.changes);
  const plans = [parsePlan(text, path), parsePlan(after, path)] as const;
  // Nothing is updated by saying that it was.
  const isBehind =
    isMade || mirrorChanges(after, plans, { ...mirror, updated: '' }, now, path).length > 0;
  const second = isBehind ? mirrorChanges(after, plans, mirror, now, path) : [];
  if (second.length === 0) return result;
  const changes = composeChanges(text, result.changes, second);
  return make(
    ...realChanges(
      text,
      changes.map((change) => trimChange(text, change)),
    ),
  );
}

/** Whether the plan says the same after the edit, which is there for another one, or there is no plan. */
function saysNothing(edit: Edit): boolean {
  if (edit.kind === 'update ledger') return true;
  const isMadeOfOthers = edit.kind === 'complete plan' || edit.kind === 'follow entry';
  return !isMadeOfOthers && ruleOf(edit).leavesClaims === true;
}

function runAlone(text: string, edit: Edit, context: EditContext): EditResult {
  if (edit.kind === 'complete plan') return completePlan(text, edit, context, runAlone);
  if (edit.kind === 'follow entry') return followEntry(text, edit, context, runAlone);
  if (edit.kind === 'update ledger') return updateLedger(text, edit);
  return runRule(ruleOf(edit), text, edit, context);
}

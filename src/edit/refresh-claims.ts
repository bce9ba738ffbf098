// Makes true what a plan says of itself, as an edit of its own: how far it is, how fast, and its last line.
import { planStatusOf } from '../parse/plan-status';
import type { Plan } from '../plan/plan';
import { progressClaimOf } from '../plan/progress-claim';
import { safeLine } from '../text/safe-text';
import { sliceOf } from '../text/span';
import { realChanges, type TextChange } from '../text/text-change';
import type { EditOf, EditRule } from './edit-rule';
import { overallChanges } from './overall-line';
import { make } from './refusal';
import { velocityChanges } from './velocity-line';

/**
 * Brings the claims of a plan up to date; changes nothing when they are true, and never the plan's own
 * status, which the last line repeats.
 */
export const refreshClaims: EditRule<EditOf<'refresh claims'>> = {
  change: (text, plan) => {
    const { overall, velocity } = plan.claims;
    const changes = [
      ...(overall && !isTrue(plan) ? overallChanges(text, overall, plan) : []),
      ...(velocity ? velocityChanges(velocity, plan.steps) : []),
      ...footerChanges(text, plan),
    ];
    return make(...realChanges(text, changes));
  },
  about: [],
  isMeant: (_, after) => isTrue(after),
  otherwise: {
    reason: 'no place',
    message:
      'What this plan says of itself is written in a way that cannot be changed safely. Change it in the note itself.',
  },
};

/** Whether the plan claims nothing of its progress but what its steps say. */
function isTrue(plan: Plan): boolean {
  return progressClaimOf(plan)?.agrees ?? true;
}

/** The status in the last line, when it says something else than the plan's own: then it repeats its words. */
function footerChanges(text: string, plan: Plan): readonly TextChange[] {
  const place = plan.claims.footer?.statusSpan ?? null;
  if (place === null || plan.status.words === null) return [];
  const status = planStatusOf(sliceOf(text, place));
  if (status === null || status === plan.status.value) return [];
  return [{ ...place, insert: safeLine(plan.status.words) }];
}

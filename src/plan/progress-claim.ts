// A plan's own figure for its progress beside the computed one.
import type { OverallClaim, Plan } from './plan';
import { progressOf, type Progress } from './progress';

export interface ProgressClaim {
  readonly claimed: OverallClaim;
  readonly computed: Progress;
  /** Whether every figure of the claim is true of the steps. */
  readonly agrees: boolean;
}

/** Percent points by which a claim may differ: people round. */
const PERCENT_TOLERANCE = 1;

/**
 * The claim of the `Overall` line; null when the note makes none. Any claim of a plan without steps agrees,
 * and so does one of no steps before any is done.
 */
export function progressClaimOf(plan: Pick<Plan, 'claims' | 'steps'>): ProgressClaim | null {
  const claimed = plan.claims.overall;
  if (claimed === null) return null;
  const computed = progressOf(plan.steps);
  return { claimed, computed, agrees: plan.steps.length === 0 || isTrue(claimed, computed) };
}

function isTrue(claimed: OverallClaim, { done, total, share }: Progress): boolean {
  // `0% (0/0 steps)` of a new plan claims nothing yet.
  if (claimed.total === 0 && share === 0) return true;
  if (claimed.done !== null && (claimed.done !== done || claimed.total !== total)) return false;
  const { percent } = claimed;
  if (percent === null) return true;
  // A note may count whole steps or parts of them; either figure is true.
  const figures = [share * 100, total === 0 ? 0 : (done / total) * 100];
  return figures.some((figure) => Math.abs(percent - figure) <= PERCENT_TOLERANCE);
}

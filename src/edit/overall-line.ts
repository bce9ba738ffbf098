// The line that says how far a plan is: its bar, percentage and count, made true in the form that they have.
import type { OverallClaim, Plan } from '../plan/plan';
import { type DrawnBar, drawnBarIn } from '../plan/drawn-bar';
import { progressOf, wholePercent } from '../plan/progress';
import type { TextChange } from '../text/text-change';

/** The line of a plan without steps, as the founding document has it. */
export const emptyOverall = `**Overall**: ${'⚪'.repeat(10)} 0% (0/0 steps)`;

/** The changes that make `claim`, the line of `plan` in `text`, say what the steps say; none without steps. */
export function overallChanges(
  text: string,
  claim: OverallClaim,
  plan: Plan,
): readonly TextChange[] {
  if (plan.steps.length === 0) return [];
  const progress = progressOf(plan.steps);
  const percent = wholePercent(progress);
  const words = text.slice(claim.span.from, claim.span.to);
  const at = (from: number, old: string, insert: string): TextChange => ({
    from: claim.span.from + from,
    to: claim.span.from + from + old.length,
    insert,
  });
  const changes: TextChange[] = [];
  const bar = drawnBarIn(words);
  if (bar) changes.push(at(bar.at, bar.words, barOf(bar, percent)));
  const percentage = /(\d+(?:[.,]\d+)?)\s*[%％]/.exec(words);
  if (percentage) changes.push(at(percentage.index, percentage[1] ?? '', String(percent)));
  const counts = /(\d+)(\s*(?:\/|of)\s*)(\d+)(?!\s*(?:phases|milestones))/i.exec(words);
  if (counts) {
    const insert = `${progress.done}${counts[2] ?? ''}${progress.total}`;
    changes.push(at(counts.index, counts[0], insert));
  }
  return changes;
}

/** The bar at `percent`: full only at 100, empty only at 0 or when not one cell's worth is done. */
function barOf(bar: DrawnBar, percent: number): string {
  const filled = Math.min(
    Math.round((percent / 100) * bar.length),
    percent === 100 ? bar.length : bar.length - 1,
  );
  return bar.filled.repeat(filled) + bar.empty.repeat(bar.length - filled);
}

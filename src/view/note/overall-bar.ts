// What the overall line of a plan is drawn as: a bar of what the steps say, and a word where the note says otherwise.
import type { Plan } from '../../plan/plan';
import { progressOf, wholePercent } from '../../plan/progress';
import { progressClaimOf } from '../../plan/progress-claim';
import { barPartsOf, progressText } from '../bar-parts';

export interface OverallBar {
  /** Where each part ends, as the style sheet's variables of the bar. */
  readonly ends: Readonly<
    Record<`--execplans-${'done' | 'partial' | 'active' | 'blocked'}`, string>
  >;
  /** The steps in words. */
  readonly words: string;
  /** Said beside the line when its figures are not those of the steps; null when they are. */
  readonly remark: string | null;
}

export function overallBarOf(plan: Plan): OverallBar {
  const progress = progressOf(plan.steps);
  const parts = barPartsOf(progress);
  let sum = 0;
  const endOf = (kind: string): string => {
    sum += parts.find((part) => part.kind === kind)?.share ?? 0;
    return `${Math.round(sum * 1000) / 10}%`;
  };
  return {
    ends: {
      '--execplans-done': endOf('done'),
      '--execplans-partial': endOf('partial'),
      '--execplans-active': endOf('active'),
      '--execplans-blocked': endOf('blocked'),
    },
    words: [
      `By the steps: ${progressText(progress)}`,
      ...(progress.active > 0 ? [`${progress.active} in progress`] : []),
      ...(progress.blocked > 0 ? [`${progress.blocked} blocked`] : []),
    ].join(', '),
    remark:
      progressClaimOf(plan)?.agrees === false ? `${wholePercent(progress)} % by the steps` : null,
  };
}

// What the status bar says of the active plan: how far it is and what comes next.
import type { PlanSummary } from '../../index/plan-summary';
import { statusLabel } from '../../plan/status';
import { progressText } from '../bar-parts';
import { ProgressBar } from '../progress-bar';

export interface StatusPlanProps {
  readonly row: PlanSummary;
}

export function StatusPlan({ row }: StatusPlanProps) {
  const { progress, next, failure, status } = row;
  if (failure !== null) return <span class="execplans-status-next">Plan not readable</span>;
  return (
    <>
      {progress.total > 0 && (
        <>
          <ProgressBar progress={progress} label="Progress of the plan" />
          <span class="execplans-status-figure" aria-hidden="true">
            {`${progress.done}/${progress.total}`}
          </span>
        </>
      )}
      <span class="execplans-status-next" dir="auto">
        {next ?? (progress.total > 0 ? statusLabel(status.value) : 'No steps yet')}
      </span>
    </>
  );
}

/** The same in a sentence, with what a click does. */
export function statusPlanText({ title, progress, next, failure }: PlanSummary): string {
  const about =
    failure ?? `${progressText(progress)}${next === null ? '' : `. Next step: ${next}`}`;
  return `${title}: ${about}. Open plan pane`;
}

// What the status bar says of the active plan: how far it is and what comes next.
import type { PlanSummary } from '../../index/plan-summary';
import { statusLabel } from '../../plan/status';
import { noStepsText, progressText } from '../bar-parts';
import { ProgressBar } from '../progress-bar';

export interface StatusPlanProps {
  readonly row: PlanSummary;
}

export function StatusPlan({ row }: StatusPlanProps) {
  const { figure, words } = seen(row);
  return (
    <>
      {figure !== '' && <ProgressBar progress={row.progress} label="Progress of the plan" />}
      {figure !== '' && <span class="execplans-status-figure">{figure}</span>}{' '}
      <span class="execplans-status-next" dir="auto">
        {words}
      </span>
    </>
  );
}

/** The same in a sentence that begins with what is seen, and what a click does. */
export function statusPlanText(row: PlanSummary): string {
  const { figure, words } = seen(row);
  const { title, progress, failure } = row;
  const about = failure ?? progressText(progress);
  return `${figure} ${words}. ${title}: ${about}. Open plan pane`.trim();
}

/** What stands in the bar: `4/8` where there are steps, and the next step or what else is to be said. */
function seen({ progress, next, failure, status }: PlanSummary) {
  if (failure !== null) return { figure: '', words: 'Plan not readable' };
  if (progress.total === 0) return { figure: '', words: noStepsText(progress) };
  const figure = `${progress.done}/${progress.total}`;
  return { figure, words: next ?? statusLabel(status.value) };
}

// Where a plan stands, as sign and words; of one that could not be read nothing is known, and that is said.
import type { PlanSummary } from '../index/plan-summary';
import { statusLabel } from '../plan/status';
import { progressText } from './bar-parts';
import { SeverityMark } from './problem-list';
import { StatusBadge } from './status-badge';

type PlanStatusProps = Readonly<
  Record<'plan', Pick<PlanSummary, 'failure' | 'progress' | 'status'>>
>;

const NOT_READABLE = 'Not readable';

export function PlanStatus({ plan: { failure, progress, status } }: PlanStatusProps) {
  if (failure === null) return <StatusBadge status={status} share={progress.share} />;
  return (
    <span class="execplans-status is-failed" title={failure}>
      <SeverityMark severity="error" />
      <span class="execplans-status-word">{NOT_READABLE}</span>
    </span>
  );
}

/** The same in words, with how far it is: `In progress, 3 of 4 steps, 75 %`. */
export function planStatusText({ failure, progress, status }: PlanStatusProps['plan']): string {
  if (failure !== null) return `${NOT_READABLE}, ${failure.replace(/\.$/, '')}`;
  return `${statusLabel(status.value)}, ${progressText(progress)}`;
}

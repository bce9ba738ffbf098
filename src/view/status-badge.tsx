// The status of a plan as sign and word.
import { statusLabel, type PlanStatus, type Status } from '../plan/status';
import { StateMark, type MarkState } from './state-mark';

/** The sign of each status. */
export const STATUS_MARKS: Readonly<Record<PlanStatus, MarkState>> = {
  draft: 'pending',
  'in progress': 'active',
  blocked: 'blocked',
  complete: 'done',
  abandoned: 'dropped',
};

export interface StatusBadgeProps {
  readonly status: Status;
  /** 0 to 1, how much of the plan is done. */
  readonly share: number;
}

/** `share` fills the sign of a plan in progress. A derived status says so in its label. */
export function StatusBadge({ status, share }: StatusBadgeProps) {
  const word = statusLabel(status.value);
  return (
    <span
      class={`execplans-status is-${STATUS_MARKS[status.value]}`}
      aria-label={status.derived ? `${word}, derived from the steps` : undefined}
      role={status.derived ? 'img' : undefined}
    >
      <StateMark state={STATUS_MARKS[status.value]} share={share} />
      <span class="execplans-status-word">{word}</span>
    </span>
  );
}

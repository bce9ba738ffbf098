// The top of the plan pane: where the plan stands, what it is called, whose it is, when it last moved.
import { lastActivityOf } from '../plan/activity';
import type { Plan } from '../plan/plan';
import type { Progress } from '../plan/progress';
import { utcText } from '../plan/timestamp';
import { Icon } from './icon';
import type { PlanActions } from './plan-actions';
import { StatusBadge } from './status-badge';
import { relativeText } from './time-text';

export interface PlanHeaderProps {
  readonly plan: Plan;
  /** The file's name, shown when the plan has no title. */
  readonly name: string;
  readonly progress: Progress;
  /** ms UTC. */
  readonly now: number;
  readonly actions: PlanActions;
}

export function PlanHeader({ plan, name, progress, now, actions }: PlanHeaderProps) {
  const activity = lastActivityOf(plan);
  const place = plan.titleSpan ?? { from: plan.body.from, to: plan.body.from };
  return (
    <header class="execplans-header">
      <div class="execplans-header-line">
        <StatusBadge status={plan.status} share={progress.share} />
        <span class="execplans-spacer" />
        <button
          type="button"
          class="clickable-icon"
          aria-label="Open plan dashboard"
          onClick={() => actions.openDashboard()}
        >
          <Icon name="layout-dashboard" />
        </button>
      </div>
      <h2 class="execplans-title">
        <button
          type="button"
          class="execplans-link"
          dir="auto"
          onClick={(event) => actions.openAt(place, event)}
        >
          {plan.title ?? name}
        </button>
      </h2>
      <div class="execplans-meta">
        {plan.metadata.owner !== null && <span dir="auto">{plan.metadata.owner}</span>}
        {activity !== null && (
          <span title={utcText(activity)}>
            {`Active ${relativeText(activity, now)}`}
            <span class="execplans-hidden">{`, ${utcText(activity)}`}</span>
          </span>
        )}
      </div>
    </header>
  );
}

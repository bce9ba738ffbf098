// The top of the plan pane: where the plan stands, what it is called, whose it is, when it last moved, and a menu
// of what can be done with it as a whole.
import { useContext } from 'preact/hooks';
import { lastActivityOf } from '../plan/activity';
import type { Plan } from '../plan/plan';
import type { Progress } from '../plan/progress';
import { CutWords } from './cut-words';
import { HIDDEN_WORDS } from './hidden-words';
import { Icon } from './icon';
import { IconButton } from './icon-button';
import { menuHandlers } from './menu-keys';
import type { PlanActions } from './plan-actions';
import { StatusBadge } from './status-badge';
import { activityText, timeText } from './time-text';
import { TimestampStyleContext } from './timestamp-style-context';

export interface PlanHeaderProps {
  readonly plan: Plan;
  /** The file's name, shown when the plan has no title. */
  readonly name: string;
  /** Whether the note is in a hidden folder. */
  readonly hidden: boolean;
  readonly progress: Progress;
  /** ms UTC. */
  readonly now: number;
  readonly actions: PlanActions;
}

export function PlanHeader({ plan, name, hidden, progress, now, actions }: PlanHeaderProps) {
  const style = useContext(TimestampStyleContext);
  const activity = lastActivityOf(plan);
  const place = plan.titleSpan ?? { from: plan.body.from, to: plan.body.from };
  return (
    <header class="execplans-header" {...menuHandlers((event) => actions.showPlanMenu(event))}>
      <div class="execplans-header-line">
        <button
          type="button"
          class="execplans-link execplans-status-button"
          aria-haspopup="menu"
          onClick={(event) => actions.showStatusMenu(event)}
        >
          <StatusBadge status={plan.status} share={progress.share} />
          <span class="execplans-hidden">. Set the status</span>
        </button>
        <span class="execplans-spacer" />
        <IconButton
          icon="layout-dashboard"
          label="Open plan dashboard"
          onClick={() => actions.openDashboard()}
        />
        <IconButton
          icon="ellipsis-vertical"
          label="More for this plan"
          hasMenu
          onClick={(event) => actions.showPlanMenu(event)}
        />
      </div>
      <h2 class="execplans-title">
        <button
          type="button"
          class="execplans-link"
          dir="auto"
          onClick={(event) => actions.openAt(place, event)}
        >
          <CutWords>{plan.title ?? name}</CutWords>
        </button>
      </h2>
      <div class="execplans-meta">
        {hidden && (
          <span class="execplans-hidden-sign">
            <Icon name="eye-off" />
            {HIDDEN_WORDS}
          </span>
        )}
        {plan.metadata.owner !== null && <span dir="auto">{plan.metadata.owner}</span>}
        {activity !== null && (
          <span title={timeText(activity, style)}>
            {activityText(activity, now, style)}
            <span class="execplans-hidden">{`, ${timeText(activity, style)}`}</span>
          </span>
        )}
      </div>
    </header>
  );
}

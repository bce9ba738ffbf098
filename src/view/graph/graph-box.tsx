// One plan in the drawing of the dependency view: its title, its status as sign and word, how far it is.
import type { PlanSummary } from '../../index/plan-summary';
import { progressText } from '../bar-parts';
import { Icon } from '../icon';
import { PlanStatus } from '../plan-status';
import { ProgressBar } from '../progress-bar';
import { StateMark } from '../state-mark';
import { STATUS_MARKS } from '../status-badge';
import { HiddenSign } from '../hidden-sign';
import { lookHandlers, planHandlers, type PlanMenu } from '../dashboard/plan-handlers';
import type { DashboardActions } from '../plan-actions';
import type { SceneBox } from './graph-scene';

export interface GraphBoxProps {
  readonly plan: PlanSummary;
  readonly box: SceneBox;
  /** All of it, to be heard. */
  readonly label: string;
  /** Its place among all, from 1, and how many there are. */
  readonly place: number;
  readonly count: number;
  readonly isTabStop: boolean;
  readonly isSelected: boolean;
  readonly isCritical: boolean;
  readonly isInCircle: boolean;
  /** Whether it is so small on screen that only its title can be read. */
  readonly isSmall: boolean;
  readonly actions: DashboardActions;
  readonly menu: PlanMenu;
  readonly onSelect: () => void;
}

export function GraphBox(props: GraphBoxProps) {
  const { plan, box, label, place, count, isTabStop, isSelected, isCritical, isInCircle } = props;
  const { isSmall, actions, menu, onSelect } = props;
  const handlers = planHandlers(plan.path, actions, menu);
  const marks = [
    isSelected ? 'is-selected' : '',
    isCritical ? 'is-critical' : '',
    isInCircle ? 'is-in-circle' : '',
    isSmall ? 'is-small' : '',
  ];
  return (
    <div
      class="execplans-graph-place"
      role="listitem"
      aria-posinset={place}
      aria-setsize={count}
      style={{
        '--execplans-x': `${box.x}px`,
        '--execplans-y': `${box.y}px`,
        '--execplans-width': `${box.width}px`,
        '--execplans-height': `${box.height}px`,
      }}
    >
      <div
        class={`execplans-graph-box is-${STATUS_MARKS[plan.status.value]} ${marks.join(' ')}`}
        role="button"
        data-path={plan.path}
        tabIndex={isTabStop ? 0 : -1}
        aria-label={label}
        aria-pressed={isSelected}
        {...handlers}
        // A drag moves the drawing here.
        draggable={false}
        onFocus={onSelect}
        {...lookHandlers(plan.path, actions, onSelect)}
      >
        <span class="execplans-graph-title" dir="auto">
          {isSmall && (
            <StateMark state={STATUS_MARKS[plan.status.value]} share={plan.progress.share} />
          )}
          {plan.hidden && <HiddenSign />}
          {plan.title}
        </span>
      </div>
      {/* Beside the button, whose label says it all in other words. */}
      {!isSmall && (
        <span class="execplans-graph-facts" aria-hidden="true">
          <PlanStatus plan={plan} />
          {isInCircle && <Icon name="refresh-cw" />}
          {plan.progress.total > 0 && (
            <>
              <ProgressBar progress={plan.progress} label={progressText(plan.progress)} />
              <span class="execplans-steps-done">
                {`${plan.progress.done}/${plan.progress.total}`}
              </span>
            </>
          )}
        </span>
      )}
    </div>
  );
}

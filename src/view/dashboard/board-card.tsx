// One plan on the board: title, progress, what it waits for, next step, last activity.
import { progressText } from '../bar-parts';
import { HiddenSign } from '../hidden-sign';
import { Icon } from '../icon';
import type { DashboardActions } from '../plan-actions';
import { CardLinkPlace, useLinkPlace } from './card-link-place';
import { type ListedPlan, noteWords } from './listed-plan';
import { ActivityTime, PlanBar, ProblemCount } from './plan-cells';
import { planHandlers, type PlanMenu } from './plan-handlers';
import { RowSlot, type RowStop } from './row-slot';
import { WaitsMark } from './waits-mark';

export interface BoardCardProps extends RowStop {
  readonly plan: ListedPlan;
  readonly isSelected: boolean;
  /** The paths that are moved when it is. */
  readonly moved: () => readonly string[];
  /** ms UTC. */
  readonly now: number;
  readonly actions: DashboardActions;
  readonly menu: PlanMenu;
  /** Selects the plan with all of its column from the last one on. */
  readonly onSelect: () => void;
}

export function BoardCard(props: BoardCardProps) {
  const { plan, place, count, start, isTabStop, isSelected, moved } = props;
  const { now, actions, menu, onFocus, onSelect } = props;
  const handlers = planHandlers(plan.path, actions, menu, moved);
  const link = useLinkPlace();
  return (
    <RowSlot class="execplans-board-slot" place={place} count={count} start={start}>
      <div
        class={`execplans-board-card ${isSelected ? 'is-selected' : ''}`}
        role="button"
        tabIndex={isTabStop ? 0 : -1}
        aria-pressed={isSelected}
        aria-keyshortcuts="Shift+ArrowLeft Shift+ArrowRight"
        {...handlers}
        {...link.handlers}
        onDragStart={(event) => {
          link.onDragStart();
          handlers.onDragStart(event);
        }}
        onClick={(event) => {
          if (event.shiftKey) onSelect();
          else handlers.onClick(event);
        }}
        onFocus={onFocus}
      >
        <div class="execplans-board-title" title={plan.title}>
          {plan.hidden && <HiddenSign />}
          <span dir="auto">{plan.title}</span>
        </div>
        <CardMiddle plan={plan} />
        <div class="execplans-board-next">
          <WaitsMark waits={actions.openWaits(plan.path)} />
          <span dir="auto" title={plan.next ?? undefined}>
            {plan.next !== null && <span class="execplans-hidden">Next: </span>}
            {plan.next}
          </span>
        </div>
        <div class="execplans-board-foot">
          <span class="execplans-board-owner" dir="auto">
            {plan.owner}
          </span>
          <ProblemCount count={plan.problems} />
          <ActivityTime plan={plan} now={now} />
        </div>
        {link.isShown && plan.note === undefined && (
          <CardLinkPlace path={plan.path} actions={actions} />
        )}
      </div>
    </RowSlot>
  );
}

/** How far the plan is, or why that is not said. */
function CardMiddle({ plan }: { readonly plan: ListedPlan }) {
  const { note, failure } = plan;
  if (note !== undefined) {
    return (
      <div class="execplans-board-note" dir="auto" title={noteWords(note)}>
        <Icon name="file-text" />
        {noteWords(note)}
      </div>
    );
  }
  if (failure !== null) {
    return (
      <div class="execplans-board-failure" title={failure}>
        {failure}
      </div>
    );
  }
  return (
    <div>
      <div class="execplans-board-bar" aria-hidden="true">
        <PlanBar plan={plan} />
      </div>
      <span class="execplans-hidden">{progressText(plan.progress)}</span>
    </div>
  );
}

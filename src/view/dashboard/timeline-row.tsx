// One plan on the timeline of all: its name, its phases as bars, and what is expected of it.
import { useContext } from 'preact/hooks';
import { progressText } from '../bar-parts';
import { HiddenSign } from '../hidden-sign';
import { Icon } from '../icon';
import type { DashboardActions } from '../plan-actions';
import { SeverityMark } from '../problem-list';
import { StateMark } from '../state-mark';
import { STATUS_MARKS } from '../status-badge';
import { daysText } from '../time-axis';
import type { Stretch } from '../time-folds';
import type { TimeScale } from '../time-scale';
import { TimestampStyleContext } from '../timestamp-style-context';
import { type ListedPlan, noteWords } from './listed-plan';
import { dropHandlers } from './plan-drop';
import { planHandlers, type PlanMenu } from './plan-handlers';
import type { PlanSpans } from './plan-spans';
import { RowSlot, type RowStop } from './row-slot';

export interface TimelineRowProps extends RowStop {
  readonly plan: ListedPlan;
  readonly spans: PlanSpans;
  /** The titles of the plans that it waits for. */
  readonly waitsFor: readonly string[];
  readonly scale: TimeScale;
  readonly actions: DashboardActions;
  readonly menu: PlanMenu;
}

/** How many colours the phases take turns in; the style sheet has them. */
const COLORS = 6;
/** A bar of this width has room for the number of its phase, px. */
const NUMBER_ROOM = 16;
const LEAST_WIDTH = 3;

/** Steps may be done without a time that says when. */
function noTime({ note, progress: { done, active, share } }: ListedPlan): string {
  return note === undefined && done + active + share === 0 ? 'not begun' : 'no time';
}

export function TimelineRow(props: TimelineRowProps) {
  const { plan, spans, waitsFor, scale, place, count, start, isTabStop } = props;
  const { actions, menu, onFocus } = props;
  const style = useContext(TimestampStyleContext);
  const time =
    spans.whole === null ? noTime(plan) : daysText(spans.whole.start, spans.whole.end, style);
  const waits = waitsFor.length === 0 ? [] : [`waits for ${waitsFor.join(', ')}`];
  const far = plan.note === undefined ? progressText(plan.progress) : noteWords(plan.note);
  const words = plan.failure ?? [time, far, ...waits].join('; ');
  const boxOf = (from: number, to: number): { readonly left: string; readonly width: string } => {
    const left = Math.max(scale.from, scale.xOf(from));
    const right = Math.min(scale.to, scale.xOf(to));
    return { left: `${left}px`, width: `${Math.max(LEAST_WIDTH, right - left)}px` };
  };
  const isInSight = ({ start: from, end }: Stretch): boolean =>
    end >= scale.start && from <= scale.end;
  const mark = STATUS_MARKS[plan.status.value];
  // Of what could not be read, and of what is no plan, no state is known.
  const isPlain = plan.note === undefined && plan.failure === null;
  return (
    <RowSlot class="execplans-plans-slot" place={place} count={count} start={start}>
      <div
        class="execplans-plans-row"
        role="button"
        tabIndex={isTabStop ? 0 : -1}
        {...planHandlers(plan.path, actions, menu)}
        {...dropHandlers(plan.path, actions)}
        // A drag pans the axis here, and who holds Ctrl to zoom asks for no preview.
        draggable={false}
        onMouseEnter={undefined}
        onFocus={onFocus}
      >
        <span
          class={`execplans-plans-name ${isPlain ? `is-${mark}` : 'is-note'}`}
          onMouseEnter={(event) => actions.hoverPlan(plan.path, event)}
        >
          {plan.failure !== null && <SeverityMark severity="error" />}
          {isPlain && <StateMark state={mark} share={plan.progress.share} />}
          {plan.note !== undefined && <Icon name="file-text" />}
          {plan.hidden && <HiddenSign />}
          <span class="execplans-plans-title" dir="auto" title={plan.failure ?? plan.title}>
            {plan.title}
          </span>
          {plan.failure !== null && <span class="execplans-word">Not readable</span>}
          <span class="execplans-hidden">{words}</span>
        </span>
        {spans.phases.map((phase) => {
          if (!isInSight(phase)) return null;
          const { number, progress, start: from, end } = phase;
          const box = boxOf(from, end);
          const name = `Phase ${number}: ${progressText(progress)}, ${daysText(from, end, style)}`;
          return (
            <span
              key={number}
              class={`execplans-plans-span is-color-${(number - 1) % COLORS}`}
              title={name}
              aria-hidden="true"
              style={box}
            >
              {parseFloat(box.width) >= NUMBER_ROOM ? number : null}
            </span>
          );
        })}
        {plan.note !== undefined && spans.whole !== null && isInSight(spans.whole) && (
          <span
            class="execplans-plans-span is-note"
            title={words}
            aria-hidden="true"
            style={boxOf(spans.whole.start, spans.whole.end)}
          />
        )}
        {spans.ahead !== null && isInSight(spans.ahead) && (
          <span
            class="execplans-plans-span is-ahead"
            title={`Likely done ${daysText(spans.ahead.end, spans.ahead.end, style)}`}
            aria-hidden="true"
            style={boxOf(spans.ahead.start, spans.ahead.end)}
          />
        )}
      </div>
    </RowSlot>
  );
}

// What can be worked on now: the steps of the plans shown that wait for nothing, each a click away from its line. Equally
// high rows of which only those on screen are drawn, and one tab stop that the arrow keys move.
import { useMemo, useRef } from 'preact/hooks';
import type { PlanSummary } from '../../index/plan-summary';
import type { ReadyStep } from '../../index/readiness';
import { Icon } from '../icon';
import { menuHandlers } from '../menu-keys';
import type { DashboardActions } from '../plan-actions';
import { stableKeys } from '../stable-keys';
import { useSize } from '../use-width';
import type { PlanMenu } from './plan-handlers';
import { rowAfterKey } from './row-keys';
import { useKeptFocus, useTopOnChange } from './use-kept-focus';
import { useTabStop } from './use-tab-stop';
import { useVirtualRows } from './use-virtual-rows';

export interface PlanReadyProps {
  /** In the order shown. */
  readonly plans: readonly PlanSummary[];
  /** Of what is asked for: another one shows another list. */
  readonly asked: string;
  /** Whether more may come by itself, so that none is not said too early. */
  readonly isReading: boolean;
  readonly actions: DashboardActions;
  readonly menu: PlanMenu;
}

/** Until the style sheet's own height is measured, px. */
const FIRST_ROW_HEIGHT = 50;

export function PlanReady({ plans, asked, isReading, actions, menu }: PlanReadyProps) {
  const steps = actions.readySteps(plans);
  const scroller = useRef<HTMLDivElement>(null);
  const ruler = useRef<HTMLDivElement>(null);
  const keys = useMemo(() => stableKeys(steps, ({ path, step }) => `${path} ${step}`), [steps]);
  const { index: stop, choose } = useTabStop(keys);
  const { rows, height, page, reveal, scrollToTop } = useVirtualRows({
    scroller,
    count: steps.length,
    rowHeight: useSize(ruler).height || FIRST_ROW_HEIGHT,
    headHeight: 0,
    pinned: stop,
  });
  const focusStop = useKeptFocus(scroller, scroller);
  useTopOnChange(asked, scrollToTop);
  return (
    <div
      class="execplans-ledger execplans-layout"
      ref={scroller}
      onKeyDown={(event) => {
        if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
        const next = rowAfterKey(event.key, stop, steps.length, page);
        const key = next === null ? undefined : keys[next];
        if (next === null || key === undefined) return;
        event.preventDefault();
        choose(key);
        reveal(next);
        focusStop();
      }}
    >
      {steps.length === 0 && !isReading && (
        <p class="execplans-ready-none" role="status">
          No step of these plans is ready: each waits for another, is blocked, or is done.
        </p>
      )}
      <div
        class="execplans-ledger-rows"
        role="list"
        aria-label="Steps that are ready now"
        style={{ '--execplans-height': `${height}px` }}
      >
        <div class="execplans-ruler" aria-hidden="true" ref={ruler} />
        {rows.map(({ index, start }) => {
          const step = steps[index];
          const key = keys[index];
          if (step === undefined || key === undefined) return null;
          return (
            <ReadyItem
              key={key}
              step={step}
              place={index + 1}
              count={steps.length}
              start={start}
              isTabStop={index === stop}
              actions={actions}
              menu={menu}
              onFocus={() => choose(key)}
            />
          );
        })}
      </div>
    </div>
  );
}

interface ReadyItemProps extends Pick<PlanReadyProps, 'actions' | 'menu'> {
  readonly step: ReadyStep;
  /** Its place in the list, from 1, and how many are in it. */
  readonly place: number;
  readonly count: number;
  /** Its top, px. */
  readonly start: number;
  readonly isTabStop: boolean;
  readonly onFocus: () => void;
}

function ReadyItem(props: ReadyItemProps) {
  const { step, place, count, start, isTabStop, actions, menu, onFocus } = props;
  const { path, waited } = step;
  const after = waited.map((wait) => wait.step ?? wait.plan).join(', ');
  return (
    <div
      class="execplans-ledger-slot"
      role="listitem"
      aria-posinset={place}
      aria-setsize={count}
      style={{ '--execplans-y': `${start}px` }}
    >
      <button
        type="button"
        class="execplans-ledger-entry"
        tabIndex={isTabStop ? 0 : -1}
        title={step.step}
        {...menuHandlers((event) => actions.showPlanMenu(path, event, menu(path)))}
        onFocus={onFocus}
        onClick={(event) => actions.openStep(step, event)}
        onAuxClick={(event) => {
          if (event.button === 1) actions.openStep(step, event);
        }}
        onMouseEnter={(event) => actions.hoverPlan(path, event)}
      >
        <Icon name="circle-play" />
        <span class="execplans-ledger-title" dir="auto">
          {step.step}
        </span>
        <span class="execplans-ledger-when">{after !== '' && <span>{`After ${after}`}</span>}</span>
        <span class="execplans-ledger-plan">
          <span dir="auto">{step.plan}</span>
        </span>
      </button>
    </div>
  );
}

// The table of the dashboard: equally high rows of which only those on screen are drawn, and one tab stop
// that the arrow keys move. Focus and scroll stay where they are when plans change.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PlanColumn } from '../../index/plan-list';
import type { PlanSummary } from '../../index/plan-summary';
import type { DashboardActions } from '../plan-actions';
import { useSize } from '../use-width';
import type { DashboardState } from './dashboard-state';
import { PLAN_COLUMNS } from './plan-columns';
import { PlanRow } from './plan-row';
import { PlanTableHead } from './plan-table-head';
import { rowAfterKey } from './row-keys';
import { useVirtualRows } from './use-virtual-rows';

export interface PlanTableProps {
  /** In the order shown; at least one. */
  readonly plans: readonly PlanSummary[];
  readonly state: DashboardState;
  /** ms UTC. */
  readonly now: number;
  readonly actions: DashboardActions;
  readonly onSort: (column: PlanColumn) => void;
}

/** Until the style sheet's own height is measured, px. */
const FIRST_ROW_HEIGHT = 34;

export function PlanTable({ plans, state, now, actions, onSort }: PlanTableProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const ruler = useRef<HTMLDivElement>(null);
  const rowHeight = useSize(ruler).height || FIRST_ROW_HEIGHT;
  const headHeight = useSize(head).height;

  const [chosen, choose] = useState<string | null>(null);
  const lastStop = useRef(0);
  const found = plans.findIndex((plan) => plan.path === chosen);
  const stop = found >= 0 ? found : Math.min(lastStop.current, plans.length - 1);
  lastStop.current = stop;

  const { rows, height, page, reveal, scrollToTop } = useVirtualRows({
    scroller,
    count: plans.length,
    rowHeight,
    headHeight,
    pinned: stop,
  });
  const focusStop = useKeptFocus(body, scroller);
  useTopOnChange(state, scrollToTop);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const next = rowAfterKey(event.key, stop, plans.length, page);
    const plan = next === null ? undefined : plans[next];
    if (next === null || plan === undefined) return;
    event.preventDefault();
    choose(plan.path);
    reveal(next);
    focusStop();
  };

  return (
    <div
      class="execplans-table"
      role="grid"
      aria-label="Plans"
      aria-rowcount={plans.length + 1}
      aria-colcount={PLAN_COLUMNS.length}
      ref={scroller}
    >
      <PlanTableHead sort={state.sort} onSort={onSort} element={head} />
      <div
        class="execplans-table-body"
        role="rowgroup"
        ref={body}
        style={{ '--execplans-height': `${height}px` }}
        onKeyDown={onKeyDown}
      >
        <div class="execplans-ruler" aria-hidden="true" ref={ruler} />
        {rows.map(({ index, start }) => {
          const plan = plans[index];
          return (
            plan && (
              <PlanRow
                key={plan.path}
                plan={plan}
                index={index}
                start={start}
                isTabStop={index === stop}
                now={now}
                actions={actions}
                onFocus={() => choose(plan.path)}
              />
            )
          );
        })}
      </div>
    </div>
  );
}

/** Scrolls to the top when another list is asked for, but not when the plans in it change. */
function useTopOnChange(state: DashboardState, scrollToTop: () => void): void {
  const last = useRef(state);
  useLayoutEffect(() => {
    if (last.current === state) return;
    last.current = state;
    scrollToTop();
  });
}

/**
 * Keeps the focus in `body` when the row that has it moves or goes, and the scroll where it was: a browser
 * that moves a focused element shows it. Returns how to focus the tab stop after the next drawing.
 */
function useKeptFocus(
  body: { readonly current: HTMLElement | null },
  scroller: { readonly current: HTMLElement | null },
): () => void {
  const wanted = useRef(false);
  const element = body.current;
  const hadFocus = element?.contains(element.ownerDocument.activeElement) === true;
  const top = hadFocus ? (scroller.current?.scrollTop ?? null) : null;
  if (hadFocus) wanted.current = true;
  useLayoutEffect(() => {
    if (!wanted.current) return;
    wanted.current = false;
    const stop = body.current?.querySelector<HTMLElement>('[tabindex="0"]');
    if (stop && stop !== stop.ownerDocument.activeElement) stop.focus({ preventScroll: true });
    if (scroller.current && top !== null && scroller.current.scrollTop !== top) {
      scroller.current.scrollTop = top;
    }
  });
  return () => {
    wanted.current = true;
  };
}

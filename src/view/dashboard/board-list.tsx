// One column of the board: its cards, of which only those on screen are drawn, and the place to drop others.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { DashboardActions } from '../plan-actions';
import { SeverityMark } from '../problem-list';
import { StateMark } from '../state-mark';
import { STATUS_MARKS } from '../status-badge';
import { useSize } from '../use-width';
import { BoardCard } from './board-card';
import type { BoardColumn } from './board-columns';
import { dragsPlans, droppedPlans, type PlanMenu } from './plan-handlers';
import { movedWith } from './row-selection';
import { useTopOnChange } from './use-kept-focus';
import type { PlanSelection } from './use-selection';
import { useVirtualRows } from './use-virtual-rows';

export interface BoardListProps {
  readonly column: BoardColumn;
  readonly asked: string;
  /** The card that is the board's tab stop; −1 when it is in another column. */
  readonly stop: number;
  /** ms UTC. */
  readonly now: number;
  readonly actions: DashboardActions;
  readonly selection: PlanSelection;
  readonly menu: PlanMenu;
  readonly onFocus: (path: string) => void;
}

export function BoardList(props: BoardListProps) {
  const { column, asked, stop, now, actions, selection, menu, onFocus } = props;
  const { name, status, isFailed, plans } = column;
  const keys = plans.map(({ path }) => path);
  const scroller = useRef<HTMLDivElement>(null);
  const ruler = useRef<HTMLDivElement>(null);
  const { rows, height, reveal, scrollToTop } = useVirtualRows({
    scroller,
    count: plans.length,
    rowHeight: useSize(ruler).height,
    headHeight: 0,
    pinned: stop,
  });
  useTopOnChange(asked, scrollToTop);
  const shown = useRef(stop);
  useLayoutEffect(() => {
    if (stop >= 0 && shown.current !== stop) reveal(stop);
    shown.current = stop;
  });
  const [isOver, setOver] = useState(false);
  const takes = (event: DragEvent): boolean => status !== null && dragsPlans(event);
  const mark = status === null ? null : STATUS_MARKS[status];
  return (
    <section
      class={`execplans-board-column ${plans.length === 0 ? 'is-empty' : ''} ${isOver ? 'is-over' : ''}`}
      aria-label={`${name}, ${plans.length}`}
      onDragOver={(event) => {
        // The card under it takes it.
        if (event.defaultPrevented) setOver(false);
        if (event.defaultPrevented || !takes(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={(event) => {
        setOver(false);
        if (event.defaultPrevented || !takes(event) || status === null) return;
        event.preventDefault();
        const here = new Set(keys);
        const paths = droppedPlans(event).filter((path) => !here.has(path));
        if (paths.length > 0) actions.changePlans(paths, { kind: 'set status', status });
      }}
    >
      <h3 class={`execplans-board-head is-${isFailed ? 'failed' : (mark ?? 'plain')}`}>
        {isFailed && <SeverityMark severity="error" />}
        {mark !== null && <StateMark state={mark} />}
        <span class="execplans-board-name" dir="auto">
          {name}
        </span>
        <span class="execplans-count">{plans.length}</span>
      </h3>
      <div class="execplans-board-scroller" ref={scroller}>
        <div
          class="execplans-board-cards"
          role="list"
          style={{ '--execplans-height': `${height}px` }}
        >
          <div class="execplans-ruler" aria-hidden="true" ref={ruler} />
          {rows.map(({ index, start }) => {
            const plan = plans[index];
            return (
              plan && (
                <BoardCard
                  key={plan.path}
                  plan={plan}
                  place={index + 1}
                  count={plans.length}
                  start={start}
                  isTabStop={index === stop}
                  isSelected={selection.keys.has(plan.path)}
                  moved={() => movedWith(selection.keys, plan.path)}
                  now={now}
                  actions={actions}
                  menu={menu}
                  onFocus={() => onFocus(plan.path)}
                  onSelect={() => selection.toggle(keys, plan.path, true)}
                />
              )
            );
          })}
        </div>
      </div>
    </section>
  );
}

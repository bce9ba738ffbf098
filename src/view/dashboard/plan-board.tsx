// The board: plans as cards in columns, mostly one for each status. A card is moved by mouse, by keys or by its menu, which
// sets the status in the plan's note; a selected one takes the others along by mouse and keys. One tab stop, which
// the arrow keys move.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { DashboardActions } from '../plan-actions';
import { keyAlong } from '../right-to-left';
import { BoardList } from './board-list';
import { type BoardColumn, cardAfterKey, placeOf, statusBeside } from './board-columns';
import type { PlanMenu } from './plan-handlers';
import { movedWith } from './row-selection';
import { useFirstColumn } from './use-first-column';
import { useKeptFocus } from './use-kept-focus';
import type { PlanSelection } from './use-selection';

export interface PlanBoardProps {
  readonly columns: readonly BoardColumn[];
  /** Of what is asked for: another one shows another list. */
  readonly asked: string;
  /** ms UTC. */
  readonly now: number;
  readonly actions: DashboardActions;
  readonly selection: PlanSelection;
  readonly menu: PlanMenu;
}

export function PlanBoard(props: PlanBoardProps) {
  const { columns, asked, now, actions, selection, menu } = props;
  const board = useRef<HTMLDivElement>(null);
  const [chosen, choose] = useState<string | null>(null);
  const stop = placeOf(columns, chosen);
  const focusStop = useKeptFocus(board, board);
  useFirstColumn(
    board,
    columns.findIndex(({ plans: cards }) => cards.length > 0),
  );
  // Also when the card itself goes to another column, but only where somebody is at it.
  const place = stop === null ? null : `${columns[stop.column]?.key ?? ''} ${chosen ?? ''}`;
  const revealed = useRef(place);
  useLayoutEffect(() => {
    if (revealed.current === place) return;
    revealed.current = place;
    const column = board.current?.querySelector('[tabindex="0"]:focus')?.closest('section');
    column?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });

  const all = () => columns.flatMap(({ plans }) => plans);
  const onKeyDown = (event: KeyboardEvent): void => {
    const plan = stop === null ? undefined : columns[stop.column]?.plans[stop.card];
    if (selection.onKey(event, all(), plan?.path ?? null)) return;
    if (stop === null || plan === undefined || board.current === null) return;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const key = keyAlong(event.key, board.current);
    const isSideways = key === 'ArrowLeft' || key === 'ArrowRight';
    if (event.shiftKey && isSideways) {
      event.preventDefault();
      const step = key === 'ArrowRight' ? 1 : -1;
      const status = statusBeside(columns, stop.column, step);
      if (status === null) return;
      // The card keeps the focus in its new column.
      choose(plan.path);
      focusStop();
      const here = new Set(columns[stop.column + step]?.plans.map(({ path }) => path));
      const paths = movedWith(selection.keys, plan.path).filter((path) => !here.has(path));
      actions.changePlans(paths, { kind: 'set status', status });
      return;
    }
    const next = cardAfterKey(key, columns, stop);
    const target = next === null ? undefined : columns[next.column]?.plans[next.card];
    if (target === undefined) return;
    event.preventDefault();
    choose(target.path);
    focusStop();
  };

  return (
    <div class="execplans-board execplans-layout" ref={board} onKeyDown={onKeyDown}>
      {columns.map((column, number) => (
        <BoardList
          key={column.key}
          column={column}
          asked={asked}
          stop={stop !== null && stop.column === number ? stop.card : -1}
          now={now}
          actions={actions}
          selection={selection}
          menu={menu}
          onFocus={choose}
        />
      ))}
    </div>
  );
}

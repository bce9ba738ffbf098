// The table of the dashboard: equally high rows of which only those on screen are drawn, and one tab stop
// that the arrow keys move. Focus and scroll stay where they are when plans change.
import { useMemo } from 'preact/hooks';
import type { DashboardActions } from '../plan-actions';
import { useWidth } from '../use-width';
import { type DashboardState, sortBy, withWidth } from './dashboard-state';
import { GroupRow } from './group-row';
import { columnTracks, fittingColumns } from './plan-columns';
import type { PlanMenu } from './plan-handlers';
import { PlanRow } from './plan-row';
import { PlanTableHead } from './plan-table-head';
import { rowAfterKey } from './row-keys';
import { movedWith } from './row-selection';
import type { PlanSelection } from './use-selection';
import type { TableRow } from './table-rows';
import { useRowList } from './use-row-list';

export interface PlanTableProps {
  /** In the order shown; at least one. */
  readonly list: readonly TableRow[];
  readonly state: DashboardState;
  /** Of what is asked for: another one shows another list. */
  readonly asked: string;
  /** ms UTC. */
  readonly now: number;
  readonly actions: DashboardActions;
  readonly selection: PlanSelection;
  readonly menu: PlanMenu;
  readonly onState: (state: DashboardState) => void;
}

export function PlanTable(props: PlanTableProps) {
  const { list, state, asked, now, actions, selection, menu, onState } = props;
  const { closed, columns: chosen, widths } = state;
  const keys = useMemo(() => list.map(({ key }) => key), [list]);
  const rowList = useRowList({ keys, asked });
  const { stop } = rowList;
  const room = useWidth(rowList.scroller);

  const facts = fittingColumns(chosen, widths, room);
  const columns = facts.map(({ column }) => column);
  const isGrouped = list[0]?.kind === 'group';

  const onKeyDown = (event: KeyboardEvent): void => {
    const open = list.flatMap((row) => (row.kind === 'plan' ? [row.plan] : []));
    if (selection.onKey(event, open, list[stop]?.key ?? null)) return;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const next = rowAfterKey(event.key, stop, list.length, rowList.page);
    const key = next === null ? undefined : keys[next];
    if (next === null || key === undefined) return;
    event.preventDefault();
    if (event.shiftKey) selection.extend(keys, list[stop]?.key ?? null, key);
    rowList.moveTo(next);
  };

  return (
    <div
      class={`execplans-table ${selection.keys.size > 0 ? 'is-selecting' : ''} ${columns.includes('phase') ? 'is-phased' : ''}`}
      role={isGrouped ? 'treegrid' : 'grid'}
      aria-label="Plans"
      aria-multiselectable="true"
      aria-rowcount={list.length + 1}
      aria-colcount={columns.length + 1}
      style={{ '--execplans-columns': columnTracks(facts, widths) }}
      ref={rowList.scroller}
    >
      <PlanTableHead
        columns={facts}
        widths={widths}
        sort={state.sort}
        element={rowList.head}
        onSort={(column) => onState(sortBy(state, column))}
        onWidth={(column, width) => onState(withWidth(state, column, width))}
      />
      <div
        class="execplans-table-body execplans-layout"
        role="rowgroup"
        ref={rowList.body}
        style={{ '--execplans-height': `${rowList.height}px` }}
        onKeyDown={onKeyDown}
      >
        <div class="execplans-ruler" aria-hidden="true" ref={rowList.ruler} />
        {rowList.rows.map(({ index, start }) => {
          const row = list[index];
          if (!row) return null;
          const place = { index, start, isTabStop: index === stop };
          return row.kind === 'group' ? (
            <GroupRow
              key={row.key}
              {...place}
              group={row.group}
              isOpen={row.isOpen}
              columns={columns.length}
              onFocus={() => rowList.choose(row.key)}
              onToggle={() => {
                const others = closed.filter((one) => one !== row.group.key);
                onState({ ...state, closed: row.isOpen ? [...others, row.group.key] : others });
              }}
            />
          ) : (
            <PlanRow
              key={row.key}
              {...place}
              plan={row.plan}
              columns={columns}
              isSelected={selection.keys.has(row.key)}
              moved={() => movedWith(selection.keys, row.key)}
              level={isGrouped ? 2 : null}
              now={now}
              actions={actions}
              menu={menu}
              onFocus={() => rowList.choose(row.key)}
              onSelect={(isRange) => selection.toggle(keys, row.key, isRange)}
            />
          );
        })}
      </div>
    </div>
  );
}

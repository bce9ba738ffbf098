// The head of the dashboard's table: each name sorts by its column, and once more the other way round; the edge
// behind it makes the column wider or narrower, by mouse or by arrow keys.
import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import type { PlanColumn, PlanSort } from '../../index/plan-order';
import { isRightToLeft, keyAlong } from '../right-to-left';
import type { DashboardState } from './dashboard-state';
import { type ColumnFacts, NARROWEST, WIDEST } from './plan-columns';

export interface PlanTableHeadProps {
  readonly columns: readonly ColumnFacts[];
  readonly widths: DashboardState['widths'];
  readonly sort: PlanSort;
  readonly onSort: (column: PlanColumn) => void;
  /** px; null for the usual width. */
  readonly onWidth: (column: PlanColumn, width: number | null) => void;
  readonly element: RefObject<HTMLDivElement | null>;
}

export function PlanTableHead({
  columns,
  widths,
  sort,
  onSort,
  onWidth,
  element,
}: PlanTableHeadProps) {
  return (
    <div class="execplans-table-head" role="rowgroup" ref={element}>
      <div class="execplans-row" role="row" aria-rowindex={1}>
        <div class="execplans-cell is-box" role="columnheader">
          <span class="execplans-hidden">Selected</span>
        </div>
        {columns.map(({ column, name, least }) => {
          const isSorted = sort.column === column;
          const order = sort.descending ? 'descending' : 'ascending';
          return (
            <div
              key={column}
              class={`execplans-cell is-${column}`}
              role="columnheader"
              aria-sort={isSorted ? order : 'none'}
            >
              <button type="button" class="execplans-sort" onClick={() => onSort(column)}>
                <span class="execplans-sort-name">{name}</span>
                {isSorted && <SortArrow descending={sort.descending} />}
              </button>
              <ColumnEdge
                name={name}
                width={widths[column] ?? least}
                onWidth={(width) => onWidth(column, width)}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}

interface ColumnEdgeProps {
  readonly name: string;
  /** As it was made, px; what it really takes is told when it gets the focus. */
  readonly width: number;
  readonly onWidth: (width: number | null) => void;
}

/** How far one arrow key moves the edge, px. */
const KEY_STEP = 16;

function ColumnEdge({ name, width: known, onWidth }: ColumnEdgeProps) {
  const drag = useRef<{ readonly x: number; readonly width: number } | null>(null);
  // As it is on screen, where many columns take what is left over.
  const widthOf = (edge: HTMLElement): number =>
    Math.round(edge.parentElement?.getBoundingClientRect().width ?? 0);
  const outward = (edge: HTMLElement): number => (isRightToLeft(edge) ? -1 : 1);
  const set = (width: number): void =>
    onWidth(Math.round(Math.min(Math.max(width, NARROWEST), WIDEST)));
  return (
    <div
      class="execplans-edge"
      // Not in the style sheet: it is no cursor of phones, which the rules of that count as a fault.
      style={{ cursor: 'col-resize' }}
      role="separator"
      aria-orientation="vertical"
      aria-label={`Width of ${name}`}
      aria-valuenow={known}
      aria-valuemin={NARROWEST}
      aria-valuemax={WIDEST}
      tabIndex={0}
      onFocus={({ currentTarget }) => {
        currentTarget.setAttribute('aria-valuenow', String(widthOf(currentTarget)));
      }}
      onPointerDown={(event) => {
        const edge = event.currentTarget;
        event.preventDefault();
        edge.setPointerCapture(event.pointerId);
        drag.current = { x: event.clientX, width: widthOf(edge) };
      }}
      onPointerMove={(event) => {
        if (drag.current === null) return;
        const moved = (event.clientX - drag.current.x) * outward(event.currentTarget);
        set(drag.current.width + moved);
      }}
      onPointerUp={() => (drag.current = null)}
      onPointerCancel={() => (drag.current = null)}
      onDblClick={() => onWidth(null)}
      onKeyDown={(event) => {
        const edge = event.currentTarget;
        const key = keyAlong(event.key, edge);
        const sign = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
        if (sign !== 0) set(widthOf(edge) + sign * KEY_STEP);
        else if (event.key === 'Enter') onWidth(null);
        else return;
        event.preventDefault();
      }}
    />
  );
}

/** Points up while the smallest comes first. */
function SortArrow({ descending }: { readonly descending: boolean }) {
  return (
    <svg class="execplans-sort-arrow" viewBox="0 0 12 12" aria-hidden="true">
      <path d={descending ? 'm3 4.5 3 3 3-3' : 'm3 7.5 3-3 3 3'} />
    </svg>
  );
}

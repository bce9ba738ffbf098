// The head of the dashboard's table: each name sorts by its column, and once more the other way round.
import type { RefObject } from 'preact';
import type { PlanArrangement, PlanColumn } from '../../index/plan-list';
import { PLAN_COLUMNS } from './plan-columns';

export interface PlanTableHeadProps {
  readonly sort: PlanArrangement['sort'];
  readonly onSort: (column: PlanColumn) => void;
  readonly element: RefObject<HTMLDivElement | null>;
}

export function PlanTableHead({ sort, onSort, element }: PlanTableHeadProps) {
  return (
    <div class="execplans-table-head" role="rowgroup" ref={element}>
      <div class="execplans-row" role="row" aria-rowindex={1}>
        {PLAN_COLUMNS.map(({ column, name }) => {
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
            </div>
          );
        })}
      </div>
    </div>
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

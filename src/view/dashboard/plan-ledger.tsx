// The ledger: what was decided, found and asked in all plans, newest first, each a click away from its line. Equally
// high rows of which only those on screen are drawn, and one tab stop that the arrow keys move.
import { useMemo, useRef } from 'preact/hooks';
import type { LedgerRow, PlanDetails } from '../../index/ledger';
import type { PlanSummary } from '../../index/plan-summary';
import type { DashboardActions } from '../plan-actions';
import { useSize } from '../use-width';
import { LedgerItem } from './ledger-item';
import type { PlanMenu } from './plan-handlers';
import { rowAfterKey } from './row-keys';
import { useKeptFocus, useTopOnChange } from './use-kept-focus';
import { useTabStop } from './use-tab-stop';
import { useVirtualRows } from './use-virtual-rows';

export interface PlanLedgerProps {
  /** In the order shown; at least one. */
  readonly entries: readonly LedgerRow[];
  readonly planOf: ReadonlyMap<string, PlanSummary>;
  readonly detailsOf: (path: string) => PlanDetails | null;
  /** Of what is asked for: another one shows another list. */
  readonly asked: string;
  /** ms UTC. */
  readonly now: number;
  readonly actions: DashboardActions;
  readonly menu: PlanMenu;
}

/** Until the style sheet's own height is measured, px. */
const FIRST_ROW_HEIGHT = 50;

export function PlanLedger(props: PlanLedgerProps) {
  const { entries, planOf, detailsOf, asked, now, actions, menu } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const ruler = useRef<HTMLDivElement>(null);
  const keys = useMemo(() => entries.map(({ key }) => key), [entries]);
  const { index: stop, choose } = useTabStop(keys);
  const { rows, height, page, reveal, scrollToTop } = useVirtualRows({
    scroller,
    count: entries.length,
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
        const next = rowAfterKey(event.key, stop, entries.length, page);
        const row = next === null ? undefined : entries[next];
        if (next === null || row === undefined) return;
        event.preventDefault();
        choose(row.key);
        reveal(next);
        focusStop();
      }}
    >
      <div
        class="execplans-ledger-rows"
        role="list"
        aria-label="Decisions, surprises and open questions"
        style={{ '--execplans-height': `${height}px` }}
      >
        <div class="execplans-ruler" aria-hidden="true" ref={ruler} />
        {rows.map(({ index, start }) => {
          const row = entries[index];
          const plan = row && planOf.get(row.path);
          return (
            plan && (
              <LedgerItem
                key={row.key}
                row={row}
                plan={plan}
                begun={detailsOf(row.path)?.created ?? null}
                place={index + 1}
                count={entries.length}
                start={start}
                isTabStop={index === stop}
                now={now}
                actions={actions}
                menu={menu}
                onFocus={() => choose(row.key)}
              />
            )
          );
        })}
      </div>
    </div>
  );
}

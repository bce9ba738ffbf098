// The ledger: what was decided, found and asked in all plans, newest first, each a click away from its line.
import type { PlanDetails } from '../../index/ledger';
import type { DashboardActions } from '../plan-actions';
import { LedgerItem } from './ledger-item';
import { LedgerLines } from './ledger-lines';
import type { PlanMenu } from './plan-handlers';
import type { ShownEntries } from './shown-parts';

/** The entries are in the order shown; at least one. */
export interface PlanLedgerProps extends Pick<ShownEntries, 'entries' | 'keys' | 'planOf'> {
  readonly detailsOf: (path: string) => PlanDetails | null;
  /** Of what is asked for: another one shows another list. */
  readonly asked: string;
  /** ms UTC. */
  readonly now: number;
  readonly actions: DashboardActions;
  readonly menu: PlanMenu;
}

export function PlanLedger(props: PlanLedgerProps) {
  const { entries, keys, planOf, detailsOf, asked, now, actions, menu } = props;
  return (
    <LedgerLines
      keys={keys}
      asked={asked}
      label="Decisions, surprises and open questions"
      lineAt={(index, stop) => {
        const row = entries[index];
        const plan = row && planOf.get(row.path);
        return (
          plan && (
            <LedgerItem
              key={row.key}
              {...stop}
              row={row}
              plan={plan}
              begun={detailsOf(row.path)?.created ?? null}
              now={now}
              actions={actions}
              menu={menu}
            />
          )
        );
      }}
    />
  );
}

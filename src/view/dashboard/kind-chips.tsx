// What the ledger shows: a toggle for each kind of entry.
import { useMemo } from 'preact/hooks';
import type { LedgerKind, LedgerRow } from '../../index/ledger';
import { type DashboardState, LEDGER_KINDS, toggled } from './dashboard-state';
import { KindMark } from './ledger-item';

const NAMES: Readonly<Record<LedgerKind, string>> = {
  decision: 'Decisions',
  discovery: 'Surprises',
  question: 'Open questions',
};

export interface KindChipsProps {
  /** All there are, shown or not. */
  readonly entries: readonly LedgerRow[];
  readonly state: DashboardState;
  readonly onState: (state: DashboardState) => void;
}

export function KindChips({ entries, state, onState }: KindChipsProps) {
  const counts = useMemo(() => {
    const found: Record<LedgerKind, number> = { decision: 0, discovery: 0, question: 0 };
    for (const { entry } of entries) found[entry.kind] += 1;
    return found;
  }, [entries]);
  return (
    <>
      {LEDGER_KINDS.map((kind) => (
        <button
          key={kind}
          type="button"
          class={`execplans-chip is-${kind}`}
          aria-pressed={state.kinds.includes(kind)}
          onClick={() => onState({ ...state, kinds: toggled(LEDGER_KINDS, state.kinds, kind) })}
        >
          <KindMark kind={kind} />
          <span>{NAMES[kind]}</span>
          <span class="execplans-chip-count">{counts[kind]}</span>
        </button>
      ))}
    </>
  );
}

// What the ledger shows: a toggle for each kind of entry.
import type { LedgerKind } from '../../index/ledger';
import { type DashboardState, LEDGER_KINDS, toggled } from './dashboard-state';
import { KindMark } from './ledger-item';
import type { EntryCounts } from './shown-parts';

const NAMES: Readonly<Record<LedgerKind, string>> = {
  decision: 'Decisions',
  discovery: 'Surprises',
  question: 'Open questions',
};

export interface KindChipsProps {
  /** How many there are of each kind, shown or not. */
  readonly entries: EntryCounts;
  readonly state: DashboardState;
  readonly onState: (state: DashboardState) => void;
}

export function KindChips({ entries, state, onState }: KindChipsProps) {
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
          <span class="execplans-chip-count">{entries[kind]}</span>
        </button>
      ))}
    </>
  );
}

// The dashboard's filters: a toggle for each status, in the ledger for each kind of entry; the others, needs that a plan
// has and menus of owners and folders, in a second line that opens, or beside the first ones while they are used.
import type { VNode } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { folderName, folderOf } from '../../index/plan-folder';
import type { PlanMark } from '../../index/plan-list';
import { compareWords } from '../../index/plan-order';
import type { PlanSummary } from '../../index/plan-summary';
import { PLAN_STATUSES, statusLabel } from '../../plan/status';
import { Icon } from '../icon';
import type { DashboardActions } from '../plan-actions';
import { StateMark } from '../state-mark';
import { STATUS_MARKS } from '../status-badge';
import { type DashboardState, PLAN_MARKS, toggled, toggleStatus } from './dashboard-state';
import { KindChips } from './kind-chips';
import type { PlanTotals } from './plan-totals';
import type { EntryCounts } from './shown-parts';

export interface FilterChipsProps {
  readonly rows: readonly PlanSummary[];
  readonly state: DashboardState;
  readonly totals: PlanTotals;
  /** Of the ledger; null in other layouts. */
  readonly entries: EntryCounts | null;
  readonly actions: DashboardActions;
  readonly onState: (state: DashboardState) => void;
}

/** A filter that is out of sight until it is asked for, or used. */
interface Chip {
  readonly isUsed: boolean;
  readonly chip: VNode;
}

const MARKS: Readonly<Record<PlanMark, { readonly name: string; readonly icon: string }>> = {
  stale: { name: 'Stale', icon: 'hourglass' },
  blocked: { name: 'Something blocked', icon: 'octagon-alert' },
  problems: { name: 'Has problems', icon: 'triangle-alert' },
};

export function FilterChips(props: FilterChipsProps) {
  const { state, entries, onState } = props;
  const [isOpen, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const hadFocus = box.current?.contains(box.current.ownerDocument.activeElement) === true;
  useLayoutEffect(() => {
    // A chip that is no longer used goes, and the focus was on it.
    const hasFocus = box.current?.contains(box.current.ownerDocument.activeElement);
    if (hadFocus && !hasFocus) opener.current?.focus();
  });
  const statuses = statusChips(props);
  const others = [
    ...(entries === null ? [] : statuses),
    ...markChips(props),
    ownerChip(props),
    folderChip(props),
  ];
  return (
    <div class="execplans-filters" ref={box}>
      <div class="execplans-chips" role="group" aria-label="Filters">
        <button
          type="button"
          class="execplans-chip is-opener"
          ref={opener}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          <Icon name="list-filter" />
          <span>Filter</span>
          <Icon name={isOpen ? 'chevron-up' : 'chevron-down'} />
        </button>
        {entries === null ? (
          statuses.map(({ chip }) => chip)
        ) : (
          <KindChips entries={entries} state={state} onState={onState} />
        )}
        {!isOpen && others.filter(({ isUsed }) => isUsed).map(({ chip }) => chip)}
      </div>
      {isOpen && (
        <div class="execplans-chips" role="group" aria-label="More filters">
          {others.map(({ chip }) => chip)}
        </div>
      )}
    </div>
  );
}

function statusChips({ state, totals, onState }: FilterChipsProps): readonly Chip[] {
  return PLAN_STATUSES.filter(
    (status) => totals.byStatus[status] > 0 || state.statuses.includes(status),
  ).map((status) => {
    const isUsed = state.statuses.includes(status);
    const chip = (
      <button
        key={status}
        type="button"
        class={`execplans-chip is-${STATUS_MARKS[status]}`}
        aria-pressed={isUsed}
        onClick={() => onState(toggleStatus(state, status))}
      >
        <StateMark state={STATUS_MARKS[status]} />
        <span>{statusLabel(status)}</span>
        <span class="execplans-chip-count">{totals.byStatus[status]}</span>
      </button>
    );
    return { isUsed, chip };
  });
}

function markChips({ state, totals, onState }: FilterChipsProps): readonly Chip[] {
  return PLAN_MARKS.filter((mark) => totals.byMark[mark] > 0 || state.marks.includes(mark)).map(
    (mark) => {
      const isUsed = state.marks.includes(mark);
      const chip = (
        <button
          key={mark}
          type="button"
          class="execplans-chip"
          aria-pressed={isUsed}
          onClick={() => onState({ ...state, marks: toggled(PLAN_MARKS, state.marks, mark) })}
        >
          <Icon name={MARKS[mark].icon} />
          <span>{MARKS[mark].name}</span>
          <span class="execplans-chip-count">{totals.byMark[mark]}</span>
        </button>
      );
      return { isUsed, chip };
    },
  );
}

function ownerChip({ rows, state, actions, onState }: FilterChipsProps): Chip {
  const chip = (
    <ChoiceChip
      key="owner"
      name="Owner"
      icon="user"
      chosen={state.owners}
      values={() => distinct(rows.map(({ owner }) => owner ?? ''))}
      nameOf={(owner) => (owner === '' ? 'No owner' : owner)}
      actions={actions}
      onChosen={(owners) => onState({ ...state, owners })}
    />
  );
  return { isUsed: state.owners.length > 0, chip };
}

function folderChip({ rows, state, actions, onState }: FilterChipsProps): Chip {
  const chip = (
    <ChoiceChip
      key="folder"
      name="Folder"
      icon="folder"
      chosen={state.folders}
      values={() => distinct(rows.map(({ path }) => folderOf(path)))}
      nameOf={folderName}
      actions={actions}
      onChosen={(folders) => onState({ ...state, folders })}
    />
  );
  return { isUsed: state.folders.length > 0, chip };
}

interface ChoiceChipProps {
  readonly name: string;
  readonly icon: string;
  readonly chosen: readonly string[];
  /** All there are; asked when the menu opens. */
  readonly values: () => readonly string[];
  readonly nameOf: (value: string) => string;
  readonly actions: DashboardActions;
  readonly onChosen: (chosen: readonly string[]) => void;
}

function ChoiceChip({ name, icon, chosen, values, nameOf, actions, onChosen }: ChoiceChipProps) {
  const [first, ...others] = chosen;
  const words = first === undefined ? name : `${name}: ${nameOf(first)}`;
  return (
    <button
      type="button"
      class="execplans-chip"
      aria-haspopup="menu"
      aria-pressed={chosen.length > 0}
      onClick={(event) => {
        const all = distinct([...values(), ...chosen]);
        actions.showMenu(
          [
            ...all.map((value) => ({
              title: nameOf(value),
              checked: chosen.includes(value),
              choose: () => onChosen(toggled(all, chosen, value)),
            })),
            ...(chosen.length === 0
              ? []
              : [{ title: 'Show all', icon: 'x', section: 'all', choose: () => onChosen([]) }]),
          ],
          event,
        );
      }}
    >
      <Icon name={icon} />
      <span class="execplans-chip-words" dir="auto">
        {words}
      </span>
      {others.length > 0 && <span class="execplans-chip-count">{`+${others.length}`}</span>}
      <Icon name="chevron-down" />
    </button>
  );
}

/** Each once, in order of words; '' last. */
function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)].sort(
    (a, b) => Number(a === '') - Number(b === '') || compareWords(a, b),
  );
}

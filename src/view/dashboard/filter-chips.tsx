// The dashboard's filters: a toggle for each status and each need that a plan has, and menus of owners and folders.
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
import type { PlanTotals } from './plan-totals';

export interface FilterChipsProps {
  readonly rows: readonly PlanSummary[];
  readonly state: DashboardState;
  readonly totals: PlanTotals;
  readonly actions: DashboardActions;
  readonly onState: (state: DashboardState) => void;
}

const MARKS: Readonly<Record<PlanMark, { readonly name: string; readonly icon: string }>> = {
  stale: { name: 'Stale', icon: 'hourglass' },
  blocked: { name: 'Something blocked', icon: 'octagon-alert' },
  problems: { name: 'Has problems', icon: 'triangle-alert' },
};

export function FilterChips({ rows, state, totals, actions, onState }: FilterChipsProps) {
  const statuses = PLAN_STATUSES.filter(
    (status) => totals.byStatus[status] > 0 || state.statuses.includes(status),
  );
  const marks = PLAN_MARKS.filter((mark) => totals.byMark[mark] > 0 || state.marks.includes(mark));
  return (
    <div class="execplans-chips" role="group" aria-label="Filters">
      {statuses.map((status) => (
        <button
          key={status}
          type="button"
          class={`execplans-chip is-${STATUS_MARKS[status]}`}
          aria-pressed={state.statuses.includes(status)}
          onClick={() => onState(toggleStatus(state, status))}
        >
          <StateMark state={STATUS_MARKS[status]} />
          <span>{statusLabel(status)}</span>
          <span class="execplans-chip-count">{totals.byStatus[status]}</span>
        </button>
      ))}
      <span class="execplans-chip-gap" />
      {marks.map((mark) => (
        <button
          key={mark}
          type="button"
          class="execplans-chip"
          aria-pressed={state.marks.includes(mark)}
          onClick={() => onState({ ...state, marks: toggled(PLAN_MARKS, state.marks, mark) })}
        >
          <Icon name={MARKS[mark].icon} />
          <span>{MARKS[mark].name}</span>
          <span class="execplans-chip-count">{totals.byMark[mark]}</span>
        </button>
      ))}
      <ChoiceChip
        name="Owner"
        icon="user"
        chosen={state.owners}
        values={() => distinct(rows.map(({ owner }) => owner ?? ''))}
        nameOf={(owner) => (owner === '' ? 'No owner' : owner)}
        actions={actions}
        onChosen={(owners) => onState({ ...state, owners })}
      />
      <ChoiceChip
        name="Folder"
        icon="folder"
        chosen={state.folders}
        values={() => distinct(rows.map(({ path }) => folderOf(path)))}
        nameOf={folderName}
        actions={actions}
        onChosen={(folders) => onState({ ...state, folders })}
      />
    </div>
  );
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

// What can be done with the selected plans. Takes the place of the totals while there are any.
import { useRef } from 'preact/hooks';
import { Icon } from '../icon';
import { IconButton } from '../icon-button';
import type { DashboardActions } from '../plan-actions';
import { useHandedFocus } from '../use-handed-focus';
import { statusChoices } from './plan-change-choices';
import type { PlanSelection } from './use-selection';

export interface SelectionBarProps {
  readonly selection: PlanSelection;
  readonly actions: DashboardActions;
}

export function SelectionBar({ selection, actions }: SelectionBarProps) {
  const paths = [...selection.keys];
  const bar = useRef<HTMLDivElement>(null);
  useHandedFocus(bar, ':is(.execplans-plan, .execplans-board-card)[tabindex="0"]');
  return (
    <div class="execplans-selection" role="group" aria-label="Selected plans" ref={bar}>
      <span class="execplans-selection-count" role="status">{`${paths.length} selected`}</span>
      <button
        type="button"
        class="execplans-chip"
        aria-haspopup="menu"
        onClick={(event) => actions.showMenu(statusChoices(paths, null, actions), event)}
      >
        <Icon name="circle-dot" />
        Set status
      </button>
      <button
        type="button"
        class="execplans-chip"
        onClick={() => actions.changePlans(paths, { kind: 'set owner' })}
      >
        <Icon name="user" />
        Set owner
      </button>
      <button
        type="button"
        class="execplans-chip"
        onClick={() => actions.changePlans(paths, { kind: 'archive' })}
      >
        <Icon name="archive" />
        Archive
      </button>
      <IconButton icon="x" label="Clear selection" onClick={() => selection.clear()} />
    </div>
  );
}

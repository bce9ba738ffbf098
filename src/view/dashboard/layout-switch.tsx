// Chooses between the layouts of the dashboard.
import { Icon } from '../icon';
import { type DashboardLayout, LAYOUTS } from './dashboard-state';

const FACTS: Readonly<Record<DashboardLayout, { readonly name: string; readonly icon: string }>> = {
  table: { name: 'Table', icon: 'table' },
  board: { name: 'Board', icon: 'square-kanban' },
  timeline: { name: 'Timeline', icon: 'gantt-chart' },
  ledger: { name: 'Ledger', icon: 'scroll-text' },
  ready: { name: 'Ready now', icon: 'circle-play' },
};

export interface LayoutSwitchProps {
  readonly layout: DashboardLayout;
  readonly onLayout: (layout: DashboardLayout) => void;
}

export function LayoutSwitch({ layout, onLayout }: LayoutSwitchProps) {
  return (
    <div class="execplans-switch" role="group" aria-label="Layout">
      {LAYOUTS.map((one) => (
        <button
          key={one}
          type="button"
          class="execplans-switch-button"
          aria-pressed={one === layout}
          aria-label={FACTS[one].name}
          onClick={() => onLayout(one)}
        >
          <Icon name={FACTS[one].icon} />
          <span class="execplans-switch-word">{FACTS[one].name}</span>
        </button>
      ))}
    </div>
  );
}

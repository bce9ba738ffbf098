// Chooses between the layouts of the dashboard.
import { ChoiceSwitch, type SwitchChoice } from '../choice-switch';
import { type DashboardLayout, LAYOUTS } from './dashboard-state';

const FACTS: Readonly<Record<DashboardLayout, { readonly name: string; readonly icon: string }>> = {
  table: { name: 'Table', icon: 'table' },
  board: { name: 'Board', icon: 'square-kanban' },
  timeline: { name: 'Timeline', icon: 'gantt-chart' },
  ledger: { name: 'Ledger', icon: 'scroll-text' },
  ready: { name: 'Ready now', icon: 'circle-play' },
};

const CHOICES: readonly SwitchChoice<DashboardLayout>[] = LAYOUTS.map((value) => ({
  value,
  ...FACTS[value],
}));

export interface LayoutSwitchProps {
  readonly layout: DashboardLayout;
  readonly onLayout: (layout: DashboardLayout) => void;
}

export function LayoutSwitch({ layout, onLayout }: LayoutSwitchProps) {
  return <ChoiceSwitch label="Layout" choices={CHOICES} value={layout} onValue={onLayout} />;
}

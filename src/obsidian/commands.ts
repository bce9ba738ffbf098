// The commands. Those on a plan are offered only while the active note is one.
import type { Plugin } from 'obsidian';
import { chooseStep, type StepVerb } from './change-step';
import { logEntry } from './log-entry';
import { copyChart } from './copy-chart';
import { addMergeCommands } from './merge-commands';
import { guard } from './notices';
import type { PlanNote } from './plan-note';
import { archivePlan } from './plan-ending';
import { openDashboard, openPane, openPlanTab } from './views';
import { activePlan, type Workbench } from './workbench';

const STEP_COMMANDS: Readonly<Record<StepVerb, string>> = {
  start: 'Start step…',
  complete: 'Complete step…',
  block: 'Block step…',
  drop: 'Drop step…',
  reset: 'Reset step…',
};

/** Adds all commands, and the ribbon's icon for a new plan. */
export function addCommands(
  plugin: Plugin,
  workbench: Workbench,
  newPlan: () => void,
  complete: (note: PlanNote) => Promise<void>,
): void {
  const { app } = workbench;
  plugin.addRibbonIcon('clipboard-plus', 'New ExecPlan', newPlan);
  plugin.addCommand({
    id: 'new-plan',
    name: 'New ExecPlan',
    icon: 'clipboard-plus',
    callback: newPlan,
  });
  plugin.addCommand({
    id: 'open-dashboard',
    name: 'Open plan dashboard',
    icon: 'layout-dashboard',
    callback: () => guard('Opening the dashboard', () => openDashboard(app)),
  });
  const onPlan = (
    id: string,
    name: string,
    icon: string,
    run: (note: PlanNote) => Promise<void>,
  ): void => {
    plugin.addCommand({
      id,
      name,
      icon,
      checkCallback: (checking) => {
        const note = activePlan(workbench);
        if (note === null) return false;
        if (!checking) guard(name.replace('…', ''), () => run(note));
        return true;
      },
    });
  };
  onPlan('open-pane', 'Open plan pane', 'list-checks', () => openPane(app));
  onPlan('open-tab', 'Open plan in a tab', 'panel-top', (note) => openPlanTab(app, note.path));
  onPlan('log-decision', 'Log decision', 'diamond', (note) =>
    logEntry(workbench, note, 'decision'),
  );
  onPlan('log-surprise', 'Log surprise', 'triangle', (note) =>
    logEntry(workbench, note, 'discovery'),
  );
  const icons: Readonly<Record<StepVerb, string>> = {
    start: 'play',
    complete: 'check',
    block: 'octagon-alert',
    drop: 'circle-slash',
    reset: 'rotate-ccw',
  };
  onPlan('complete-plan', 'Complete plan…', 'circle-check', complete);
  onPlan('archive-plan', 'Archive plan', 'archive', (note) => archivePlan(workbench, note));
  onPlan('copy-timeline', 'Copy timeline as Mermaid chart', 'chart-gantt', (note) =>
    copyChart(workbench, note),
  );
  addMergeCommands(plugin, workbench);
  for (const verb of ['start', 'complete', 'block', 'drop', 'reset'] as const) {
    onPlan(`${verb}-step`, STEP_COMMANDS[verb], icons[verb], (note) =>
      chooseStep(workbench, note, verb),
    );
  }
}

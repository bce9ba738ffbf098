// The commands. Those on a plan are offered only while the active note is one.
import type { Plugin, TFile } from 'obsidian';
import { chooseStep, type StepVerb } from './change-step';
import { logEntry } from './log-entry';
import { guard } from './notices';
import { openDashboard, openPane } from './views';
import { activePlan, type Workbench } from './workbench';

const STEP_COMMANDS: Readonly<Record<StepVerb, string>> = {
  start: 'Start step…',
  complete: 'Complete step…',
  block: 'Block step…',
  reset: 'Reset step…',
};

/** Adds all commands, and the ribbon's icon for a new plan. */
export function addCommands(plugin: Plugin, workbench: Workbench, newPlan: () => void): void {
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
    run: (file: TFile) => Promise<void>,
  ): void => {
    plugin.addCommand({
      id,
      name,
      icon,
      checkCallback: (checking) => {
        const file = activePlan(workbench);
        if (file === null) return false;
        if (!checking) guard(name.replace('…', ''), () => run(file));
        return true;
      },
    });
  };
  onPlan('open-pane', 'Open plan pane', 'list-checks', () => openPane(app));
  onPlan('log-decision', 'Log decision', 'diamond', (file) =>
    logEntry(workbench, file, 'decision'),
  );
  onPlan('log-surprise', 'Log surprise', 'triangle', (file) =>
    logEntry(workbench, file, 'discovery'),
  );
  const icons: Readonly<Record<StepVerb, string>> = {
    start: 'play',
    complete: 'check',
    block: 'octagon-alert',
    reset: 'rotate-ccw',
  };
  for (const verb of ['start', 'complete', 'block', 'reset'] as const) {
    onPlan(`${verb}-step`, STEP_COMMANDS[verb], icons[verb], (file) =>
      chooseStep(workbench, file, verb),
    );
  }
}

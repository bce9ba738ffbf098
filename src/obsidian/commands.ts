// The commands that make a plan, open a view, or do something with one plan or a part of it. Those on a plan are offered
// only while the active note is one.
import type { Plugin } from 'obsidian';
import { logEntry } from './log-entry';
import { copyChart } from './copy-chart';
import { followCopies } from './follow-copies';
import { addMergeCommands } from './merge-commands';
import { noteCommand } from './note-command';
import { guard } from './notices';
import { PLAN_COMMANDS } from './plan-command-table';
import { archivePlan } from './plan-ending';
import { copyPlanLink } from './plan-menu';
import { fileOf, type PlanNote } from './plan-note';
import { readyStepOpener } from './ready-step';
import { runAsk } from './run-ask';
import { openDashboard, openGraph, openPane, openPlanTab } from './views';
import { activePlan, readPlan, type Workbench } from './workbench';

/** Adds them, and the ribbon's icon for a new plan. */
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
  plugin.addCommand({
    id: 'open-graph',
    name: 'Open dependency view',
    icon: 'workflow',
    callback: () => guard('Opening the dependency view', () => openGraph(app, null)),
  });
  plugin.addCommand({
    id: 'open-pane',
    name: 'Open plan pane',
    icon: 'list-checks',
    callback: () => guard('Opening the plan pane', () => openPane(app)),
  });
  plugin.addCommand({
    id: 'next-ready-step',
    name: 'Go to next ready step',
    icon: 'circle-play',
    callback: readyStepOpener(workbench),
  });
  plugin.addCommand({
    id: 'copy-link',
    name: 'Copy link to plan',
    icon: 'link',
    checkCallback: (checking) => {
      const note = activePlan(workbench);
      // A hidden plan has none.
      const file = note === null ? null : fileOf(app, note);
      if (file !== null && !checking) copyPlanLink(app, file);
      return file !== null;
    },
  });
  const onPlan = noteCommand(plugin, workbench);
  onPlan('open-tab', 'Open plan in a tab', 'panel-top', (note) => openPlanTab(app, note.path));
  onPlan('open-plan-graph', 'Open dependency view of this plan', 'workflow', (note) =>
    openGraph(app, note.path),
  );
  onPlan('log-decision', 'Log decision', 'diamond', (note) =>
    logEntry(workbench, note, 'decision'),
  );
  onPlan('log-surprise', 'Log surprise', 'triangle', (note) =>
    logEntry(workbench, note, 'discovery'),
  );
  onPlan('complete-plan', 'Complete plan…', 'circle-check', complete);
  onPlan('archive-plan', 'Archive plan', 'archive', (note) => archivePlan(workbench, note));
  onPlan('copy-timeline', 'Copy timeline as Mermaid chart', 'chart-gantt', (note) =>
    copyChart(workbench, note),
  );
  addMergeCommands(plugin, workbench);
  followCopies(plugin, workbench);
  for (const { id, name, icon, ask } of PLAN_COMMANDS) {
    onPlan(id, name, icon, async (note) => {
      // At once where possible: what is typed right after the command belongs to what it asks.
      const reading = workbench.index.use(note.path) ?? (await readPlan(workbench, note));
      runAsk(workbench, note, reading, ask(reading.plan));
    });
  }
}

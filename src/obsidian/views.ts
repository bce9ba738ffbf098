// The plugin's own views: their types, and how they come on screen.
import type { App } from 'obsidian';

export const PANE_VIEW = 'execplans-pane';
export const DASHBOARD_VIEW = 'execplans-dashboard';

/** Shows the plan pane in the right side bar; where the user moved it, if it is open already. */
export async function openPane(app: App): Promise<void> {
  const [open] = app.workspace.getLeavesOfType(PANE_VIEW);
  if (open) await app.workspace.revealLeaf(open);
  else await app.workspace.ensureSideLeaf(PANE_VIEW, 'right', { active: false, reveal: true });
}

/** Shows the dashboard in a tab; the one that is open already, if there is one. */
export async function openDashboard(app: App): Promise<void> {
  const [open] = app.workspace.getLeavesOfType(DASHBOARD_VIEW);
  const leaf = open ?? app.workspace.getLeaf('tab');
  if (!open) await leaf.setViewState({ type: DASHBOARD_VIEW, active: true });
  await app.workspace.revealLeaf(leaf);
}

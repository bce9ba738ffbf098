// The plugin's own views: their types, and how they come on screen.
import { type App, ItemView } from 'obsidian';
import { type KeptSight, keptSight, sightOf } from '../view/timeline-sight';

export const PANE_VIEW = 'execplans-pane';
export const DASHBOARD_VIEW = 'execplans-dashboard';
export const GRAPH_VIEW = 'execplans-graph';

/** Shows the plan pane in the right side bar; where the user moved it, if it is open already. */
export async function openPane(app: App): Promise<void> {
  const open = app.workspace
    .getLeavesOfType(PANE_VIEW)
    .find((leaf) => pathIn(leaf.getViewState().state) === null);
  // Not `ensureSideLeaf`, which takes any view of the type, so the tab of one plan as well.
  const leaf = open ?? app.workspace.getRightLeaf(false);
  if (!leaf) return;
  if (!open) await leaf.setViewState({ type: PANE_VIEW, active: false });
  await app.workspace.revealLeaf(leaf);
}

/** Shows the dashboard in a tab; the one that is open already, if there is one. */
export function openDashboard(app: App): Promise<void> {
  return showTab(app, DASHBOARD_VIEW, () => true);
}

/**
 * Shows the dependency view in a tab: that of all plans for null, else that of what is around the plan at `path`; the
 * one that shows it already, if there is one.
 */
export function openGraph(app: App, path: string | null): Promise<void> {
  const state = { plan: path, selected: path };
  return showTab(app, GRAPH_VIEW, (one) => planIn(one) === path, state);
}

/** Shows the plan at `path` in a tab of its own; the one that shows it already, if there is one. */
export function openPlanTab(app: App, path: string): Promise<void> {
  return showTab(app, PANE_VIEW, (state) => pathIn(state) === path, { path });
}

/** Brings the view of `type` whose state `isIt` to the front; there being none, a new tab that begins with `state`. */
async function showTab(
  { workspace }: App,
  type: string,
  isIt: (state: unknown) => boolean,
  state?: Record<string, unknown>,
): Promise<void> {
  const open = workspace.getLeavesOfType(type).find((leaf) => isIt(leaf.getViewState().state));
  const leaf = open ?? workspace.getLeaf('tab');
  if (!open) await leaf.setViewState({ type, active: true, ...(state && { state }) });
  await workspace.revealLeaf(leaf);
}

/** Writes the name of `view` above it anew: the app asks for it before it tells the view what to show. */
export function retitle(view: ItemView): void {
  const title = view.containerEl.querySelector('.view-header-title');
  if (title !== null) title.textContent = view.getDisplayText();
}

/** The path of the plan around which a dependency view of this state shows others; null when it shows all. */
function planIn(state: unknown): string | null {
  const { plan } = (state ?? {}) as { readonly plan?: unknown };
  return typeof plan === 'string' && plan !== '' ? plan : null;
}

/** The path of the plan that a plan pane of this state always shows; null when it follows the active note. */
export function pathIn(state: unknown): string | null {
  const { path } = (state ?? {}) as { readonly path?: unknown };
  return typeof path === 'string' && path !== '' ? path : null;
}

/** How a plan pane of this state looks at the timeline of which plan; null when nothing of that is kept. */
export function timelineIn(
  state: unknown,
): { readonly path: string; readonly sight: KeptSight } | null {
  const { timeline } = (state ?? {}) as { readonly timeline?: unknown };
  const path = pathIn(timeline);
  return path === null ? null : { path, sight: keptSight(sightOf({ ...(timeline as object) })) };
}

/** The path of the plan whose own tab has the focus; null when something else has it. */
export function pathOfActiveTab({ workspace }: App): string | null {
  const view = workspace.getActiveViewOfType(ItemView);
  return view?.getViewType() === PANE_VIEW ? pathIn(view.getState()) : null;
}

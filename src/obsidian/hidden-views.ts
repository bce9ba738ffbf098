// Which tabs show hidden plans, and how such a plan comes on screen. Keeps no view.
import { type App, ItemView, type PaneType, type View, type WorkspaceLeaf } from 'obsidian';
import { hiddenNote, type PlanNote } from './plan-note';

export const HIDDEN_VIEW = 'execplans-hidden-plan';

/** What a tab keeps of the hidden plan that it shows. */
export type HiddenViewState = Readonly<Record<'path', string>>;

/** Where the view is to be scrolled to: to the first place with these words. */
export type HiddenEphemeralState = Readonly<Record<'words', string>>;

/** The hidden plan that has the focus, or had it last in the middle of the window; null when that shows something else. */
export function activeHidden({ workspace }: App): PlanNote | null {
  const focused = workspace.getActiveViewOfType(ItemView);
  return shownBy(focused) ?? shownBy(workspace.getMostRecentLeaf()?.view ?? null);
}

/** The tabs that show the hidden plan at `path`, deferred ones too. */
export function hiddenLeavesOf({ workspace }: App, path: string): readonly WorkspaceLeaf[] {
  return workspace.getLeavesOfType(HIDDEN_VIEW).filter((leaf) => shownBy(leaf.view)?.path === path);
}

/** Opens a hidden plan, in a tab that shows it already when no other place is asked for, at the first place with `words`. */
export async function openHidden(
  app: App,
  { path }: PlanNote,
  pane: PaneType | boolean,
  words: string | null,
): Promise<void> {
  const [shown] = pane === false ? hiddenLeavesOf(app, path) : [];
  const leaf = shown ?? app.workspace.getLeaf(pane);
  const state: HiddenViewState = { path };
  const eState: HiddenEphemeralState | null = words === null ? null : { words };
  await leaf.setViewState({ type: HIDDEN_VIEW, state, active: true }, eState);
  await app.workspace.revealLeaf(leaf);
}

function shownBy(view: View | null): PlanNote | null {
  if (view?.getViewType() !== HIDDEN_VIEW) return null;
  const { path } = view.getState();
  return typeof path === 'string' && path !== '' ? hiddenNote(path) : null;
}

// What the dashboard asks of the app: opening, previews, menus, links, changes of plans and stored layouts.
import { type HoverParent, Menu, type WorkspaceLeaf } from 'obsidian';
import { isHiddenPath } from '../index/hidden-path';
import { openWaitsOf } from '../index/readiness';
import type { DashboardActions } from '../view/plan-actions';
import { changePlans } from './change-plans';
import { openLedgerEntry } from './ledger-opening';
import { addHiddenItems } from './hidden-menu';
import { hoverNote } from './hover-preview';
import { drawIcon } from './icon-drawing';
import { showMenu } from './menu-showing';
import { NamePrompt } from './name-prompt';
import { fillMenu } from './native-menu';
import { linkRefusal, linkToNote } from './note-link';
import { openNote, paneOf } from './note-opening';
import { knownPlans } from './known-plans';
import { linkPlans } from './link-plan';
import { guard, inform } from './notices';
import { fileOf, noteAt, type PlanNote } from './plan-note';
import { openGraph } from './views';
import { openStep, readyIn } from './plan-waits';
import type { Workbench } from './workbench';

/** The actions of the dashboard in `view`, which has a leaf when it is a tab of its own. */
export function dashboardActions(
  workbench: Workbench,
  view: HoverParent & { readonly leaf?: WorkspaceLeaf },
  newPlan: () => void,
): DashboardActions {
  const { app, store } = workbench;
  const known = knownPlans(workbench);
  const withNote = (
    doing: string,
    path: string,
    act: (note: PlanNote) => void | Promise<void>,
  ): void => {
    guard(doing, async () => {
      const note = noteAt(app, path);
      if (note === null) throw new Error(`“${path}” is no longer in the vault.`);
      await act(note);
    });
  };
  return {
    drawIcon,
    newPlan,
    openPlan: (path, event) =>
      withNote('Opening the note', path, (note) => openNote(app, note, event)),
    openEntry: (path, entry, event) =>
      withNote('Opening the note', path, (note) => openLedgerEntry(workbench, note, entry, event)),
    showPlanMenu: (path, event, choices) =>
      withNote('Showing the menu', path, (note) => {
        const menu = new Menu();
        fillMenu(menu, choices);
        menu.addSeparator();
        if (isHiddenPath(path)) addHiddenItems(menu, workbench, note);
        else app.workspace.handleLinkContextMenu(menu, path, '', view.leaf);
        showMenu(menu, event);
      }),
    showMenu: (choices, event) => {
      const menu = new Menu();
      fillMenu(menu, choices);
      showMenu(menu, event);
    },
    hoverPlan: (path, event) => hoverNote(app, view, path, event),
    dragPlans: (paths, event) => {
      const links = paths.map((path) => {
        const file = fileOf(app, { path });
        const isLinked = file !== null && linkRefusal(app, file, '') === null;
        return isLinked ? linkToNote(app, file, '') : path;
      });
      event.dataTransfer?.setData('text/plain', links.join('\n'));
    },
    linkPlans: ([path = '', ...others], onto) =>
      guard('Linking the plan', () =>
        others.length === 0
          ? linkPlans(workbench, path, onto)
          : inform('Only one plan at a time can be linked to another one.'),
      ),
    changePlans: (paths, change) => changePlans(workbench, paths, change),
    waitsFor: (path) => workbench.links.waitsFor(path),
    openGraph: () => guard('Opening the dependency view', () => openGraph(app, null)),
    openWaits: (path) => openWaitsOf(path, known),
    readySteps: readyIn(workbench),
    linkRevision: () => workbench.links.revision,
    openStep: (step, event) =>
      guard('Opening the note', () => openStep(workbench, step, paneOf(event))),
    saveLayout: (state) =>
      new NamePrompt(
        app,
        {
          title: 'Save layout',
          name: 'Name',
          value: '',
          hint: 'With its filters, groups, columns and order. A layout of the same name is replaced.',
          action: 'Save',
          missing: 'Give the layout a name.',
        },
        async (name) => {
          const others = store.settings.layouts.filter((one) => one.name !== name);
          await store.change('layouts', [...others, { name, state }]);
          return null;
        },
      ).open(),
    removeLayout: (name) =>
      guard('Storing the settings', () =>
        store.change(
          'layouts',
          store.settings.layouts.filter((one) => one.name !== name),
        ),
      ),
  };
}

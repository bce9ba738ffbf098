// The native menus of a plan as a whole: what can be done with it, and the statuses it can have.
import { type App, Menu, type TFile } from 'obsidian';
import { PLAN_STATUSES, type PlanStatus, statusLabel } from '../plan/status';
import type { PlanReading } from '../index/plan-index';
import { copyText } from './clipboard';
import { exportPlan } from './export-plan';
import { askToExtract } from './extract-steps';
import { askForFollowUp } from './follow-up-plan';
import { linkPlan } from './link-plan';
import { moveIntoVault } from './move-hidden-plan';
import { linkRefusal, linkToNote } from './note-link';
import { openNote } from './note-opening';
import { guard, inform } from './notices';
import { archivePlan } from './plan-ending';
import { fileOf, type PlanNote } from './plan-note';
import type { PlanUndo } from './plan-undo';
import { openDashboard, openGraph } from './views';
import { makeEdit, type Workbench } from './workbench';

export interface PlanMenuParts {
  readonly workbench: Workbench;
  /** Asks what the work came to, then completes the plan. */
  readonly complete: (note: PlanNote) => Promise<void>;
  readonly undo: PlanUndo;
}

/** The menu of the plan whose note is `note`. A hidden plan has neither links nor an archive. */
export function planMenu(parts: PlanMenuParts, note: PlanNote, { plan }: PlanReading): Menu {
  const { workbench, complete, undo } = parts;
  const { app } = workbench;
  const file = fileOf(app, note);
  const menu = new Menu();
  const add = (
    title: string,
    icon: string,
    run: (event: MouseEvent | KeyboardEvent) => void | Promise<void>,
  ): void => {
    menu.addItem((item) =>
      item
        .setTitle(title)
        .setIcon(icon)
        .onClick((event) => guard(title.replace('…', ''), () => run(event))),
    );
  };
  add('Open note', 'file-text', (event) => openNote(app, note, event));
  add('Open plan dashboard', 'layout-dashboard', () => openDashboard(app));
  add('Open dependency view', 'workflow', () => openGraph(app, note.path));
  if (file === null) add('Copy path', 'copy', () => copyText(note.path, 'Copied the path.'));
  else add('Copy link', 'link', () => copyPlanLink(app, file));
  menu.addSeparator();
  add('Link plan…', 'link', () => linkPlan(workbench, note));
  if (file !== null) {
    add('Extract steps into a new plan…', 'scissors', () => askToExtract(parts, note, null));
    add('Follow-up plan…', 'forward', () => askForFollowUp(workbench, note));
  }
  menu.addSeparator();
  if (plan.status.value !== 'complete' || plan.status.derived) {
    add('Complete plan…', 'circle-check', () => complete(note));
  }
  if (file === null) {
    add('Move plan into vault…', 'folder-input', () => moveIntoVault(workbench, note));
  } else {
    add('Archive plan', 'archive', () => archivePlan(workbench, note));
    add('Export plan to .agents…', 'folder-output', () => exportPlan(workbench, note));
  }
  const last = undo.newestOf(note.path);
  if (last !== null) {
    menu.addSeparator();
    add(`Undo: ${last.words}`, 'undo-2', () => undo.undo(last.id));
  }
  return menu;
}

/** Puts a link to the plan on the clipboard, in the form that the user has links in; says so when there can be none. */
export function copyPlanLink(app: App, file: TFile): void {
  const refusal = linkRefusal(app, file, '');
  if (refusal !== null) return inform(refusal);
  const link = linkToNote(app, file, '');
  copyText(link, `Copied ${link}`);
}

/** The menu of statuses, that of the plan marked. Completing asks what the work came to. */
export function statusMenu(parts: PlanMenuParts, note: PlanNote, { plan }: PlanReading): Menu {
  const menu = new Menu();
  for (const status of PLAN_STATUSES) {
    menu.addItem((item) =>
      item
        .setTitle(statusLabel(status))
        .setChecked(status === plan.status.value)
        .onClick(() => {
          guard('Setting the status', () => setStatus(parts, note, status));
        }),
    );
  }
  return menu;
}

/** Sets the status; completing asks what the work came to. */
export async function setStatus(
  { workbench, complete }: PlanMenuParts,
  note: PlanNote,
  status: PlanStatus,
): Promise<void> {
  if (status === 'complete') return complete(note);
  const refusal = await makeEdit(workbench, note, { kind: 'set status', status });
  if (refusal !== null) inform(refusal);
}

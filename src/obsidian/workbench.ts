// What commands and views work with, and the questions that all of them ask. Holds no view.
import type { App } from 'obsidian';
import type { Edit } from '../edit/edit';
import { engine } from '../engine/engine';
import type { NoteNames } from '../index/note-names';
import type { PlanIndex, PlanReading } from '../index/plan-index';
import type { PlanLinks } from '../index/plan-links';
import type { Backlinks } from './backlinks';
import type { HiddenPlans } from './hidden-plans';
import { activeHidden } from './hidden-views';
import type { NoteWriter } from './note-writer';
import { currentText } from './open-notes';
import { fileOf, noteAt, type PlanNote } from './plan-note';
import type { PlanWatcher } from './plan-watcher';
import type { SettingsStore } from './settings-store';
import { pathOfActiveTab } from './views';

export interface Workbench {
  readonly app: App;
  readonly index: PlanIndex;
  /** Of plans to notes, in both directions. */
  readonly links: PlanLinks;
  readonly names: NoteNames;
  readonly backlinks: Backlinks;
  readonly watcher: PlanWatcher;
  readonly hidden: HiddenPlans;
  readonly writer: NoteWriter;
  readonly store: SettingsStore;
}

/** The note in the middle of the window, also while a side bar has the focus, when it is a plan. Reads no file. */
export function activePlan({ app, index, watcher }: Workbench): PlanNote | null {
  const tab = pathOfActiveTab(app);
  if (tab !== null) return index.has(tab) ? noteAt(app, tab) : null;
  const hidden = activeHidden(app);
  if (hidden !== null) return index.has(hidden.path) ? hidden : null;
  const file = app.workspace.getActiveFile();
  return file !== null && watcher.isPlan(file) ? file : null;
}

/** The plan as it stands at this moment, typing that is not saved yet included. */
export async function readPlan({ app }: Workbench, note: PlanNote): Promise<PlanReading> {
  const { path, basename: name } = note;
  const text = await currentText(app, note);
  return { path, name, text, plan: engine().parsePlan(text, path) };
}

/** Has the whole reading of the plan brought into the index. */
export function refreshPlan({ app, hidden, watcher }: Workbench, note: PlanNote): void {
  const file = fileOf(app, note);
  if (file === null) hidden.refresh(note);
  else watcher.refresh(file);
}

/** Makes an edit; returns the words of the refusal when it could not be made, else null. */
export async function makeEdit(
  { writer }: Workbench,
  note: PlanNote,
  edit: Edit,
): Promise<string | null> {
  const result = await writer.write(note, edit);
  return result.kind === 'refusal' ? result.refusal.message : null;
}

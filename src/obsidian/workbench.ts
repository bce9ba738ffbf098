// What commands and views work with, and the questions that all of them ask. Holds no view.
import type { App, TFile } from 'obsidian';
import type { Edit } from '../edit/edit';
import { engine } from '../engine/engine';
import type { PlanIndex, PlanReading } from '../index/plan-index';
import type { NoteWriter } from './note-writer';
import { currentText } from './open-notes';
import type { PlanWatcher } from './plan-watcher';
import type { SettingsStore } from './settings-store';

export interface Workbench {
  readonly app: App;
  readonly index: PlanIndex;
  readonly watcher: PlanWatcher;
  readonly writer: NoteWriter;
  readonly store: SettingsStore;
}

/** The active note, or the last active one while another kind of view has the focus, when it is a plan. Reads no file. */
export function activePlan({ app, watcher }: Workbench): TFile | null {
  const file = app.workspace.getActiveFile();
  return file !== null && watcher.isPlan(file) ? file : null;
}

/** The plan as it stands at this moment, typing that is not saved yet included. */
export async function readPlan({ app }: Workbench, file: TFile): Promise<PlanReading> {
  const text = await currentText(app, file);
  return { path: file.path, name: file.basename, text, plan: engine().parsePlan(text) };
}

/** Makes an edit; returns the words of the refusal when it could not be made, else null. */
export async function makeEdit(
  { writer }: Workbench,
  file: TFile,
  edit: Edit,
): Promise<string | null> {
  const result = await writer.write(file, edit);
  return result.kind === 'refusal' ? result.refusal.message : null;
}

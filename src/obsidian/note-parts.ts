// Registers what is drawn inside notes and about the active one: code blocks, reading view, live preview, the status bar.
import type { Plugin } from 'obsidian';
import type { DetailsReader } from './details-reader';
import { FollowedPlans } from './followed-plans';
import { addInsertPlanBlock } from './insert-plan-block';
import { livePreview } from './live-preview';
import { NoteDrawing } from './note-drawing';
import { addPlanBlocks } from './plan-block';
import { addPlanStatusBar } from './plan-status-bar';
import { addReadingView } from './reading-view';
import type { Workbench } from './workbench';

export function addNoteParts(plugin: Plugin, workbench: Workbench, details: DetailsReader): void {
  const plans = plugin.addChild(new FollowedPlans(workbench));
  const drawing = new NoteDrawing(workbench, plans);
  addPlanBlocks(plugin, workbench, plans, details);
  addInsertPlanBlock(plugin, workbench);
  addReadingView(plugin, drawing);
  plugin.registerEditorExtension(livePreview(drawing));
  addPlanStatusBar(plugin, workbench);
}

// Waits until the disk and all views of a note tell the same, so that a write loses nobody's words. Only
// saves what views hold; makes no edit.
import type { App, MarkdownView, TFile } from 'obsidian';
import { viewsOf } from './open-notes';

const PAUSE_MS = 50;
const TRIES = 20;
/** How often editors are looked at until they have taken over what is on disk. */
const CATCHING_UP_TRIES = 4;

/**
 * Whether the app knows the file as it is on disk, now or within a second: what another program wrote a
 * moment ago has not reached the editors yet, and would be written over by them.
 */
export async function isNoticed(app: App, file: TFile): Promise<boolean> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const stat = await app.vault.adapter.stat(file.path);
    if (stat?.mtime === file.stat.mtime && stat.size === file.stat.size) return true;
    const disk = await app.vault.read(file);
    if (viewsOf(app, file).some((view) => isSameText(disk, view.getViewData()))) return true;
    await pause();
  }
  return false;
}

/**
 * The text on disk, after the views were given a moment to take it over. Where they still differ then,
 * somebody is typing, and what they show is the newer one.
 */
export async function caughtUpText(app: App, file: TFile): Promise<string> {
  for (let tries = 1; ; tries += 1) {
    const disk = await app.vault.read(file);
    const areSame = viewsOf(app, file).every((view) => isSameText(disk, view.getViewData()));
    if (areSame || tries === CATCHING_UP_TRIES) return disk;
    await pause();
  }
}

/**
 * Saves the views of the note until all show the text that `chosen` shows: first `chosen`, which the
 * others follow, then those that have text of their own. False when they do not come to agree.
 */
export async function settleViews(app: App, file: TFile, chosen: MarkdownView): Promise<boolean> {
  if (othersOf(app, file, chosen).length === 0) return true;
  await chosen.save();
  if (await agree(app, file, chosen)) return true;
  for (const view of othersOf(app, file, chosen)) await view.save();
  return agree(app, file, chosen);
}

/** Whether two texts differ in their line endings at most. */
export function isSameText(a: string, b: string): boolean {
  return a === b || a.replace(/\r\n?/g, '\n') === b.replace(/\r\n?/g, '\n');
}

/** The views of the note that show another text than `chosen`. */
function othersOf(app: App, file: TFile, chosen: MarkdownView): readonly MarkdownView[] {
  const text = chosen.getViewData();
  return viewsOf(app, file).filter((view) => view !== chosen && view.getViewData() !== text);
}

async function agree(app: App, file: TFile, chosen: MarkdownView): Promise<boolean> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    if (othersOf(app, file, chosen).length === 0) return true;
    await pause();
  }
  return othersOf(app, file, chosen).length === 0;
}

function pause(): Promise<void> {
  return new Promise((resolve) => {
    window.setTimeout(resolve, PAUSE_MS);
  });
}

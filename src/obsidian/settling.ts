// Waits until the disk and all views of a note tell the same, so that a write loses nobody's words. Only
// saves what views hold; makes no edit.
import { type App, MarkdownView, type TFile } from 'obsidian';
import { viewsOf } from './open-notes';
import { pause } from './pause';

const PAUSE_MS = 50;
const TRIES = 20;
/** How often editors are given the time to take over what is on disk and stays so. */
const CATCHING_UP_TRIES = 3;
/** How often a card is looked at until it has saved itself, which it does two seconds after the last key. */
const CARD_TRIES = 60;

/** A file as it was found on disk. */
export interface DiskText {
  readonly text: string;
  /** From before the text was read, so that a file with the same one still has this text. */
  readonly mtime: number;
}

/**
 * What is on disk, once all views show it: what another program wrote a moment ago has not reached them yet, and would
 * be written over by them. Where they differ from a text that the app knows and that stays as it is, somebody is
 * typing, and what they show is the newer one. Null when nothing of this comes about within a second.
 */
export async function caughtUpText(app: App, file: TFile): Promise<DiskText | null> {
  let last: string | null = null;
  let still = 0;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const stat = await app.vault.adapter.stat(file.path);
    const text = await app.vault.read(file);
    const found = { text, mtime: stat?.mtime ?? 0 };
    const areSame = viewsOf(app, file).every((view) => isSameText(text, view.getViewData()));
    // A file that another program writes in place is empty for a moment.
    if (areSame && text !== '') return found;
    const isKnown = stat?.mtime === file.stat.mtime && stat.size === file.stat.size;
    still = isKnown && text === last ? still + 1 : 0;
    if (still === CATCHING_UP_TRIES) return found;
    last = text;
    await pause(PAUSE_MS);
  }
  return null;
}

/** Whether nobody has written the file since it was found with `mtime`. */
export async function isUnwritten({ vault }: App, file: TFile, mtime: number): Promise<boolean> {
  return (await vault.adapter.stat(file.path))?.mtime === mtime;
}

/** Whether all views of the note show the text that `chosen` shows. */
export function areAgreed(app: App, file: TFile, chosen: MarkdownView): boolean {
  return othersOf(app, file, chosen).length === 0;
}

/**
 * Saves the views of the note until all show the text that `chosen` shows: first `chosen`, which the
 * others follow, then those that have text of their own. False when they do not come to agree.
 */
export async function settleViews(app: App, file: TFile, chosen: MarkdownView): Promise<boolean> {
  await chosen.save();
  if (await agree(app, file, chosen)) return true;
  for (const view of othersOf(app, file, chosen)) await view.save();
  return agree(app, file, chosen);
}

/**
 * Whether all that was typed into the card of a canvas or an embed that has the focus is on disk, now or within three
 * seconds: they save by themselves, and no tab tells of them. They may hold a part of the note only.
 */
export async function isCardSaved(app: App, file: TFile): Promise<boolean> {
  const { activeEditor } = app.workspace;
  if (activeEditor instanceof MarkdownView || activeEditor?.file?.path !== file.path) return true;
  for (let tries = 0; tries < CARD_TRIES; tries += 1) {
    const held = withPlainEnds(activeEditor.editor?.getValue() ?? '');
    if (withPlainEnds(await app.vault.read(file)).includes(held)) return true;
    await pause(PAUSE_MS);
  }
  return false;
}

/** Whether two texts differ in their line endings at most. */
export function isSameText(a: string, b: string): boolean {
  return a === b || withPlainEnds(a) === withPlainEnds(b);
}

function withPlainEnds(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

/** The views of the note that show another text than `chosen`. */
function othersOf(app: App, file: TFile, chosen: MarkdownView): readonly MarkdownView[] {
  const text = chosen.getViewData();
  return viewsOf(app, file).filter((view) => view !== chosen && view.getViewData() !== text);
}

async function agree(app: App, file: TFile, chosen: MarkdownView): Promise<boolean> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    if (areAgreed(app, file, chosen)) return true;
    await pause(PAUSE_MS);
  }
  return areAgreed(app, file, chosen);
}

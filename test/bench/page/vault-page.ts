// The page of the group `vault`: the browser host over a generated vault, with the built plugin. The host's own index of
// notes is replaced, for the app makes it in a worker and what it costs is not the plugin's.
import moment from 'moment';
import type { Editor, TFile } from 'obsidian';
import { FileSystemAdapter } from '../../host/app/adapter';
import { App } from '../../host/app/app';
import { setCurrentApp } from '../../host/app/current-app';
import { installDomExtensions } from '../../host/app/dom-extensions';
import { Jitter } from '../../host/app/jitter';
import { MODULES } from '../../host/app/module-map';
import { MarkdownView } from '../../host/app/workspace/markdown-view';
import type { BuiltPlugin } from '../../host/app/plugins/plugins';
import type { PlanIndex } from '../../../src/index/plan-index';
import type { NoteWriter } from '../../../src/obsidian/note-writer';
import type { PlanWatcher } from '../../../src/obsidian/plan-watcher';
import type { SummaryCache } from '../../../src/obsidian/summary-cache';
import { planText } from '../plan-text';
import { generatedVault, type GeneratedVault, metadataOf, type VaultSize } from './generated-vault';

installDomExtensions(window);

export interface PageOptions extends VaultSize {
  /** Null leaves the plugin out. */
  readonly plugin: BuiltPlugin | null;
  /** What the first tab shows: the plugin's view of this type, a plan of so many thousands of characters, or nothing. */
  readonly shows: string | number | null;
}

/** Between these marks the trace is looked at: ready to all rows in the index, and to all work done. */
export type Mark = 'start' | 'indexed' | 'end';

/** What of the running plugin is asked. */
interface Parts {
  readonly index: PlanIndex;
  readonly watcher: PlanWatcher;
}

const PANE = 'execplans-pane';
const OPEN_NOTE = 'Open plan.md';
/** Longer than the pause after typing, the reading, and the app's own index of the note, ms. */
const SETTLING_MS = 1_200;

let app: App | null = null;

/** Starts the app with the plugin and its pane, up to where the layout is about to be ready. */
export async function openApp({ plugin, shows, ...size }: PageOptions): Promise<void> {
  Object.assign(window, { moment });
  const open = typeof shows === 'number' ? { [OPEN_NOTE]: planText(shows, 'codex') } : {};
  const vault = generatedVault(size, open);
  const jitter = new Jitter();
  const adapter = new FileSystemAdapter(vault.disk, 'Bench', jitter);
  app = new App({ adapter, jitter, strict: false });
  setCurrentApp(app);
  await adapter.start();
  app.plugins.start(MODULES);
  app.vault.load();
  await seedMetadata(app, vault);
  if (plugin !== null) {
    app.plugins.install(plugin);
    await app.plugins.enablePlugin(plugin.manifest.id);
  }
  const { workspace } = app;
  if (plugin !== null) await workspace.ensureSideLeaf(PANE, 'right', { reveal: true });
  const leaf = workspace.getLeaf(false);
  workspace.setActiveLeaf(leaf);
  const file = app.vault.getFileByPath(OPEN_NOTE);
  if (file !== null) await leaf.openFile(file);
  else if (typeof shows === 'string') await leaf.setViewState({ type: shows, active: true });
}

/** The host does not index notes here, which the app does in a worker: it is told what is in them. */
async function seedMetadata({ vault, metadataCache }: App, { metadata }: GeneratedVault) {
  const all = vault.getMarkdownFiles.bind(vault);
  vault.getMarkdownFiles = () => [];
  await metadataCache.seed();
  vault.getMarkdownFiles = all;
  metadataCache.getFileCache = (file: TFile) => metadata.get(file.path) ?? null;
  const indexFile = async (file: TFile): Promise<void> => {
    const text = await vault.cachedRead(file);
    const found = metadataOf(text);
    metadata.set(file.path, found);
    metadataCache.trigger('changed', file, text, found);
  };
  Object.assign(metadataCache, { indexFile });
}

/** Tells the plugin that the layout is ready; resolves when every plan is in the index, and its row is stored. */
export async function indexVault({ plugin, plans, shows }: PageOptions): Promise<void> {
  const { plugins, workspace } = runningApp();
  const parts = plugin && (Reflect.get(plugins.plugins, plugin.manifest.id) as unknown as Parts);
  const wanted = typeof shows === 'number' ? plans + 1 : plans;
  const all = parts && untilIndexed(parts, wanted);
  await settled();
  mark('start');
  workspace.becomeReady();
  await all;
  mark('indexed');
  if (parts !== null) await (Reflect.get(parts.watcher, 'cache') as SummaryCache).flush();
  await settled();
  mark('end');
}

function untilIndexed({ index, watcher }: Parts, count: number): Promise<void> {
  // Its size, without making a list of the rows.
  const rows = Reflect.get(index, 'summaries') as ReadonlyMap<string, unknown>;
  return new Promise((resolve) => {
    const look = (): void => {
      if (watcher.progress() === null && rows.size === count) resolve();
    };
    index.subscribe(look);
    watcher.onProgress(look);
  });
}

/** Types one letter into the middle of the open note. */
export function typeLetter(): Promise<void> {
  const editor = openEditor();
  return markedAct(() => {
    const line = editor.lineCount() >> 1;
    const end = { line, ch: editor.getLine(line).length };
    editor.replaceRange('a', end, undefined, 'input.type');
  });
}

/** Records a decision in the open note, as the pane does. */
export function recordDecision(number: number): Promise<void> {
  const { vault, workspace } = runningApp();
  const [pane] = workspace.getLeavesOfType(PANE);
  const { writer } = Reflect.get(pane?.view ?? {}, 'workbench') as { readonly writer: NoteWriter };
  const note = vault.getFileByPath(OPEN_NOTE);
  if (note === null) throw new Error('No note is open.');
  const title = `Keep gauge number ${number}`;
  return markedAct(async () => {
    const result = await writer.write(note, { kind: 'record decision', title, fields: {} });
    if (result.kind === 'refusal') throw new Error(result.refusal.message);
  });
}

/** Writes such a decision into the open note by hand, and saves it. */
export function writeDecision(number: number): Promise<void> {
  const editor = openEditor();
  const line = editor.getValue().split('\n').indexOf('## Decision Log') + 1;
  const entry = `\n- Decision: Keep gauge number ${number}\n  Date/Author: 2026-01-01`;
  return markedAct(async () => {
    editor.replaceRange(entry, { line, ch: 0 });
    await runningApp().workspace.getActiveViewOfType(MarkdownView)?.save();
  });
}

function openEditor(): Editor {
  const editor = runningApp().workspace.activeEditor?.editor;
  if (!editor) throw new Error('No note is open.');
  return editor;
}

/** Does it between two marks, the second when all that follows from it is over. */
export async function markedAct(act: () => void | Promise<void>): Promise<void> {
  await settled();
  mark('start');
  await act();
  await settled(SETTLING_MS);
  mark('end');
}

/** When the page drew since it was asked to note it, ms. */
const drawn: number[] = [];
let frame = 0;

/** Begins to note when the page draws, and marks the start. */
export function beginFrames(): void {
  drawn.splice(0);
  const note = (time: number): void => {
    drawn.push(time);
    frame = requestAnimationFrame(note);
  };
  frame = requestAnimationFrame(note);
  mark('start');
}

/** When the page drew since then, ms; marks the end. */
export function endFrames(): readonly number[] {
  cancelAnimationFrame(frame);
  mark('end');
  return drawn;
}

declare const gc: () => void;

/** Bytes of the page's heap that are in use. */
export async function usedHeap(): Promise<number> {
  // More than once: what the first collection finds may be let go by the second only.
  for (let turn = 0; turn < 3; turn += 1) {
    gc();
    await settled();
  }
  return (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize;
}

function mark(name: Mark): void {
  performance.mark(`bench:${name}`);
}

function settled(ms = 100): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function runningApp(): App {
  if (app === null) throw new Error('The app is not started.');
  return app;
}

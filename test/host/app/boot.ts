// Starts the app in the order in which the real one starts: plugins first, then the files with a `create` for each, then the layout;
// what is known of the notes' contents is complete some time later.
import moment from 'moment';
import { FileSystemAdapter } from './adapter';
import { App } from './app';
import { startBases } from './bases/bases-plugin';
import { addCoreCommands } from './core-commands';
import { setCurrentApp } from './current-app';
import type { Disk } from './disk';
import { Jitter } from './jitter';
import { addMobileBar } from './mobile-bar';
import { MODULES } from './module-map';
import { addPagePreview } from './page-preview';
import { isMacOS, setMobile } from './platform';
import type { BuiltPlugin } from './plugins/plugins';
import { saveBeforeLeaving } from './save-before-leaving';
import { setTheme, type Theme } from './theme';
import { addSidebarToggles } from './workspace/sidebar-toggles';
import { CanvasView } from './workspace/canvas-view';
import { keepLayout, restoreLayout } from './workspace/keep-layout';
import { FILE_EXPLORER, FileExplorerView } from './workspace/file-explorer-view';

export interface BootOptions {
  readonly disk: Disk;
  readonly vaultName: string;
  readonly plugins: readonly BuiltPlugin[];
  /** Reading a member of the app that does not exist throws. */
  readonly strict?: boolean;
  /** The path of the note to open. */
  readonly open?: string;
  readonly theme?: Theme;
  readonly mobile?: boolean;
  /** The layout is kept in the vault's settings and restored. */
  readonly keepLayout?: boolean;
  /** Seed of the order in which events may arrive. */
  readonly jitter?: number;
}

/** Rejects when a plugin cannot be loaded, or the note to open is not there. */
export async function boot(options: BootOptions): Promise<App> {
  Object.assign(window, { moment });
  document.body.classList.add(
    isMacOS ? 'mod-macos' : 'mod-linux',
    'is-focused',
    'show-inline-title',
    'show-ribbon',
    'show-view-header',
  );
  setMobile(options.mobile ?? false);
  const jitter = new Jitter(options.jitter);
  const adapter = new FileSystemAdapter(options.disk, options.vaultName, jitter);
  const app = new App({ adapter, jitter, strict: options.strict ?? false });
  setCurrentApp(app);
  setTheme(app, options.theme ?? systemTheme());
  addCoreCommands(app);
  addPagePreview(app);
  await adapter.start();
  await app.bases.load();
  await app.fileManager.load();
  startBases(app);
  app.plugins.start(MODULES);
  for (const plugin of options.plugins) {
    app.plugins.install(plugin);
    await app.plugins.enablePlugin(plugin.manifest.id);
  }
  app.vault.load();
  await app.metadataCache.seed();
  await layOut(app, options);
  saveBeforeLeaving(app);
  app.workspace.becomeReady();
  return app;
}

async function layOut(app: App, options: BootOptions): Promise<void> {
  const { open, mobile } = options;
  const { workspace } = app;
  workspace.views.register(FILE_EXPLORER, (leaf) => new FileExplorerView(leaf));
  workspace.views.register('canvas', (leaf) => new CanvasView(leaf));
  workspace.views.registerExtensions(['canvas'], 'canvas');
  const isRestored = options.keepLayout === true && (await restoreLayout(app));
  if (options.keepLayout === true) keepLayout(app);
  if (isRestored) {
    addSidebarToggles(app);
    return;
  }
  workspace.rightSplit.collapse();
  const files = workspace.getLeftLeaf(false);
  await files?.setViewState({ type: FILE_EXPLORER });
  if (mobile === true) {
    workspace.leftSplit.collapse();
    addMobileBar(app);
  } else addSidebarToggles(app);
  const leaf = workspace.getLeaf(false);
  workspace.setActiveLeaf(leaf);
  if (open === undefined) return;
  const file = app.vault.getFileByPath(open);
  if (file === null) throw new Error(`There is no note at "${open}".`);
  await leaf.openFile(file);
}

function systemTheme(): Theme {
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

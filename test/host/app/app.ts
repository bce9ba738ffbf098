// The app: what plugins reach everything through. It only holds the parts together.
import type * as O from 'obsidian';
import type { FileSystemAdapter } from './adapter';
import { BasesRegistry } from './bases/bases-registry';
import { Commands } from './commands';
import { FileManager } from './file-manager';
import type { Jitter } from './jitter';
import { Keymap } from './keymap';
import { MetadataCache } from './metadata/metadata-cache';
import { OutsideHandlers } from './plugins/outside-handlers';
import { Plugins } from './plugins/plugins';
import { RenderContext } from './render-context';
import { Scope } from './scope';
import { SecretStorage } from './secret-storage';
import { SettingsModal } from './ui/settings-modal';
import { Vault } from './vault';
import { Workspace } from './workspace/workspace';

export interface AppOptions {
  readonly adapter: FileSystemAdapter;
  readonly jitter: Jitter;
  /** Reading a member of the app that does not exist throws. */
  readonly strict: boolean;
}

export class App {
  readonly lastEvent: O.UserEvent | null = null;
  readonly scope: Scope;
  readonly keymap: Keymap;
  readonly vault: Vault;
  readonly metadataCache: MetadataCache;
  readonly fileManager: FileManager;
  readonly workspace: Workspace;
  readonly commands: Commands;
  readonly setting: SettingsModal;
  readonly plugins: Plugins;
  readonly renderContext: RenderContext;
  /** The core plugin Bases. */
  readonly bases: BasesRegistry;
  readonly secretStorage = new SecretStorage();
  /** What plugins have registered for links and the command line. */
  readonly outside = new OutsideHandlers();
  readonly statusBarEl: HTMLElement;

  constructor({ adapter, jitter, strict }: AppOptions) {
    // Every part is given what plugins are given, so that no part leads around the guard.
    const app = strict ? guarded(this) : this;
    const containerEl = document.body.createDiv({ cls: 'app-container' });
    const mainEl = containerEl.createDiv({ cls: 'horizontal-main-container' });
    this.statusBarEl = containerEl.createDiv({ cls: 'status-bar' });
    this.scope = new Scope();
    this.keymap = new Keymap(this.scope);
    this.vault = new Vault(adapter, jitter);
    this.metadataCache = new MetadataCache(this.vault, jitter);
    this.fileManager = new FileManager(app);
    this.commands = new Commands(app);
    this.setting = new SettingsModal(app);
    this.bases = new BasesRegistry(this.vault);
    this.plugins = new Plugins(app);
    this.renderContext = new RenderContext(app);
    this.workspace = new Workspace(app, mainEl, jitter);
    this.keymap.viewScope = () => this.workspace.activeLeaf?.view.scope ?? null;
    return app;
  }

  isDarkMode(): boolean {
    return document.body.classList.contains('theme-dark');
  }

  /** Null for what was never saved. Kept for each vault by itself. */
  loadLocalStorage(key: string): unknown {
    const stored = localStorage.getItem(this.storageKey(key));
    return stored === null ? null : JSON.parse(stored);
  }

  saveLocalStorage(key: string, data: unknown): void {
    if (data === null || data === undefined) localStorage.removeItem(this.storageKey(key));
    else localStorage.setItem(this.storageKey(key), JSON.stringify(data));
  }

  private storageKey(key: string): string {
    return `${this.vault.getName()}-${key}`;
  }
}

/** Asked for by the language itself: `await`, and `JSON.stringify`. */
const ALWAYS_ABSENT: readonly string[] = ['then', 'toJSON'];

function guarded(app: App): App {
  return new Proxy(app, {
    get(target, name): unknown {
      if (typeof name === 'string' && !(name in target) && !ALWAYS_ABSENT.includes(name))
        throw new Error(`The app has no member "${name}".`);
      return Reflect.get(target, name, target);
    },
  });
}

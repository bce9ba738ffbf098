// Loads built plugins: runs main.js, adds styles.css, and starts what it exports.
import type * as O from 'obsidian';
import type { App } from '../app';
import { Notice } from '../ui/notice';
import { Plugin } from './plugin';
import { runPluginCode } from './run-plugin-code';

export interface BuiltPlugin {
  readonly manifest: O.PluginManifest;
  /** The text of main.js. */
  readonly js: string;
  /** The text of styles.css. */
  readonly css?: string;
}

export class Plugins {
  readonly manifests: Record<string, O.PluginManifest> = {};
  readonly plugins: Record<string, Plugin> = {};
  readonly enabledPlugins = new Set<string>();
  /** The languages of code blocks that some plugin draws. */
  readonly codeBlockLanguages = new Set<string>();
  private readonly built = new Map<string, BuiltPlugin>();
  private modules: ReadonlyMap<string, unknown> = new Map();

  constructor(private readonly app: App) {}

  /** To be called once, before anything is enabled: what plugins may require, by name. */
  start(modules: ReadonlyMap<string, unknown>): void {
    this.modules = modules;
    this.app.vault.on('raw', (path: string) => {
      const changed = Object.values(this.plugins).find((each) => dataPath(each) === path);
      if (changed !== undefined) void changed.checkData();
    });
  }

  install(built: BuiltPlugin): void {
    const { manifest } = built;
    manifest.dir ??= `${this.app.vault.configDir}/plugins/${manifest.id}`;
    this.manifests[manifest.id] = manifest;
    this.built.set(manifest.id, built);
  }

  getPlugin(id: string): Plugin | null {
    return this.plugins[id] ?? null;
  }

  /** Rejects when the plugin cannot be loaded; nothing of it is left then. */
  async enablePlugin(id: string): Promise<void> {
    const built = this.built.get(id);
    if (built === undefined) throw new Error(`There is no plugin "${id}".`);
    if (this.plugins[id] !== undefined) return;
    const plugin = this.create(built);
    this.plugins[id] = plugin;
    this.enabledPlugins.add(id);
    try {
      if (built.css !== undefined) addStyles(plugin, built.css);
      await plugin.load();
    } catch (error) {
      new Notice(`Failed to load plugin ${id}`);
      this.disablePlugin(id);
      throw error;
    }
  }

  /** As a person does it in the settings. */
  async enablePluginAndSave(id: string): Promise<void> {
    await this.enablePlugin(id);
    this.plugins[id]?.onUserEnable();
  }

  disablePlugin(id: string): void {
    const plugin = this.plugins[id];
    delete this.plugins[id];
    this.enabledPlugins.delete(id);
    plugin?.unload();
  }

  private create({ manifest, js }: BuiltPlugin): Plugin {
    const exported = runPluginCode(manifest.id, js, this.modules);
    if (typeof exported !== 'function')
      throw new Error(`The plugin "${manifest.id}" exports no class.`);
    const plugin: unknown = Reflect.construct(exported, [this.app, manifest]);
    if (!(plugin instanceof Plugin))
      throw new Error(`What the plugin "${manifest.id}" exports is no Plugin.`);
    return plugin;
  }
}

function dataPath({ manifest }: Plugin): string {
  return `${manifest.dir ?? ''}/data.json`;
}

function addStyles(plugin: Plugin, css: string): void {
  const style = document.head.createEl('style', { text: css, attr: { type: 'text/css' } });
  plugin.register(() => style.remove());
}

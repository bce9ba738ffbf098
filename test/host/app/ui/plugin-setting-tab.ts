// A plugin's tab. By default its controls read and write `plugin.settings`, saved with `saveData`.
import type { App } from '../app';
import type { Plugin } from '../plugins/plugin';
import { SettingTab } from './setting-tab';

export abstract class PluginSettingTab extends SettingTab {
  constructor(
    app: App,
    readonly plugin: Plugin,
  ) {
    super(app);
    this.id = plugin.manifest.id;
    this.name = plugin.manifest.name;
  }

  override getControlValue(key: string): unknown {
    const { settings } = this.plugin;
    return typeof settings === 'object' && settings !== null
      ? (settings as Record<string, unknown>)[key]
      : undefined;
  }

  override async setControlValue(key: string, value: unknown): Promise<void> {
    const { settings } = this.plugin;
    const known = typeof settings === 'object' && settings !== null ? settings : {};
    Object.assign(known, { [key]: value });
    this.plugin.settings = known;
    await this.plugin.saveData(known);
  }
}

// The settings in memory and in data.json. Writes only when the user changes a setting, and then never
// over data it could not read: such a file is copied aside first.
import { normalizePath, type Plugin } from 'obsidian';
import { canKeep, readSettings, type Settings, storedWith } from '../settings';

export class SettingsStore {
  private stored: unknown = null;
  private current: Settings = readSettings(null).settings;
  /** Whether data.json holds something that saving would lose. */
  private unreadable = false;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly plugin: Plugin) {}

  get settings(): Settings {
    return this.current;
  }

  /** Reads data.json. Returns a sentence when it could not be understood; defaults hold then. */
  async load(): Promise<string | null> {
    const failed = await this.read();
    const { settings, trouble } = readSettings(this.stored);
    this.current = settings;
    this.unreadable = failed || !canKeep(this.stored);
    this.publish();
    return failed ? 'The stored settings are not readable.' : trouble;
  }

  /** Takes and stores a setting that the user changed; all other stored keys stay as they are. */
  async change<K extends keyof Settings>(key: K, value: Settings[K]): Promise<void> {
    if (this.unreadable) await this.copyAside();
    this.unreadable = false;
    this.stored = storedWith(this.stored, key, value);
    this.current = readSettings(this.stored).settings;
    this.publish();
    await this.plugin.saveData(this.stored);
  }

  /** Calls `listener` after settings were read or changed. Returns how to stop it. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private publish(): void {
    for (const listener of [...this.listeners]) listener();
  }

  /** Whether data.json is there and yet could not be read. */
  private async read(): Promise<boolean> {
    try {
      this.stored = await this.plugin.loadData();
      return this.isNothing() && (await this.hasContent());
    } catch (error) {
      console.error('ExecPlans: the settings could not be read', error);
      this.stored = null;
      return true;
    }
  }

  private isNothing(): boolean {
    return this.stored === null || this.stored === undefined;
  }

  /** Some versions of the app give null for a broken file as for a missing one. */
  private async hasContent(): Promise<boolean> {
    const { adapter } = this.plugin.app.vault;
    if (!(await adapter.exists(this.path()))) return false;
    const text = (await adapter.read(this.path())).trim();
    return text !== '' && text !== 'null';
  }

  private async copyAside(): Promise<void> {
    await this.plugin.app.vault.adapter.copy(this.path(), `${this.path()}.bak-${Date.now()}`);
  }

  private path(): string {
    const { manifest, app } = this.plugin;
    const folder = manifest.dir ?? `${app.vault.configDir}/plugins/${manifest.id}`;
    return normalizePath(`${folder}/data.json`);
  }
}

// A plugin's data.json: reading, writing, and telling a change made by another program from an own one.
import type * as O from 'obsidian';
import type { Vault } from '../vault';

export class PluginData {
  onForeignChange: () => void = () => undefined;
  readonly path: string;
  private readonly folder: string;
  /** The text as the plugin last read or wrote it; null before that, and where there was none. */
  private known: string | null = null;
  private saves = 0;
  private saving: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly vault: Vault,
    manifest: O.PluginManifest,
  ) {
    this.folder = manifest.dir ?? `${vault.configDir}/plugins/${manifest.id}`;
    this.path = `${this.folder}/data.json`;
  }

  async load(): Promise<unknown> {
    this.known = await this.read();
    if (this.known === null) return null;
    try {
      return JSON.parse(this.known) as unknown;
    } catch {
      return null;
    }
  }

  async save(data: unknown): Promise<void> {
    const text = JSON.stringify(data, null, 2);
    this.known = text;
    this.saves += 1;
    const { adapter } = this.vault;
    const written = Promise.all([adapter.mkdir(this.folder), adapter.write(this.path, text)]);
    this.saving = written.catch(() => undefined);
    await written;
  }

  async check(): Promise<void> {
    await this.settled();
    const { saves } = this;
    const text = await this.read();
    // Saved again while it was read: that save has its own check.
    if (saves !== this.saves || text === this.known) return;
    this.known = text;
    this.onForeignChange();
  }

  private async settled(): Promise<void> {
    for (let last = null; last !== this.saving; await last) last = this.saving;
  }

  private async read(): Promise<string | null> {
    const { adapter } = this.vault;
    return (await adapter.exists(this.path)) ? adapter.read(this.path) : null;
  }
}

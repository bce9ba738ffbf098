// Whether the core plugin Bases is on, as core-plugins.json says and a person may switch in the settings, and which views it has.
import { Events } from '../events';
import type { Vault } from '../vault';
import { isRecord } from './base-config';
import type { BasesView, QueryController } from './bases-view';
import type { BasesViewConfig } from './bases-view-config';
import type * as O from 'obsidian';

export interface ViewRegistration {
  name: string;
  icon: string;
  factory: (controller: QueryController, containerEl: HTMLElement) => BasesView;
  options?: (config: BasesViewConfig) => O.BasesAllOptions[];
}

export class BasesRegistry extends Events {
  isOn = true;
  private readonly views = new Map<string, ViewRegistration>();

  constructor(private readonly vault: Vault) {
    super();
  }

  /** Reads whether Bases are on. Without the file they are, as in the app. */
  async load(): Promise<void> {
    const path = `${this.vault.configDir}/core-plugins.json`;
    const { adapter } = this.vault;
    const text = (await adapter.exists(path)) ? await adapter.read(path) : '{}';
    const stored: unknown = JSON.parse(text);
    this.isOn = !(isRecord(stored) && stored['bases'] === false);
  }

  /** As by the switch in the settings. Views that are registered stay so while Bases are off. */
  setOn(isOn: boolean): void {
    this.isOn = isOn;
    this.trigger('changed');
  }

  /** False, and nothing is registered, while Bases are off. Throws when the id is taken. */
  register(id: string, registration: ViewRegistration): boolean {
    if (!this.isOn) return false;
    if (this.views.has(id)) throw new Error(`The view type "${id}" is already registered.`);
    this.views.set(id, registration);
    this.trigger('changed');
    return true;
  }

  unregister(id: string): void {
    if (this.views.delete(id)) this.trigger('changed');
  }

  get(id: string): ViewRegistration | null {
    return this.views.get(id) ?? null;
  }

  all(): ReadonlyMap<string, ViewRegistration> {
    return this.views;
  }
}

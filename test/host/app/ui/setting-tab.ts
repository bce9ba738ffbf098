// A tab of the settings dialog. With definitions it is drawn from them, and `display` is not called.
import type * as O from 'obsidian';
import type { App } from '../app';
import { DefinitionRenderer } from './definition-renderer';

export abstract class SettingTab {
  icon = 'settings';
  readonly containerEl: HTMLElement = createDiv({ cls: 'vertical-tab-content' });
  settingItems: O.SettingDefinitionItem[] = [];
  id = '';
  name = '';
  private renderer: DefinitionRenderer | null = null;

  constructor(readonly app: App) {}

  getSettingDefinitions(): O.SettingDefinitionItem[] {
    return [];
  }

  /** Asks for the definitions again, and draws them when the tab is on screen. */
  update(): void {
    this.settingItems = this.getSettingDefinitions();
    this.renderer?.draw(this.settingItems);
  }

  getControlValue(key: string): unknown {
    void key;
    return undefined;
  }

  setControlValue(key: string, value: unknown): void | Promise<void> {
    void key;
    void value;
  }

  refreshDomState(): void {
    this.renderer?.refresh();
  }

  display(): void {}

  hide(): void {
    this.containerEl.empty();
  }

  /** Called by the dialog when the tab comes on screen. */
  show(): void {
    this.settingItems = this.getSettingDefinitions();
    if (this.settingItems.length === 0) {
      this.display();
      return;
    }
    this.renderer = new DefinitionRenderer(this);
    this.renderer.draw(this.settingItems);
  }

  /** Called by the dialog when the tab leaves the screen. */
  leave(): void {
    this.renderer?.close();
    this.renderer = null;
    this.hide();
  }
}

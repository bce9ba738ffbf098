// Settings in one frame, with an optional heading, search field and buttons above them.
import { ExtraButtonComponent } from './button-component';
import { Setting } from './setting';
import { SearchComponent } from './text-component';

export class SettingGroup {
  readonly groupEl: HTMLElement;
  readonly listEl: HTMLElement;
  private header: Setting | null = null;

  constructor(containerEl: HTMLElement) {
    this.groupEl = containerEl.createDiv({ cls: 'setting-group' });
    this.listEl = this.groupEl.createDiv({ cls: 'setting-items' });
  }

  setHeading(text: string | DocumentFragment): this {
    this.headerSetting().setName(text);
    return this;
  }

  addClass(...classes: string[]): this {
    this.groupEl.addClass(...classes);
    return this;
  }

  addSetting(callback: (setting: Setting) => void): this {
    callback(new Setting(this.listEl));
    return this;
  }

  addSearch(callback: (component: SearchComponent) => unknown): this {
    const row = createDiv({ cls: 'setting-group-search' });
    this.groupEl.insertBefore(row, this.listEl);
    callback(new SearchComponent(row));
    return this;
  }

  addExtraButton(callback: (component: ExtraButtonComponent) => unknown): this {
    callback(new ExtraButtonComponent(this.headerSetting().controlEl));
    return this;
  }

  private headerSetting(): Setting {
    if (this.header !== null) return this.header;
    this.header = new Setting(this.groupEl).setHeading();
    this.groupEl.prepend(this.header.settingEl);
    return this.header;
  }
}

// Draws the declarative definitions of a settings tab: rows, groups, lists, pages. Controls are in definition-control.ts.
import type * as O from 'obsidian';
import { renderControl } from './definition-control';
import { renderList } from './definition-list';
import { Setting } from './setting';
import { SettingGroup } from './setting-group';
import { SettingPage } from './setting-page';
import type { SettingTab } from './setting-tab';

type Item = O.SettingDefinitionItem;

export class DefinitionRenderer {
  private cleanups: (() => void)[] = [];
  private refreshers: (() => void)[] = [];
  private readonly pages: SettingPage[] = [];
  private drawn: readonly Item[] = [];

  constructor(readonly tab: SettingTab) {}

  draw(items: readonly Item[]): void {
    this.drawn = items;
    const page = this.pages[this.pages.length - 1];
    if (page === undefined) this.fill(this.tab.containerEl, items);
    else this.showPage(page);
  }

  /** Applies every `visible` and `disabled` again, without drawing anew. */
  refresh(): void {
    for (const refresher of this.refreshers) refresher();
  }

  close(): void {
    for (const page of this.pages.splice(0)) page.hide();
    this.cleanUp();
  }

  onRefresh(refresher: () => void): void {
    this.refreshers.push(refresher);
    refresher();
  }

  renderItem(item: O.SettingGroupItem, group: SettingGroup, index: number): Setting {
    const setting = new Setting(group.listEl).setName(item.name);
    if (item.desc !== undefined) setting.setDesc(item.desc);
    this.onRefresh(() => setting.settingEl.toggle(isOn(item.visible, true)));
    if ('type' in item) this.renderPageLink(item, setting);
    else if (item.render !== undefined) {
      const cleanup = item.render(setting, group);
      if (cleanup !== undefined) this.cleanups.push(cleanup);
    } else if (item.action !== undefined) this.renderAction(item, setting, index);
    else if (item.control !== undefined) renderControl(this, setting, item.control);
    return setting;
  }

  private cleanUp(): void {
    for (const cleanup of this.cleanups.splice(0)) cleanup();
    this.refreshers = [];
  }

  private fill(containerEl: HTMLElement, items: readonly Item[]): void {
    this.cleanUp();
    containerEl.empty();
    let plain: SettingGroup | null = null;
    items.forEach((item, index) => {
      if ('type' in item && item.type !== 'page') {
        plain = null;
        this.renderGroup(containerEl, item);
        return;
      }
      plain ??= new SettingGroup(containerEl);
      this.renderItem(item, plain, index);
    });
  }

  private renderGroup(
    containerEl: HTMLElement,
    item: O.SettingDefinitionGroup | O.SettingDefinitionList,
  ): void {
    const group = new SettingGroup(containerEl);
    if (item.heading !== undefined) group.setHeading(item.heading);
    if (item.cls !== undefined) group.addClass(item.cls);
    for (const button of item.extraButtons ?? []) group.addExtraButton(button);
    this.onRefresh(() => group.groupEl.toggle(isOn(item.visible, true)));
    const rows = (item.items ?? []).map((each, i) => ({
      each,
      setting: this.renderItem(each, group, i),
    }));
    const { search } = item;
    if (search !== undefined)
      group.addSearch((field) =>
        field.setPlaceholder(search.placeholder ?? 'Search…').onChange((query) => {
          for (const { each, setting } of rows) {
            const matches = query === '' || 'type' in each || search.match(each, query);
            setting.settingEl.toggle(matches && isOn(each.visible, true));
          }
        }),
      );
    if (item.type === 'list')
      renderList(
        this,
        group,
        { ...item, type: 'list' },
        rows.map(({ setting }) => setting),
      );
  }

  private renderAction(item: O.SettingDefinitionAction, setting: Setting, index: number): void {
    const el = setting.settingEl;
    el.addClass('mod-clickable');
    el.setAttrs({ role: 'button', tabindex: '0' });
    const run = (): void => {
      if (!isOn(item.disabled, false)) item.action(el, index);
    };
    el.addEventListener('click', run);
    el.addEventListener('keydown', (event) => {
      if (event.target === el && event.key === 'Enter') run();
    });
    this.onRefresh(() => {
      setting.setDisabled(isOn(item.disabled, false));
    });
  }

  private renderPageLink(item: O.SettingDefinitionPage, setting: Setting): void {
    setting.setClass('mod-page');
    setting.settingEl.setAttrs({ role: 'button', tabindex: '0' });
    const { displayValue, status } = item;
    setting.addDisplayValue((value) =>
      value
        .setValue((typeof displayValue === 'function' ? displayValue() : displayValue) ?? '')
        .setStatus((typeof status === 'function' ? status() : status) ?? null),
    );
    setting.addExtraButton((button) => button.setIcon('chevron-right'));
    const open = (): void => this.openPage(item);
    setting.settingEl.addEventListener('click', open);
    setting.settingEl.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') open();
    });
  }

  private openPage(item: O.SettingDefinitionPage): void {
    // The factory is declared to give the app's own class, of which ours is the stand-in.
    const custom = item.page?.() as unknown as SettingPage | undefined;
    const page = custom ?? new DeclaredPage((el) => this.fill(el, item.items ?? []));
    if (page.title === '') page.title = item.name;
    this.pages.push(page);
    this.showPage(page);
  }

  private showPage(page: SettingPage): void {
    this.tab.containerEl.replaceChildren(page.rootEl);
    page.show(() => {
      page.hide();
      this.pages.pop();
      const before = this.pages[this.pages.length - 1];
      if (before === undefined) this.fill(this.tab.containerEl, this.drawn);
      else this.showPage(before);
    });
  }
}

class DeclaredPage extends SettingPage {
  constructor(private readonly fill: (el: HTMLElement) => void) {
    super();
  }

  override display(): void {
    this.fill(this.containerEl);
  }
}

/** The value of a flag that may be a function; `otherwise` where it is not given. */
export function isOn(flag: boolean | (() => boolean) | undefined, otherwise: boolean): boolean {
  return (typeof flag === 'function' ? flag() : flag) ?? otherwise;
}

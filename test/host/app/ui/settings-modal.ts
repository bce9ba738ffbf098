// The settings dialog: the plugins' tabs on the left, the open one on the right.
import type { App } from '../app';
import { setIcon } from '../icons';
import { Modal } from './modal';
import type { SettingTab } from './setting-tab';

export class SettingsModal extends Modal {
  private tabs: SettingTab[] = [];
  private activeTab: SettingTab | null = null;
  private lastTabId: string | null = null;
  private readonly navEl: HTMLElement;
  private readonly bodyEl: HTMLElement;

  constructor(app: App) {
    super(app);
    this.modalEl.addClasses(['mod-settings', 'mod-sidebar-layout']);
    this.contentEl.addClass('vertical-tabs-container');
    this.navEl = this.contentEl.createDiv({ cls: 'vertical-tab-header' });
    this.bodyEl = this.contentEl.createDiv({ cls: 'vertical-tab-content-container' });
  }

  addSettingTab(tab: SettingTab): void {
    this.tabs.push(tab);
    if (this.isOpen) this.drawNav();
  }

  removeSettingTab(tab: SettingTab): void {
    this.tabs = this.tabs.filter((each) => each !== tab);
    if (this.activeTab === tab) this.closeActiveTab();
    if (this.isOpen) this.drawNav();
  }

  override onOpen(): void {
    const last = this.tabs.find((tab) => tab.id === this.lastTabId) ?? this.tabs[0];
    if (last !== undefined) this.openTab(last);
    else this.drawNav();
  }

  override onClose(): void {
    this.closeActiveTab();
  }

  openTab(tab: SettingTab): void {
    this.closeActiveTab();
    this.activeTab = tab;
    this.lastTabId = tab.id;
    this.bodyEl.append(tab.containerEl);
    tab.show();
    this.drawNav();
  }

  openTabById(id: string): SettingTab | null {
    const tab = this.tabs.find((each) => each.id === id) ?? null;
    if (tab === null) return null;
    if (this.isOpen) this.openTab(tab);
    else this.lastTabId = id;
    return tab;
  }

  closeActiveTab(): void {
    const tab = this.activeTab;
    this.activeTab = null;
    tab?.leave();
    tab?.containerEl.remove();
  }

  private drawNav(): void {
    this.navEl.empty();
    const group = this.navEl.createDiv({ cls: 'vertical-tab-header-group' });
    group.createDiv({ cls: 'vertical-tab-header-group-title', text: 'Community plugins' });
    const items = group.createDiv({ cls: 'vertical-tab-header-group-items' });
    for (const tab of this.tabs) {
      const el = items.createDiv({
        cls: 'vertical-tab-nav-item tappable',
        attr: { 'data-setting-id': tab.id, tabindex: '0' },
      });
      setIcon(el.createDiv({ cls: 'vertical-tab-nav-item-icon' }), tab.icon);
      el.createDiv({ cls: 'vertical-tab-nav-item-title', text: tab.name });
      el.toggleClass('is-active', tab === this.activeTab);
      el.addEventListener('click', () => this.openTab(tab));
      el.addEventListener('keydown', (event) => {
        if (event.key === 'Enter') this.openTab(tab);
      });
    }
  }
}

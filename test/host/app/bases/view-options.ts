// The popover in which a view of a base is configured: its type, what its rows are grouped by, and what its own registration offers.
// The app spreads this over several menus.
import type * as O from 'obsidian';
import { Scope } from '../scope';
import { FilePathSuggest, FolderPathSuggest } from '../ui/path-suggest';
import { Setting } from '../ui/setting';
import { isRecord } from './base-config';
import type { BasePane } from './base-pane';
import type { BasesViewConfig } from './bases-view-config';

const NONE = '';

export function openViewOptions(pane: BasePane, anchor: HTMLElement): void {
  const { doc } = anchor;
  if (doc.querySelector('.bases-options') !== null) return;
  const el = doc.body.createDiv({
    cls: 'menu bases-options',
    attr: { role: 'dialog', 'aria-label': 'Configure view' },
  });
  const { bottom, right } = anchor.getBoundingClientRect();
  el.setCssStyles({ top: `${bottom + 4}px`, right: `${doc.win.innerWidth - right}px` });
  const scope = new Scope();
  const close = (): void => {
    el.remove();
    pane.app.keymap.popScope(scope);
    doc.removeEventListener('mousedown', onMouseDown, true);
  };
  const onMouseDown = (event: MouseEvent): void => {
    if (!el.contains(event.targetNode)) close();
  };
  scope.register([], 'Escape', () => {
    close();
    return false;
  });
  pane.app.keymap.pushScope(scope);
  doc.addEventListener('mousedown', onMouseDown, true);
  drawOptions(pane, el);
}

function drawOptions(pane: BasePane, el: HTMLElement): void {
  el.empty();
  const config = pane.viewConfig();
  const record = pane.record();
  if (record === null) return;
  const redraw = (): void => drawOptions(pane, el);
  const types = [...pane.types()].map(([type, { name }]) => [type, name] as const);
  new Setting(el).setName('Layout').addDropdown((dropdown) =>
    dropdown
      .addOptions(Object.fromEntries(types))
      .setValue(record.type)
      .onChange((type) => {
        pane.setType(type);
        redraw();
      }),
  );
  if (config === null) return;
  const grouped = config.get('groupBy');
  new Setting(el).setName('Group by').addDropdown((dropdown) =>
    dropdown
      .addOptions(propertyNames(pane, config))
      .setValue(isRecord(grouped) ? String(grouped['property']) : NONE)
      .onChange((property) =>
        config.set('groupBy', property === NONE ? null : { property, direction: 'ASC' }),
      ),
  );
  const options = pane.types().get(record.type)?.options?.(config) ?? [];
  for (const option of options) {
    if (option.shouldHide?.() === true) continue;
    if (option.type !== 'group') {
      addOption(pane, config, el, option, redraw);
      continue;
    }
    new Setting(el).setName(option.displayName).setHeading();
    for (const item of option.items)
      if (item.shouldHide?.() !== true) addOption(pane, config, el, item, redraw);
  }
}

function addOption(
  pane: BasePane,
  config: BasesViewConfig,
  el: HTMLElement,
  option: O.BasesOptions,
  redraw: () => void,
): void {
  const setting = new Setting(el).setName(option.displayName);
  const stored = config.get(option.key);
  const store = (value: unknown): void => {
    config.set(option.key, value === NONE ? null : value);
    redraw();
  };
  const text = typeof stored === 'string' ? stored : NONE;
  switch (option.type) {
    case 'toggle':
      setting.addToggle((toggle) =>
        toggle
          .setValue(typeof stored === 'boolean' ? stored : option.default === true)
          .onChange(store),
      );
      break;
    case 'dropdown':
      setting.addDropdown((dropdown) =>
        dropdown
          .addOptions(option.options)
          .setValue(text || (option.default ?? NONE))
          .onChange(store),
      );
      break;
    case 'property':
      setting.addDropdown((dropdown) =>
        dropdown
          .addOptions(propertyNames(pane, config, option))
          .setValue(text || (option.default ?? NONE))
          .onChange(store),
      );
      break;
    case 'slider':
      setting.addSlider((slider) =>
        slider
          .setLimits(option.min ?? 0, option.max ?? 100, option.step ?? 1)
          .setValue(typeof stored === 'number' ? stored : (option.default ?? 0))
          .onChange(store),
      );
      break;
    case 'multitext': {
      const list = Array.isArray(stored) ? stored : (option.default ?? []);
      setting.addTextArea((area) =>
        area.setValue(list.join('\n')).onChange((value) => {
          config.set(option.key, value.split('\n').filter(Boolean));
        }),
      );
      break;
    }
    case 'file':
    case 'folder':
    case 'formula':
    case 'text':
      setting.addText((field) => {
        field.setPlaceholder(option.placeholder ?? '').setValue(text || (option.default ?? NONE));
        field.onChange((value) => config.set(option.key, value === NONE ? null : value));
        const { app } = pane;
        if (option.type === 'file') new FilePathSuggest(app, field.inputEl, option);
        if (option.type === 'folder') new FolderPathSuggest(app, field.inputEl, option);
      });
      break;
  }
}

function propertyNames(
  pane: BasePane,
  config: BasesViewConfig,
  option?: O.BasesPropertyOption,
): Record<string, string> {
  const ids = pane.allProperties().filter((id) => option?.filter?.(id) ?? true);
  const names = ids.map((id) => [id, config.getDisplayName(id)] as const);
  return { [NONE]: option?.placeholder ?? 'None', ...Object.fromEntries(names) };
}

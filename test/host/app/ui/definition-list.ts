// What makes a declarative group a list: adding, deleting, reordering, and words for when it is empty.
import type * as O from 'obsidian';
import type { DefinitionRenderer } from './definition-renderer';
import type { Setting } from './setting';
import type { SettingGroup } from './setting-group';

export function renderList(
  renderer: DefinitionRenderer,
  group: SettingGroup,
  list: O.SettingDefinitionList,
  rows: readonly Setting[],
): void {
  const { addItem, emptyState, onDelete, onReorder } = list;
  if (addItem !== undefined)
    group.addExtraButton((button) =>
      button
        .setIcon('plus')
        .setTooltip(addItem.name)
        .onClick(() => addItem.action(group.groupEl)),
    );
  if (rows.length === 0 && emptyState !== undefined)
    group.listEl.createDiv({ cls: 'setting-item setting-list-empty' }).setText(emptyState);
  rows.forEach((setting, index) => {
    if (onReorder !== undefined) allowReorder(setting, index, onReorder);
    if (onDelete !== undefined)
      setting.addExtraButton((button) =>
        button
          .setIcon('trash-2')
          .setTooltip('Delete')
          .onClick(() => {
            onDelete(index);
            renderer.tab.update();
          }),
      );
  });
}

function allowReorder(
  { settingEl }: Setting,
  index: number,
  onReorder: (from: number, to: number) => void,
): void {
  settingEl.draggable = true;
  settingEl.addEventListener('dragstart', (event) =>
    event.dataTransfer?.setData('text/plain', String(index)),
  );
  settingEl.addEventListener('dragover', (event) => event.preventDefault());
  settingEl.addEventListener('drop', (event) => {
    event.preventDefault();
    const from = Number(event.dataTransfer?.getData('text/plain'));
    if (Number.isInteger(from) && from !== index) onReorder(from, index);
  });
}

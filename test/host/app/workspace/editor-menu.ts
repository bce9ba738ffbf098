// The editor's context menu: what the host offers, then what plugins add through `editor-menu`.
import { Menu } from '../ui/menu';
import type { MarkdownView } from './markdown-view';

export function openEditorMenu(view: MarkdownView, event: MouseEvent): void {
  const { editor } = view;
  const menu = new Menu();
  const selected = editor.getSelection();
  const copy = (): void => void navigator.clipboard.writeText(selected);
  menu.addItem((item) =>
    item
      .setSection('clipboard')
      .setTitle('Cut')
      .setIcon('scissors')
      .setDisabled(selected === '')
      .onClick(() => {
        copy();
        editor.replaceSelection('');
      }),
  );
  menu.addItem((item) =>
    item
      .setSection('clipboard')
      .setTitle('Copy')
      .setIcon('copy')
      .setDisabled(selected === '')
      .onClick(copy),
  );
  menu.addItem((item) =>
    item
      .setSection('clipboard')
      .setTitle('Paste')
      .setIcon('clipboard-check')
      .onClick(async () => editor.replaceSelection(await navigator.clipboard.readText())),
  );
  view.app.workspace.trigger('editor-menu', menu, editor, view);
  menu.showAtMouseEvent(event);
}

// The choices that a view names as lines of a native menu.
import type { Menu } from 'obsidian';
import type { MenuChoice } from '../view/plan-actions';

/** Adds `choices` to `menu`, a line between two sections. */
export function fillMenu(menu: Menu, choices: readonly MenuChoice[]): void {
  let section = choices[0]?.section;
  for (const choice of choices) {
    if (choice.section !== section) menu.addSeparator();
    section = choice.section;
    menu.addItem((item) => {
      item.setTitle(choice.title).onClick(choice.choose);
      if (choice.icon !== undefined) item.setIcon(choice.icon);
      if (choice.checked !== undefined) item.setChecked(choice.checked);
    });
  }
}

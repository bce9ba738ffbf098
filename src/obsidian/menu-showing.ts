// Shows a native menu where the event that asked for it happened.
import { Menu } from 'obsidian';
import type { MenuEntry } from '../view/plan-actions';
import { guard } from './notices';

/** At the pointer; for a key, below the element that has the focus. */
export function showMenu(menu: Menu, event: MouseEvent | KeyboardEvent): void {
  const { target } = event;
  if (isKey(event) && target !== null && 'getBoundingClientRect' in target) {
    const element = target as HTMLElement;
    const { left, bottom } = element.getBoundingClientRect();
    menu.showAtPosition({ x: left, y: bottom }, element.doc);
    return;
  }
  if (!isKey(event)) menu.showAtMouseEvent(event);
}

/** A native menu of `entries`, shown in the same way. */
export function showEntries(
  entries: readonly MenuEntry[],
  event: MouseEvent | KeyboardEvent,
): void {
  const menu = new Menu();
  for (const entry of entries) {
    if (entry === null) menu.addSeparator();
    else {
      menu.addItem((item) =>
        item
          .setTitle(entry.title)
          .setIcon(entry.icon)
          .setChecked(entry.checked ?? null)
          .onClick(() => guard(entry.title, () => entry.run())),
      );
    }
  }
  showMenu(menu, event);
}

// By a member and not by class: an event of a pop-out window is of another class of that name.
function isKey(event: MouseEvent | KeyboardEvent): event is KeyboardEvent {
  return 'key' in event;
}

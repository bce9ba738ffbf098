// Shows a native menu where the event that asked for it happened.
import type { Menu } from 'obsidian';

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

// By a member and not by class: an event of a pop-out window is of another class of that name.
function isKey(event: MouseEvent | KeyboardEvent): event is KeyboardEvent {
  return 'key' in event;
}

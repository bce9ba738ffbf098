// The two keys that open a context menu. Browsers send a `contextmenu` event of their own for them, some on
// the way down and some on the way up; it is kept from happening so that the menu opens once.

/** Handlers for an element whose menu is opened by right click, Shift+F10 and the menu key. */
export function menuHandlers(open: (event: MouseEvent | KeyboardEvent) => void) {
  return {
    onContextMenu: (event: MouseEvent) => {
      event.preventDefault();
      event.stopPropagation();
      open(event);
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (!isMenuKey(event)) return;
      event.preventDefault();
      event.stopPropagation();
      open(event);
    },
    onKeyUp: (event: KeyboardEvent) => {
      if (isMenuKey(event)) event.preventDefault();
    },
  };
}

/** Whether a key asks for the context menu: Shift+F10 or the menu key. */
export function isMenuKey(event: KeyboardEvent): boolean {
  return event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey);
}

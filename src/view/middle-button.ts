// What the middle button does to what leads to a note: it opens it elsewhere, as with the app's own links.
const MIDDLE_BUTTON = 1;

/** Handlers for an element that `open` opens the note of; modifier keys choose where. */
export function middleButton(open: (event: MouseEvent) => void) {
  return {
    onMouseDown: (event: MouseEvent): void => {
      // It would start scrolling instead.
      if (event.button === MIDDLE_BUTTON) event.preventDefault();
    },
    onAuxClick: (event: MouseEvent): void => {
      if (event.button === MIDDLE_BUTTON) open(event);
    },
  };
}

// One row of a list in the order of the Tab key, and arrow keys between them, so that a list of many rows with several
// buttons each is one stop on the way through a view.
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { keyAlong } from './right-to-left';

/** Marks an element as a row; its value names the row and is its own in the list. */
export const ROW = 'data-row';

/**
 * Handlers for the element `box` that holds rows, each with `ROW` and buttons inside: Up and Down go to the row before
 * and behind, Left and Right through the buttons of one, Home and End to the first and the last row.
 */
export function useRovingRows(box: RefObject<HTMLElement | null>) {
  const current = useRef<string | null>(null);
  const settle = (): void => {
    const rows = rowsIn(box.current);
    const own = rows.find((row) => row.getAttribute(ROW) === current.current) ?? rows[0];
    for (const row of rows) {
      for (const button of buttonsIn(row)) button.tabIndex = row === own ? 0 : -1;
    }
  };
  // After every drawing: rows come and go with the note.
  useLayoutEffect(settle);
  return {
    onFocusIn: (event: FocusEvent): void => {
      const row = rowOf(event.target);
      if (row === null) return;
      current.current = row.getAttribute(ROW);
      settle();
    },
    onKeyDown: (event: KeyboardEvent): void => {
      const row = rowOf(event.target);
      if (row === null || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const to = destination(event.key, row, rowsIn(box.current), event.target);
      if (!to) return;
      event.preventDefault();
      to.focus();
    },
  };
}

function destination(
  key: string,
  row: HTMLElement,
  rows: readonly HTMLElement[],
  from: EventTarget | null,
): HTMLElement | undefined {
  const buttons = buttonsIn(row);
  const place = buttons.findIndex((button) => button === from);
  const at = rows.indexOf(row);
  const inRow = (to: HTMLElement | undefined): HTMLElement | undefined => {
    if (!to) return undefined;
    const others = buttonsIn(to);
    // The same kind of button as the one that is left.
    return others.find((other) => other.className === buttons[place]?.className) ?? others[0];
  };
  switch (keyAlong(key, row)) {
    case 'ArrowDown':
      return inRow(rows[at + 1]);
    case 'ArrowUp':
      return inRow(rows[at - 1]);
    case 'Home':
      return inRow(rows[0]);
    case 'End':
      return inRow(rows[rows.length - 1]);
    case 'ArrowRight':
      return place < 0 ? undefined : buttons[place + 1];
    case 'ArrowLeft':
      return place < 0 ? undefined : buttons[place - 1];
    default:
      return undefined;
  }
}

function rowsIn(box: HTMLElement | null): readonly HTMLElement[] {
  return box === null ? [] : [...box.querySelectorAll<HTMLElement>(`[${ROW}]`)];
}

function buttonsIn(row: HTMLElement): readonly HTMLElement[] {
  return [...row.querySelectorAll<HTMLElement>('button')];
}

function rowOf(target: EventTarget | null): HTMLElement | null {
  return target !== null && 'closest' in target
    ? (target as Element).closest<HTMLElement>(`[${ROW}]`)
    : null;
}

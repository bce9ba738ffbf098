import { expect, test } from '@jest/globals';
import { middleButton } from '../../src/view/middle-button';

/** What the handlers do to a press and a release of a button. */
function pressed(button: number): { readonly opens: number; readonly scrolls: boolean } {
  let opens = 0;
  let scrolls = true;
  const event = { button, preventDefault: () => (scrolls = false) } as unknown as MouseEvent;
  const { onMouseDown, onAuxClick } = middleButton(() => (opens += 1));
  onMouseDown(event);
  onAuxClick(event);
  return { opens, scrolls };
}

test('the middle button opens what it is pressed on, and does not begin to scroll', () => {
  expect(pressed(1)).toEqual({ opens: 1, scrolls: false });
});

test('the other buttons are left to what they do elsewhere', () => {
  expect(pressed(0)).toEqual({ opens: 0, scrolls: true });
  expect(pressed(2)).toEqual({ opens: 0, scrolls: true });
});

import { describe, expect, test } from '@jest/globals';
import { isMenuKey, menuHandlers } from '../../src/view/menu-keys';

/** The parts of a keyboard event that are asked for; Node has no such events. */
function keyEvent(key: string, shiftKey = false) {
  const calls: string[] = [];
  const event = {
    key,
    shiftKey,
    preventDefault: () => calls.push('prevented'),
    stopPropagation: () => calls.push('stopped'),
  };
  return { event: event as unknown as KeyboardEvent, calls };
}

describe('the context menu', () => {
  test.each([
    ['ContextMenu', false, true],
    ['F10', true, true],
    ['F10', false, false],
    ['Enter', true, false],
  ])('key %s, shift %s: asks for it: %s', (key, shift, asks) => {
    expect(isMenuKey(keyEvent(key, shift).event)).toBe(asks);
  });

  test('opens once for a key, whatever the browser does on the way up', () => {
    const opened: unknown[] = [];
    const handlers = menuHandlers((event) => opened.push(event));
    const down = keyEvent('ContextMenu');
    const up = keyEvent('ContextMenu');
    handlers.onKeyDown(down.event);
    handlers.onKeyUp(up.event);
    expect(opened).toEqual([down.event]);
    expect([...down.calls, ...up.calls]).toEqual(['prevented', 'stopped', 'prevented']);
  });

  test('leaves all other keys alone', () => {
    const handlers = menuHandlers(() => {
      throw new Error('It must not open.');
    });
    const { event, calls } = keyEvent('a');
    handlers.onKeyDown(event);
    handlers.onKeyUp(event);
    expect(calls).toEqual([]);
  });
});

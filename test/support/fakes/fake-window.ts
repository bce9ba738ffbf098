// A window whose clock the test moves, for code that waits on the window's timers.
import { jest } from '@jest/globals';

/** Runs `use` while `window` and `document` are there, with events and with timers that stand still until jest moves them. */
export async function withWindow(use: () => Promise<void>): Promise<void> {
  jest.useFakeTimers();
  const target = new EventTarget();
  const added = {
    window: globalThis,
    document: Object.assign(new EventTarget(), { hidden: false }),
    addEventListener: target.addEventListener.bind(target),
    removeEventListener: target.removeEventListener.bind(target),
    dispatchEvent: target.dispatchEvent.bind(target),
  };
  Object.assign(globalThis, added);
  try {
    await use();
  } finally {
    for (const name of Object.keys(added)) Reflect.deleteProperty(globalThis, name);
    jest.useRealTimers();
  }
}

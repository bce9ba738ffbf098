// A window whose clock the test moves, for code that waits on the window's timers.
import { jest } from '@jest/globals';

/** Runs `use` while `window` is there with timers that stand still until jest moves them. */
export async function withWindow(use: () => Promise<void>): Promise<void> {
  jest.useFakeTimers();
  Object.assign(globalThis, { window: globalThis });
  try {
    await use();
  } finally {
    Reflect.deleteProperty(globalThis, 'window');
    jest.useRealTimers();
  }
}

// Runs a command about plans, which only says that plans are still read as long as they are.
import type { Locator } from 'playwright-core';
import type { OpenVault } from './open-vault';

const ONE_LOOK_MS = 1_000;
/** Reached only where something is wrong. */
const SHOWN_MS = 45_000;

/** Resolves when `shown` is on screen; runs the command again until it is. Throws when it never is. */
export async function commandUntil(
  vault: OpenVault,
  command: string,
  shown: Locator,
): Promise<void> {
  const end = Date.now() + SHOWN_MS;
  for (;;) {
    await vault.command(command);
    try {
      await shown.waitFor({ timeout: ONE_LOOK_MS });
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
    }
  }
}

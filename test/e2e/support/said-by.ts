// Runs a command about all plans, which only says that plans are still read as long as they are.
import type { OpenVault } from './open-vault';

const ONE_LOOK_MS = 1_000;
/** Reached only where something is wrong. */
const SAID_MS = 45_000;

/** Resolves when a notice says `words`; runs the command again until one does. Throws when none ever does. */
export async function saidBy(vault: OpenVault, command: string, words: string): Promise<void> {
  const notice = vault.page.locator('.notice', { hasText: words }).first();
  const end = Date.now() + SAID_MS;
  for (;;) {
    await vault.command(command);
    try {
      await notice.waitFor({ timeout: ONE_LOOK_MS });
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
    }
  }
}

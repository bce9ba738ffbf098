// Runs a command that asks for a plan. It asks once there is another plan, and says that plans are still read before.
import type { OpenVault } from './open-vault';

const ONE_LOOK_MS = 1_000;
/** Reached only where something is wrong. */
const ASKED_MS = 45_000;

/** Resolves when the command's prompt is open; runs it again until it is. Throws when it never asks. */
export async function promptedBy(vault: OpenVault, command: string): Promise<void> {
  const input = vault.page.locator('.prompt-input');
  const end = Date.now() + ASKED_MS;
  for (;;) {
    await vault.command(command);
    try {
      await input.waitFor({ timeout: ONE_LOOK_MS });
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
    }
  }
}

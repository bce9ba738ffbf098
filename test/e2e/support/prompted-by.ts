// Runs a command that asks for a plan. It asks once there is another plan, and says that plans are still read before.
import { commandUntil } from './command-until';
import type { OpenVault } from './open-vault';

/** Resolves when the command's prompt is open; runs it again until it is. Throws when it never asks. */
export function promptedBy(vault: OpenVault, command: string): Promise<void> {
  return commandUntil(vault, command, vault.page.locator('.prompt-input'));
}

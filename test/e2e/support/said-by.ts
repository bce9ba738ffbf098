// Runs a command about all plans until it says what it has to say of them.
import { commandUntil } from './command-until';
import type { OpenVault } from './open-vault';

/** Resolves when a notice says `words`; runs the command again until one does. Throws when none ever does. */
export function saidBy(vault: OpenVault, command: string, words: string): Promise<void> {
  return commandUntil(vault, command, vault.page.locator('.notice', { hasText: words }).first());
}

// Answers a prompt of the app by keyboard.
import type { OpenVault } from './open-vault';

/** Types into the prompt that is open, and takes the suggestion that says `offered`. */
export async function choose(vault: OpenVault, typed: string, offered: string): Promise<void> {
  const { page } = vault;
  await page.locator('.prompt-input:focus').waitFor();
  await page.keyboard.type(typed);
  await page.locator('.prompt .suggestion-item.is-selected', { hasText: offered }).waitFor();
  await page.keyboard.press('Enter');
}

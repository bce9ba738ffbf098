// Waits for what a command asks with. Commands read the plan before they ask, so a form or a list comes a moment later, and
// keys that are pressed before go to what had the focus.
import type { Page } from 'playwright-core';
import type { OpenVault } from './open-vault';

/** Resolves when a form or a list that asks for something has the focus. */
export function whenAsked(page: Page): Promise<void> {
  return page.locator(':is(.modal, .prompt) :is(input, textarea, select, button):focus').waitFor();
}

/** Runs the command, and resolves when what it asks with has the focus. */
export async function askedBy(vault: OpenVault, command: string): Promise<void> {
  await vault.command(command);
  await whenAsked(vault.page);
}

/** Resolves when nothing is asked any more, so that the focus is back where it was. */
export function whenAnswered(page: Page): Promise<void> {
  return page.locator(':is(.modal, .prompt)').first().waitFor({ state: 'detached' });
}

const ONE_ANSWER_MS = 3_000;
/** Reached only where something is wrong. */
const ANSWERED_MS = 45_000;

/** Presses Enter in the form that has the focus, and again as long as it stays because plans are still read. */
export async function submit(page: Page): Promise<void> {
  const form = page.locator('.modal').first();
  const end = Date.now() + ANSWERED_MS;
  for (;;) {
    await page.keyboard.press('Enter');
    try {
      await form.waitFor({ state: 'detached', timeout: ONE_ANSWER_MS });
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
    }
  }
}

// Chooses from the palette of commands and the switcher of notes, without the mouse.
import type { ElementHandle, Page } from 'playwright-core';

/** Reached only where something is wrong. */
const OFFERED_MS = 45_000;
const ONE_LOOK_MS = 3_000;
const BETWEEN_LOOKS_MS = 100;

/** Opens the prompt behind `hotkey`, types `words`, and takes the selected item once it shows them. */
export async function choose(page: Page, hotkey: string, words: string): Promise<void> {
  const prompt = await offered(page, hotkey, words);
  await page.keyboard.press('Enter');
  // What was chosen may open a prompt of its own.
  await prompt.waitForElementState('hidden');
}

/**
 * A prompt lists what is there when it opens, and a form that is closing takes the hotkey that comes too early. Like a
 * person, press it again, and close a prompt that does not offer it.
 */
async function offered(page: Page, hotkey: string, words: string): Promise<ElementHandle> {
  const input = page.locator('.prompt-input');
  const chosen = page.locator('.prompt .suggestion-item.is-selected').filter({ hasText: words });
  // A tab that is still opening would take the focus from the prompt.
  const inTheWay = page.locator('[data-opening], .modal-container').first();
  const end = Date.now() + OFFERED_MS;
  for (;;) {
    try {
      await inTheWay.waitFor({ state: 'detached', timeout: ONE_LOOK_MS });
      await page.keyboard.press(hotkey);
      await input.waitFor({ timeout: ONE_LOOK_MS });
      const prompt = await page.waitForSelector('.prompt', { timeout: ONE_LOOK_MS });
      await page.keyboard.insertText(words);
      // The list follows at once: what is not offered now was not there when it was opened.
      if (await chosen.isVisible()) return prompt;
      if (Date.now() > end) throw new Error(`“${words}” is not offered.`);
    } catch (error) {
      if (Date.now() > end) throw error;
    }
    if (!(await input.isVisible())) continue;
    await page.keyboard.press('Escape');
    await input.waitFor({ state: 'hidden' });
    await page.waitForTimeout(BETWEEN_LOOKS_MS);
  }
}

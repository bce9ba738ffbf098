// Opens a native menu. A menu lists what is known when it opens, so what is not offered yet is looked for again.
import type { Locator } from 'playwright-core';

const ONE_LOOK_MS = 2_000;
const OFFERED_MS = 30_000;

/** The menu of `place`, opened by a right click, once it offers an item with these words. Throws when it never does. */
export async function menuOffering(
  place: Locator,
  words: string,
  position?: { readonly x: number; readonly y: number },
): Promise<Locator> {
  const page = place.page();
  const menu = page.locator('.menu');
  const end = Date.now() + OFFERED_MS;
  for (;;) {
    await place.click({ button: 'right', ...(position === undefined ? {} : { position }) });
    try {
      await menu.getByText(words).waitFor({ timeout: ONE_LOOK_MS });
      return menu;
    } catch (error) {
      if (Date.now() > end) throw error;
    }
    await page.keyboard.press('Escape');
    await menu.waitFor({ state: 'hidden' });
  }
}

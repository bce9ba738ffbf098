// Opens a native menu. A menu lists what is known when it opens, so what is not offered yet is looked for again.
import type { Locator } from 'playwright-core';

/** Reached only where something is wrong. */
const OFFERED_MS = 45_000;
const BETWEEN_LOOKS_MS = 100;

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
    await menu.waitFor();
    if (await menu.getByText(words).first().isVisible()) return menu;
    if (Date.now() > end) throw new Error(`“${words}” is not offered.`);
    await page.keyboard.press('Escape');
    await menu.waitFor({ state: 'hidden' });
    await page.waitForTimeout(BETWEEN_LOOKS_MS);
  }
}

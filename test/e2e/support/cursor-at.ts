// Waits for where the cursor of an editor is. An editor may have the focus before the cursor is where a command or a click
// leads it.
import type { Page } from 'playwright-core';

/** Resolves when an editor has the focus, and its cursor is in a line of the note with these words. */
export async function untilCursorAt(page: Page, words: string): Promise<void> {
  await page.waitForFunction((text) => {
    const node = document.getSelection()?.anchorNode ?? null;
    const element = node instanceof Element ? node : (node?.parentElement ?? null);
    const line = element?.closest('.cm-line')?.textContent ?? '';
    return line.includes(text) && document.activeElement?.closest('.cm-editor') !== null;
  }, words);
}

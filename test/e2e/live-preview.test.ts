// What live preview draws on a plan's own lines: nothing moves with the cursor, places follow what is typed, and the
// note stays as it is.
import { expect, test } from '@jest/globals';
import { axeFindings } from './support/axe';
import { describeWithBrowser } from './support/describe-with-browser';
import { CODEX_PATH, NOW, replaced, SKILL_PATH, SKILL_PLAN, SMALL_VAULT } from './support/notes';
import { openVault, type OpenVault, type OpenVaultOptions } from './support/open-vault';
import { expectSoon, seenAtRest, seenSoon } from './support/soon';

async function edit(options: OpenVaultOptions = {}, isLive = true): Promise<OpenVault> {
  const notes = SMALL_VAULT;
  const vault = await openVault({ notes, now: NOW, open: SKILL_PATH, ...options });
  // The editor draws what is in sight, and all of the note is to be.
  await vault.page.setViewportSize({ width: 1400, height: 1700 });
  await vault.page.locator('.cm-line', { hasText: 'Plan Status' }).waitFor();
  if (isLive) {
    await vault.command('Toggle Live Preview/Source mode');
    await vault.page.locator('.cm-content .execplans-slim').waitFor();
  }
  return vault;
}

/** In a line, on its words and not on what is drawn behind them. */
const AT_WORDS = { x: 120, y: 12 };

/** The tops of all lines on screen, and how high each is. */
function lineBoxes(vault: OpenVault): Promise<readonly string[]> {
  return vault.page.locator('.cm-line').evaluateAll((lines) =>
    lines.map((line) => {
      const { top, height } = line.getBoundingClientRect();
      return `${top} ${height} ${line.textContent?.slice(0, 20)}`;
    }),
  );
}

describeWithBrowser('live preview', () => {
  for (const theme of ['light', 'dark'] as const) {
    test(`draws bar, marks and timeline in the ${theme} theme`, async () => {
      const vault = await edit({ theme });
      await vault.page
        .locator('.cm-line', { hasText: 'Mount the lamps' })
        .last()
        .click({ position: AT_WORDS });
      await vault.page.locator('.execplans-note-bar').waitFor();
      await vault.screenshot(`live-preview-${theme}`);
      for (const drawn of ['.execplans-slim', '.execplans-note-bar', '.execplans-chip-place']) {
        const { violations } = await axeFindings(vault.page, `.cm-content ${drawn}`);
        expect(violations).toEqual([]);
      }
    });
  }

  test('leaves every line where it is in source mode, whatever is drawn on it', async () => {
    const vault = await edit({}, false);
    const { page } = vault;
    const shape = (boxes: readonly string[]): readonly string[] =>
      boxes.map((box) => box.split(' ').slice(0, 2).join(' '));
    const before = await seenAtRest(page, async () => shape(await lineBoxes(vault)));
    await vault.command('Toggle Live Preview/Source mode');
    await page.locator('.cm-content .execplans-chip-mark').first().waitFor();
    await expectSoon(async () => shape(await lineBoxes(vault)), before);
  });

  test('keeps every line in its place when the cursor goes through them', async () => {
    const vault = await edit();
    const { page } = vault;
    await page
      .locator('.cm-line', { hasText: 'Set the clock' })
      .last()
      .click({ position: AT_WORDS });
    const bar = page.locator('.cm-content .execplans-note-bar');
    const color = (): Promise<string> => bar.evaluate((element) => getComputedStyle(element).color);
    await expectSoon(color, 'rgba(0, 0, 0, 0)');
    const before = await seenAtRest(page, () => lineBoxes(vault));
    const box = await bar.boundingBox();
    let hasShownDots = false;
    for (let key = 0; key < 14; key += 1) {
      await page.keyboard.press('ArrowUp');
      expect(await lineBoxes(vault)).toEqual(before);
      expect(await bar.boundingBox()).toEqual(box);
      hasShownDots ||= (await color()) !== 'rgba(0, 0, 0, 0)';
    }
    expect(hasShownDots).toBe(true);
    await expectSoon(color, 'rgba(0, 0, 0, 0)');
    expect(await vault.read(SKILL_PATH)).toBe(SKILL_PLAN);
  });

  test('keeps a mark at the end of its line while one types there', async () => {
    const vault = await edit();
    const { page } = vault;
    const line = page.locator('.cm-line', { hasText: 'Step 3' });
    await line.click({ position: AT_WORDS });
    await page.keyboard.press('End');
    await page.keyboard.type(' and lock it');
    const typed = /Set the clock and lock it\s*about 1 h/;
    expect(
      await seenSoon(
        () => line.innerText(),
        (words) => typed.test(words),
      ),
    ).toMatch(typed);
    expect(await vault.readWhen(SKILL_PATH, (text) => text !== SKILL_PLAN)).toBe(
      replaced(SKILL_PLAN, ['**Step 3**: Set the clock', '**Step 3**: Set the clock and lock it']),
    );
  });

  test('changes a step from its mark, in one undo step and with the cursor where it was', async () => {
    const vault = await edit();
    const { page } = vault;
    await page
      .locator('.cm-line', { hasText: 'Set the clock' })
      .last()
      .click({ position: AT_WORDS });
    const chips = page.locator('.cm-content .execplans-chip-mark');
    await expectSoon(
      () => chips.allInnerTexts(),
      ['3 h 30 min', 'In progress · 2 d 8 h so far', 'about 1 h'],
    );
    await chips.nth(1).click();
    await page.locator('.menu').getByText('Complete').click();
    await page.locator('.execplans-chip-mark', { hasText: /^2 d 8 h$/ }).waitFor();
    await vault.readWhen(SKILL_PATH, (text) => text.includes('- [x] **Step 2**'));
    await page
      .locator('.cm-line', { hasText: 'Set the clock' })
      .last()
      .click({ position: AT_WORDS });
    await page.keyboard.press('Control+z');
    await vault.readWhen(SKILL_PATH, (text) => text === SKILL_PLAN);
    await page.locator('.execplans-chip-mark', { hasText: 'In progress' }).waitFor();
  });

  test('draws nothing in source mode, on other notes, and where it is switched off', async () => {
    const vault = await edit();
    const { page } = vault;
    const marks = page.locator('.cm-content [class*=execplans]');
    await vault.openNote(CODEX_PATH);
    await page.locator('.cm-content .execplans-slim').waitFor();
    expect(await page.locator('.cm-content .execplans-note-bar').count()).toBe(0);
    await vault.openNote('Notes/Shopping.md');
    await page.locator('.cm-line', { hasText: 'Rope' }).waitFor();
    await expectSoon(() => marks.count(), 0);
    await vault.openNote(SKILL_PATH);
    await page.locator('.cm-content .execplans-slim').waitFor();
    const off = '{"drawsOverall":false,"drawsSteps":false,"drawsTimeline":false}';
    await vault.write('.obsidian/plugins/execplans/data.json', off);
    await page.waitForFunction(
      () => document.querySelectorAll('.cm-content [class*=execplans]').length === 0,
    );
    await vault.write('.obsidian/plugins/execplans/data.json', '{}');
    await page.locator('.cm-content .execplans-slim').waitFor();
    await vault.command('Toggle Live Preview/Source mode');
    await page.waitForFunction(
      () => document.querySelectorAll('.cm-content [class*=execplans]').length === 0,
    );
  });
});

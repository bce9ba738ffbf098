// Pictures of the plan pane in its states and widths, for people to look at. The tests hold that nothing sticks out of
// the pane, that every control has a name, and that targets are large enough for a finger on a phone.
import { expect, test } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { axeFindings } from './support/axe';
import { describeWithBrowser } from './support/describe-with-browser';
import { LONG_PLAN, OVERFULL_PLAN, WRITTEN_PLAN } from './support/pane-plans';
import { NOW, SMALL_VAULT } from './support/notes';
import { openVault, type OpenVault, type OpenVaultOptions } from './support/open-vault';
import { seenAtRest, seenSoon } from './support/soon';
import { faultsAtRest } from './support/sticks-out';

const PATH = 'Plans/Harbour lights.md';
const TALL = 2600;

async function openedPane(
  text: string,
  options: OpenVaultOptions & { readonly width?: number; readonly rtl?: true } = {},
): Promise<{ readonly vault: OpenVault; readonly pane: Locator }> {
  const { width, rtl, ...rest } = options;
  const notes = { ...SMALL_VAULT, [PATH]: text };
  const vault = await openVault({ notes, now: NOW, open: PATH, ...rest });
  const { page } = vault;
  await page.setViewportSize({ width: options.mobile ? 390 : 1400, height: TALL });
  await vault.command('Open plan pane');
  const pane = page.locator('.execplans-pane');
  await pane.locator('.execplans-title').waitFor();
  if (rtl) {
    await page.evaluate(() => {
      document.body.classList.add('mod-rtl');
      document.documentElement.dir = 'rtl';
    });
  }
  if (width !== undefined) {
    await page.addStyleTag({ content: `.mod-right-split { width: ${width}px !important; }` });
    await page.waitForFunction(
      (px) => (document.querySelector('.execplans-pane')?.clientWidth ?? 0) <= px,
      width,
    );
  }
  return { vault, pane };
}

/** Elements that are wider than the pane or, on a phone, too small to be hit. */
function faults(pane: Locator, least: number): Promise<readonly string[]> {
  return faultsAtRest(() => faultsNow(pane, least));
}

function faultsNow(pane: Locator, least: number): Promise<readonly string[]> {
  return pane.evaluate((root, least) => {
    const { left, right } = root.getBoundingClientRect();
    return [...root.querySelectorAll('*')].flatMap((element) => {
      const box = element.getBoundingClientRect();
      const name = `${element.tagName}.${element.getAttribute('class') ?? ''}`;
      const isHidden = element.closest('.execplans-hidden, [aria-hidden=true], svg') !== null;
      if (isHidden || box.width === 0) return [];
      // The lanes of the timeline are as close as its drawing; its table has room for a finger.
      const isButton = element.matches('button:not(.execplans-lane-name), input, select, textarea');
      return [
        ...(box.right > right + 1 || box.left < left - 1 ? [`${name} sticks out`] : []),
        ...(isButton && box.height < least - 0.5 ? [`${name} is ${box.height} px high`] : []),
        ...(isButton &&
        (element.getAttribute('aria-label') ?? element.textContent ?? '').trim() === '' &&
        root.querySelector(`label[for="${element.id}"]`) === null
          ? [`${name} has no name`]
          : []),
      ];
    });
  }, least);
}

describeWithBrowser('the plan pane', () => {
  for (const theme of ['light', 'dark'] as const) {
    test(`shows all of a plan in the ${theme} theme`, async () => {
      const { vault, pane } = await openedPane(WRITTEN_PLAN, { theme });
      expect(await faults(pane, 0)).toEqual([]);
      await vault.screenshot(`pane-whole-${theme}`);
      await pane.getByRole('button', { name: 'Log decision' }).click();
      await pane.getByRole('button', { name: 'Answer: ' }).first().click();
      expect(await faults(pane, 0)).toEqual([]);
      await vault.page.mouse.move(0, 0);
      await vault.screenshot(`pane-forms-${theme}`);
      expect((await axeFindings(vault.page, '.execplans-pane')).violations).toEqual([]);
    });

    test(`has two columns in a tab in the ${theme} theme`, async () => {
      const { vault } = await openedPane(WRITTEN_PLAN, { theme });
      await vault.command('Open plan in a tab');
      const tab = vault.page.locator('.mod-root .execplans-pane');
      await tab.locator('.execplans-title').waitFor();
      const [steps, log] = await seenAtRest(vault.page, () =>
        Promise.all([
          tab.getByRole('region', { name: 'Steps' }).boundingBox(),
          tab.getByRole('region', { name: 'Log' }).boundingBox(),
        ]),
      );
      expect(log?.x ?? 0).toBeGreaterThan((steps?.x ?? 0) + (steps?.width ?? 0));
      expect(await faults(tab, 0)).toEqual([]);
      await vault.screenshot(`pane-tab-${theme}`);
      const { violations } = await axeFindings(vault.page, '.mod-root .execplans-pane');
      expect(violations).toEqual([]);
    });
  }

  test('fits on a phone, with targets for a finger', async () => {
    const { vault, pane } = await openedPane(WRITTEN_PLAN, { mobile: true });
    for (const form of ['Log surprise', 'Block', 'Add step', 'Add criterion', 'Record risk']) {
      await pane.getByRole('button', { name: form, exact: true }).click();
    }
    await pane.getByRole('button', { name: 'Answer: ' }).first().click();
    await pane.getByRole('button', { name: 'Record outcome' }).click();
    expect(await faults(pane, 44)).toEqual([]);
    await vault.screenshot('pane-phone');
  });

  test('fits into 320 px', async () => {
    const { vault, pane } = await openedPane(WRITTEN_PLAN, { width: 320 });
    await pane.getByRole('button', { name: 'Record outcome' }).click();
    expect(await faults(pane, 0)).toEqual([]);
    await vault.screenshot('pane-320');
  });

  test('reads from right to left', async () => {
    const { vault, pane } = await openedPane(WRITTEN_PLAN, { rtl: true });
    await pane.getByRole('button', { name: 'Log decision' }).click();
    expect(await faults(pane, 0)).toEqual([]);
    await vault.screenshot('pane-rtl');
  });

  test('holds titles of 300 characters, in any writing', async () => {
    const { vault, pane } = await openedPane(OVERFULL_PLAN, { width: 320 });
    expect(await faults(pane, 0)).toEqual([]);
    await vault.screenshot('pane-overfull');
    const title = pane.locator('.execplans-title .execplans-cut');
    const height = (): Promise<number> => title.evaluate((words) => words.clientHeight);
    const cut = await seenAtRest(vault.page, height);
    const line = await title.evaluate((words) =>
      Number.parseFloat(getComputedStyle(words).lineHeight),
    );
    expect(Math.round(cut / line)).toBe(3);
    await title.hover();
    expect(await title.getAttribute('title')).toBe(await title.evaluate((it) => it.textContent));
    await pane.getByRole('button', { name: 'More for this plan' }).focus();
    await vault.page.keyboard.press('Tab');
    expect(await seenSoon(height, (whole) => whole > 2 * cut)).toBeGreaterThan(2 * cut);
  });

  test('breaks no date of the timeline’s table, however narrow it is', async () => {
    const { vault, pane } = await openedPane(WRITTEN_PLAN, { width: 320 });
    await pane.getByRole('button', { name: 'Show as table' }).click();
    const dates = pane.locator('.execplans-timeline-table .execplans-whole');
    await dates.nth(3).waitFor();
    const heights = await seenAtRest(vault.page, () =>
      dates.evaluateAll((all) => all.map((date) => date.getClientRects().length)),
    );
    expect(heights.length).toBeGreaterThan(3);
    expect(new Set(heights)).toEqual(new Set([1]));
    expect(await faults(pane, 0)).toEqual([]);
    await vault.screenshot('pane-timeline-table');
  });

  test('draws a plan of 400 steps around the next one', async () => {
    const { vault, pane } = await openedPane(LONG_PLAN);
    expect(await pane.locator('.execplans-step').count()).toBeLessThan(100);
    await vault.screenshot('pane-long');
    await pane
      .getByRole('button', { name: /^Show 100 more/ })
      .first()
      .click();
    await pane.locator('.execplans-step').nth(100).waitFor();
  });
});

// What is touched on a phone: every control of every view is there without a pointer over it, and large enough for a finger.
import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeWithBrowser } from './support/describe-with-browser';
import { NOW, SMALL_VAULT } from './support/notes';
import { openVault } from './support/open-vault';
import { WRITTEN_PLAN } from './support/pane-plans';
import { BLOCKS_NOTE } from './support/pictured-vault';
import { seenSoon } from './support/soon';
import { cutOff, faultsAtRest, sticksOut } from './support/sticks-out';

const HARBOUR = 'Plans/Harbour lights.md';
const BLOCKS = 'Notes/Blocks.md';
const FINGER = 44;

/** Controls on screen that a finger would miss or not see, by class. */
function missed(page: Page): Promise<readonly string[]> {
  return page.evaluate((least) => {
    const controls = '.execplans-view :is(button, input, select, textarea, [role=button])';
    return [...document.querySelectorAll(controls)].flatMap((control) => {
      const { width, height } = control.getBoundingClientRect();
      const name = `${control.tagName}.${control.getAttribute('class') ?? ''}`;
      if (width === 0 || control.closest('.execplans-hidden, [aria-hidden=true], svg')) return [];
      if (getComputedStyle(control).opacity === '0') return [`${name} is not seen`];
      // Lanes are as close as the drawing, whose table has room; marks stand in lines of text; a slim timeline reaches further.
      if (control.matches('.execplans-lane-name, .execplans-chip-mark, .execplans-slim')) return [];
      return height < least - 0.5 ? [`${name} is ${Math.round(height)} px high`] : [];
    });
  }, FINGER);
}

async function faults(page: Page): Promise<readonly string[]> {
  const [out, cut] = [await sticksOut(page), await cutOff(page)];
  return [
    ...(await faultsAtRest(() => missed(page))),
    ...out.map((name) => `${name} sticks out`),
    ...cut.map((name) => `${name} is cut off`),
  ];
}

describeWithBrowser('on a phone', () => {
  test('the dashboard is used with a finger in each of its layouts', async () => {
    const vault = await openVault({ vault: 'demo', now: NOW, mobile: true, open: 'Welcome.md' });
    const { page } = vault;
    await vault.command('Open plan dashboard');
    await page.locator('.execplans-plan').first().waitFor();
    const drawn = {
      Table: '.execplans-plan',
      Board: '.execplans-board-card',
      Timeline: '.execplans-plans-span',
      Ledger: '.execplans-ledger-entry',
    };
    for (const [layout, part] of Object.entries(drawn)) {
      await page.getByRole('button', { name: layout, exact: true }).click();
      await page.locator(part).first().waitFor();
      expect([layout, ...(await faults(page))]).toEqual([layout]);
    }
    await page.getByRole('button', { name: 'Finished steps over time' }).click();
    await page.getByRole('img', { name: /steps finished/ }).waitFor();
    expect(await faults(page)).toEqual([]);
  });

  test('search and layouts of the dashboard take a line each, also where it is narrow', async () => {
    const vault = await openVault({ vault: 'demo', now: NOW, mobile: true, open: 'Welcome.md' });
    const { page } = vault;
    await vault.command('Open plan dashboard');
    await page.locator('.execplans-plan').first().waitFor();
    for (const width of [390, 320]) {
      await page.setViewportSize({ width, height: 640 });
      const line = page.locator('.execplans-toolbar-line');
      const lines = (): Promise<number> =>
        line.evaluate((element) => {
          const middles = [...element.children]
            .map((part) => part.getBoundingClientRect())
            .filter((box) => box.width > 0)
            .map(({ top, height }) => Math.round(top + height / 2));
          return new Set(middles).size;
        });
      expect([width, await seenSoon(lines, (count) => count === 2)]).toEqual([width, 2]);
      expect([width, ...(await faults(page))]).toEqual([width]);
    }
  });

  test('time has the whole width where it is narrow, below the names of the plans', async () => {
    const vault = await openVault({ vault: 'demo', now: NOW, mobile: true, open: 'Welcome.md' });
    const { page } = vault;
    await page.setViewportSize({ width: 320, height: 640 });
    await vault.command('Open plan dashboard');
    await page.getByRole('button', { name: 'Timeline', exact: true }).click();
    const row = page
      .locator('.execplans-plans.is-narrow .execplans-plans-row')
      .filter({ has: page.locator('.execplans-plans-span') })
      .first();
    const name = await row.locator('.execplans-plans-title').boundingBox();
    const span = await row.locator('.execplans-plans-span').first().boundingBox();
    expect((name?.y ?? NaN) + (name?.height ?? NaN)).toBeLessThanOrEqual(span?.y ?? NaN);
    expect(await page.locator('.execplans-plans-tick').count()).toBeGreaterThanOrEqual(3);
    expect(await faults(page)).toEqual([]);
  });

  test('blocks and marks in notes are used with a finger', async () => {
    const vault = await openVault({
      notes: { ...SMALL_VAULT, [HARBOUR]: WRITTEN_PLAN, [BLOCKS]: BLOCKS_NOTE },
      now: NOW,
      mobile: true,
      open: BLOCKS,
    });
    const { page } = vault;
    await vault.command('Toggle reading view');
    await page.locator('.execplans-block-plan').first().waitFor();
    await page.locator('.execplans-block .execplans-timeline-drawing').waitFor();
    expect(await faults(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 844 });
    expect(await faults(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    await vault.openNote(HARBOUR);
    const slim = page.locator('.markdown-preview-view:visible .execplans-slim');
    await slim.waitFor();
    const reach = await slim.evaluate((element) => getComputedStyle(element, '::before').height);
    expect(Number.parseFloat(reach)).toBeGreaterThanOrEqual(FINGER);
    expect(await faults(page)).toEqual([]);
  });
});

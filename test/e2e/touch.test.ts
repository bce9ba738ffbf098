// Fingers on a phone: what a tap, a long press, a swipe and a pinch do to lists of which only a part is in the page, and to
// the timelines.
import { expect, test } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { describeWithBrowser } from './support/describe-with-browser';
import { fingersOn } from './support/fingers';
import { CODEX_PATH, NOW, SKILL_PATH, SMALL_VAULT } from './support/notes';
import { openVault, type OpenVault } from './support/open-vault';
import { seenAtRest, seenSoon } from './support/soon';

const MANY = 60;

/** Plans enough that none of the lists has all of them in the page. */
const MANY_PLANS = Object.fromEntries(
  Array.from({ length: MANY }, (_, number) => [
    `Plans/Pier ${number}.md`,
    `# ExecPlan: Pier ${number}\n\n## Progress\n\n- [x] (2026-11-0${1 + (number % 9)} 08:00Z) Look at it\n- [ ] Paint it\n`,
  ]),
);

async function openLayout(name: string): Promise<OpenVault> {
  const vault = await openVault({
    notes: { ...SMALL_VAULT, ...MANY_PLANS },
    now: NOW,
    mobile: true,
    open: CODEX_PATH,
  });
  await vault.command('Open plan dashboard');
  await vault.page.getByText(`${MANY + 2} plans`).waitFor();
  await vault.page.getByRole('button', { name, exact: true }).click();
  return vault;
}

const scrollOf = (place: Locator): Promise<number> => place.evaluate(({ scrollTop }) => scrollTop);

describeWithBrowser('a finger', () => {
  test('scrolls the table, opens a plan by a tap and its menu by a long press', async () => {
    const vault = await openLayout('Table');
    const { page } = vault;
    const rows = page.locator('.execplans-plan');
    const fingers = await fingersOn(page);
    await rows.first().waitFor();
    await fingers.swipe(rows.nth(4), { x: 0, y: -300 });
    const table = page.locator('.execplans-table');
    expect(
      await seenSoon(
        () => scrollOf(table),
        (top) => top > 200,
      ),
    ).toBeGreaterThan(200);
    expect(await rows.count()).toBeLessThan(MANY);

    await table.evaluate((element) => element.scrollTo(0, 0));
    const row = page.locator('.execplans-plan', { hasText: 'Quay lights' });
    await fingers.press(row);
    const menu = page.locator('.menu');
    await menu.getByText('Blocked', { exact: true }).waitFor();
    await fingers.tap(menu.getByText('Blocked', { exact: true }));
    await vault.readWhen(SKILL_PATH, (text) => text.includes('**Status**: 🔴 Blocked'));
    await row.getByText('Blocked').first().waitFor();
    await fingers.tap(row);
    await page.locator('.cm-content:visible', { hasText: 'Quay lights' }).waitFor();
  });

  test('leafs through the columns of the board and scrolls one, taps and presses its cards', async () => {
    const vault = await openLayout('Board');
    const { page } = vault;
    const fingers = await fingersOn(page);
    const board = page.locator('.execplans-board');
    const cards = page.locator('.execplans-board-card');
    await cards.first().waitFor();
    const before = await board.evaluate(({ scrollLeft }) => scrollLeft);
    await fingers.swipe(cards.first(), { x: -250, y: 0 });
    await page.waitForFunction(
      (left) => (document.querySelector('.execplans-board')?.scrollLeft ?? 0) > left + 100,
      before,
    );
    await fingers.swipe(board, { x: 250, y: 0 });
    await page.waitForFunction(
      (left) => (document.querySelector('.execplans-board')?.scrollLeft ?? 0) < left + 10,
      before,
    );
    const column = page.locator('.execplans-board-scroller', { has: cards.first() });
    await fingers.swipe(cards.first(), { x: 0, y: -200 });
    expect(
      await seenSoon(
        () => scrollOf(column),
        (top) => top > 100,
      ),
    ).toBeGreaterThan(100);
    await column.evaluate((element) => element.scrollTo(0, 0));
    const card = page.locator('.execplans-board-card', { hasText: 'Quay lights' });
    await card.waitFor();
    await fingers.press(card);
    await page.locator('.menu').getByText('Log decision').waitFor();
    await fingers.tap(page.locator('.menu').getByText('Select', { exact: true }));
    await page.getByText('1 selected').waitFor();
    await fingers.tap(card);
    await page.locator('.cm-content:visible', { hasText: 'Quay lights' }).waitFor();
  });

  test('spreads the time of all plans and of one, and taps on what is drawn there', async () => {
    const vault = await openLayout('Timeline');
    const { page } = vault;
    const fingers = await fingersOn(page);
    const ticks = page.locator('.execplans-plans-tick');
    await ticks.first().waitFor();
    const whole = await seenAtRest(page, () => ticks.allInnerTexts());
    await fingers.spread(page.locator('.execplans-plans'));
    await page.waitForFunction(
      (words) =>
        [...document.querySelectorAll('.execplans-plans-tick')]
          .map(({ textContent }) => textContent)
          .join() !== words,
      whole.join(),
    );
    await fingers.tap(page.locator('.execplans-plans-row', { hasText: 'Quay lights' }));
    await page.locator('.cm-content:visible', { hasText: 'Quay lights' }).waitFor();

    await vault.command('Open plan pane');
    const drawing = page.locator('.execplans-pane .execplans-timeline-drawing');
    const bars = drawing.locator('.execplans-span');
    await bars.first().waitFor();
    const narrow = await seenAtRest(page, () => bars.first().boundingBox());
    await fingers.spread(drawing);
    await page.waitForFunction(
      (width) =>
        (document.querySelector('.execplans-pane .execplans-span')?.getBoundingClientRect().width ??
          0) !== width,
      narrow?.width ?? 0,
    );
    await page
      .locator('.execplans-pane')
      .getByRole('button', { name: 'Show the whole plan' })
      .click();
    await fingers.tap(bars.first());
    await page.locator('.cm-content:focus').waitFor();
  });
});

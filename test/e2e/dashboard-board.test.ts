// The board of the dashboard: a card that is moved sets the status in the plan's note, and can be moved back.
import { expect, test } from '@jest/globals';
import { describeWithBrowser } from './support/describe-with-browser';
import { CODEX_PATH, CODEX_PLAN, NOW, SKILL_PATH, SKILL_PLAN, SMALL_VAULT } from './support/notes';
import { openVault, type OpenVault } from './support/open-vault';
import { expectSoon, seenAtRest } from './support/soon';

const columnOf = (vault: OpenVault, name: string) =>
  vault.page.locator('.execplans-board-column', {
    has: vault.page.getByRole('heading', { name }),
  });

const cardOf = (vault: OpenVault, title: string) =>
  vault.page.locator('.execplans-board-card', { hasText: title });

async function openBoard(): Promise<OpenVault> {
  const vault = await openVault({ notes: SMALL_VAULT, now: NOW, open: CODEX_PATH });
  await vault.command('Open plan dashboard');
  await vault.page.getByRole('button', { name: 'Board' }).click();
  for (const title of ['Quay lights', 'A timetable']) await cardOf(vault, title).waitFor();
  return vault;
}

describeWithBrowser('the board of the dashboard', () => {
  test('sets the status of a plan whose card is dragged, and undoes it', async () => {
    const vault = await openBoard();
    await cardOf(vault, 'Quay lights').dragTo(columnOf(vault, 'Blocked'));
    await columnOf(vault, 'Blocked').getByText('Quay lights').waitFor();
    await vault.readWhen(SKILL_PATH, (text) => text.includes('**Status**: 🔴 Blocked'));
    await vault.page.locator('.notice').getByRole('button', { name: 'Undo' }).click();
    await vault.readWhen(SKILL_PATH, (text) => text === SKILL_PLAN);
    await columnOf(vault, 'In progress').getByText('Quay lights').waitFor();
  });

  test('moves all selected cards with the one that is dragged, after one confirmation and back by one undo', async () => {
    const vault = await openBoard();
    const { page } = vault;
    await cardOf(vault, 'Quay lights').click({ modifiers: ['Shift'] });
    await cardOf(vault, 'A timetable').click({ modifiers: ['Shift'] });
    await page.getByText('2 selected').waitFor();
    await cardOf(vault, 'Quay lights').dragTo(columnOf(vault, 'Blocked'));
    const modal = page.locator('.modal');
    await modal.getByText('A timetable that survives the winter').waitFor();
    expect(await vault.read(SKILL_PATH)).toBe(SKILL_PLAN);
    await modal.getByRole('button', { name: 'Set status' }).click();
    await columnOf(vault, 'Blocked').getByText('Quay lights').waitFor();
    await columnOf(vault, 'Blocked').getByText('A timetable').waitFor();
    await page.locator('.notice', { hasText: 'in 2 plans' }).getByRole('button').click();
    await vault.readWhen(SKILL_PATH, (text) => text === SKILL_PLAN);
    await vault.readWhen(CODEX_PATH, (text) => text === CODEX_PLAN);
  });

  test('is walked by arrow keys, and moves a card by them with Shift', async () => {
    const vault = await openBoard();
    const { page } = vault;
    await page.getByLabel('Search plans').focus();
    await page.keyboard.press('ArrowDown');
    await page.locator('.execplans-board-card:focus').waitFor();
    await page.keyboard.press('End');
    await page.locator('.execplans-board-card:focus', { hasText: 'Quay lights' }).waitFor();
    // So that the next column is out of sight.
    await page.setViewportSize({ width: 900, height: 900 });
    await page.keyboard.press('Shift+ArrowRight');
    const moved = columnOf(vault, 'Blocked').locator('.execplans-board-card:focus');
    await moved.waitFor();
    const end = (box: { x: number; width: number } | null): number =>
      box === null ? NaN : Math.round(box.x + box.width);
    const isSeen = async (): Promise<boolean> =>
      end(await moved.boundingBox()) <= end(await page.locator('.execplans-board').boundingBox());
    await expectSoon(isSeen, true);
    const left = columnOf(vault, 'In progress').locator('.execplans-board-card');
    await expectSoon(() => left.count(), 1);
    await page.keyboard.press('ArrowLeft');
    await page.locator('.execplans-board-card:focus', { hasText: 'A timetable' }).waitFor();
    await page.keyboard.press('Shift+F10');
    await page.locator('.menu .menu-item', { hasText: 'Complete' }).first().click();
    await vault.readWhen(CODEX_PATH, (text) => text !== CODEX_PLAN && /complete/i.test(text));
    await columnOf(vault, 'Complete').getByText('A timetable').waitFor();
    await page.evaluate(() => (document.documentElement.dir = 'rtl'));
    await cardOf(vault, 'Quay lights').focus();
    await page.keyboard.press('ArrowLeft');
    await page.locator('.execplans-board-card:focus', { hasText: 'A timetable' }).waitFor();
  });

  test('begins on a phone with the first column that has a card, the empty ones before it a swipe away', async () => {
    const vault = await openVault({ notes: SMALL_VAULT, now: NOW, mobile: true, open: CODEX_PATH });
    await vault.command('Open plan dashboard');
    await vault.page.getByRole('button', { name: 'Board' }).click();
    await cardOf(vault, 'Quay lights').waitFor();
    const board = vault.page.locator('.execplans-board');
    const sides = async (name: string) => {
      const [outer, inner] = [await board.boundingBox(), await columnOf(vault, name).boundingBox()];
      if (outer === null || inner === null) throw new Error('There is no column.');
      return { start: inner.x - outer.x, end: outer.x + outer.width - inner.x - inner.width };
    };
    await cardOf(vault, 'A timetable').waitFor();
    const { start, end } = await seenAtRest(vault.page, () => sides('In progress'));
    expect(start).toBeGreaterThan(0);
    expect(Math.abs(start - end)).toBeLessThan(2);
    await board.evaluate((element) => element.scrollTo(0, 0));
    expect((await sides('Draft')).start).toBeGreaterThan(0);
  });
});

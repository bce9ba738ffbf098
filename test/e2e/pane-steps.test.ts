// Steps in the plan pane: all that a person can do to one, by pointer and by keys, down to the bytes of the note.
import { expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { whenAnswered } from './support/asked-by';
import { describeWithBrowser } from './support/describe-with-browser';
import {
  CODEX_PATH,
  CODEX_PLAN,
  NOW,
  NOW_SKILL,
  replaced,
  SKILL_PATH,
  SKILL_PLAN,
  SKILL_STAMPS,
  SMALL_VAULT,
} from './support/notes';
import { openVault, type OpenVault } from './support/open-vault';
import { expectSoon, seenAtRest } from './support/soon';

interface Opened {
  readonly vault: OpenVault;
  readonly page: Page;
  readonly row: (title: string) => Locator;
}

async function openedOn(path: string, notes = SMALL_VAULT): Promise<Opened> {
  const vault = await openVault({ notes, now: NOW, open: path });
  const { page } = vault;
  await vault.command('Open plan pane');
  const row = (title: string): Locator => page.locator('.execplans-step', { hasText: title });
  await row('').first().waitFor();
  return { vault, page, row };
}

/** Opens the menu of a step by its keys and takes the item called `name`. */
async function choose({ page, row }: Opened, title: string, name: string): Promise<void> {
  // A form that closes gives the focus back to the step that it was opened from.
  await whenAnswered(page);
  await row(title).locator('.execplans-step-title').focus();
  await page.keyboard.press('Shift+F10');
  await page.locator('.menu').getByText(name, { exact: true }).click();
}

/** Drags a step by its grip until it would be dropped before the first one, which `to` is. */
async function dragBefore(page: Page, from: Locator, to: Locator): Promise<void> {
  await from.hover();
  const [grip, target] = await seenAtRest(page, () =>
    Promise.all([from.locator('.execplans-grip').boundingBox(), to.boundingBox()]),
  );
  if (!grip || !target) throw new Error('There is nothing to drag.');
  await page.mouse.move(grip.x + 5, grip.y + 8);
  await page.mouse.down();
  await page.mouse.move(target.x + 5, target.y + target.height / 2 - 2, { steps: 5 });
  await page.locator('.execplans-steps.is-drop-first').waitFor();
}

const ASK = '- [ ] (2026-11-19 13:15Z) Ask the harbour for its closing rules.\n';
const PRINT = '- [ ] Print the new table.\n';

describeWithBrowser('a step in the plan pane', () => {
  test('is moved by keys, which keep the focus on it, and moves back in one undo', async () => {
    const opened = await openedOn(CODEX_PATH);
    const { vault, page, row } = opened;
    await row('Print the new table').locator('.execplans-step-title').focus();
    await page.keyboard.press('Alt+ArrowUp');
    const moved = replaced(CODEX_PLAN, [ASK + PRINT, PRINT + ASK]);
    expect(await vault.readWhen(CODEX_PATH, (text) => text !== CODEX_PLAN)).toBe(moved);
    const focused = page.locator('.execplans-step-title:focus');
    await focused.filter({ hasText: 'Print the new table' }).waitFor();
    await page.getByRole('status').filter({ hasText: 'place 2 of 3' }).waitFor();
    await page.keyboard.press('Alt+ArrowDown');
    expect(await vault.readWhen(CODEX_PATH, (text) => text !== moved)).toBe(CODEX_PLAN);
    await page.keyboard.press('Alt+ArrowDown');
    // Whoever goes on to the note stays there, also when the row is drawn in its new place only then.
    await page.locator('.cm-content').focus();
    await page.locator('.execplans-step-place:last-child', { hasText: 'Print the new' }).waitFor();
    await page.keyboard.press('Control+z');
    expect(await vault.readWhen(CODEX_PATH, (text) => text !== CODEX_PLAN)).toBe(moved);
  });

  test('that cannot be moved stays with the focus, and says so to those who hear it', async () => {
    const opened = await openedOn(CODEX_PATH);
    const { vault, page, row } = opened;
    const apart = replaced(CODEX_PLAN, [PRINT, `\nWords of their own.\n\n${PRINT}`]);
    await vault.write(CODEX_PATH, apart);
    await page.locator('.cm-line', { hasText: 'Words of their own.' }).waitFor();
    await row('Print the new table').locator('.execplans-step-title').focus();
    await page.keyboard.press('Alt+ArrowUp');
    await page.getByRole('status').filter({ hasText: 'Print the new table.: not moved' }).waitFor();
    await page.locator('.notice', { hasText: 'Other words stand between these steps' }).waitFor();
    const focused = page.locator('.execplans-step-title:focus');
    await focused.filter({ hasText: 'Print the new table' }).waitFor();
    expect(await vault.read(CODEX_PATH)).toBe(apart);
  });

  test('is moved one place by each key, however fast they are pressed', async () => {
    const opened = await openedOn(CODEX_PATH);
    const { vault, page, row } = opened;
    const extra = ['Fold it.', 'Pin it up.', 'Tell the crew.', 'Burn the old one.'];
    const lines = extra.map((title) => `- [ ] ${title}\n`).join('');
    const long = replaced(CODEX_PLAN, [PRINT, PRINT + lines]);
    await vault.write(CODEX_PATH, long);
    await row('Burn the old one').waitFor();
    await row('Print the new table').locator('.execplans-step-title').focus();
    // At once, so that each finds the one before still under way.
    await page.locator('.execplans-step-title:focus').evaluate((title) => {
      for (let count = 0; count < 4; count += 1) {
        const down = { key: 'ArrowDown', altKey: true, bubbles: true, cancelable: true };
        title.dispatchEvent(new KeyboardEvent('keydown', down));
      }
    });
    const moved = replaced(CODEX_PLAN, [PRINT, lines + PRINT]);
    expect(await vault.readWhen(CODEX_PATH, (text) => text === moved)).toBe(moved);
    await page.getByRole('status').filter({ hasText: 'place 7 of 7' }).waitFor();
    await page
      .locator('.execplans-step-title:focus')
      .filter({ hasText: 'Print the new table' })
      .waitFor();
  });

  test('keeps the focus when it is moved over the edge of what is drawn', async () => {
    const lines = Array.from({ length: 100 }, (_, at) => `- [ ] Knot ${at}.\n`).join('');
    const long = { ...SMALL_VAULT, [CODEX_PATH]: replaced(CODEX_PLAN, [PRINT, PRINT + lines]) };
    const { page } = await openedOn(CODEX_PATH, long);
    const last = page.locator('.execplans-step-title').last();
    const title = await last.innerText();
    await last.focus();
    await page.keyboard.press('Alt+ArrowDown');
    await page.getByRole('status').filter({ hasText: title }).waitFor();
    const focused = page.locator('.execplans-step-title:focus');
    await focused.filter({ hasText: title }).waitFor();
    expect(await page.locator('.execplans-step-title').allInnerTexts()).toHaveLength(42);
  });

  test('is moved by dragging its grip, and stays when Escape ends the drag', async () => {
    const opened = await openedOn(CODEX_PATH);
    const { vault, page, row } = opened;
    const [from, to] = [row('Print the new table'), row('Read last winter')];
    const drag = (): Promise<void> => dragBefore(page, from, to);
    await drag();
    await vault.screenshot('step-drag');
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await page.locator('.execplans-steps:not(.is-drop-first)').waitFor();
    expect(await vault.read(CODEX_PATH)).toBe(CODEX_PLAN);
    await drag();
    await page.mouse.up();
    const read = `- [x] (2026-11-12 08:40Z) Read last winter's log.\n`;
    expect(await vault.readWhen(CODEX_PATH, (text) => text !== CODEX_PLAN)).toBe(
      replaced(CODEX_PLAN, [read + ASK + PRINT, PRINT + read + ASK]),
    );
  });

  test('stays where it is when the steps change while it is dragged', async () => {
    const { vault, page, row } = await openedOn(CODEX_PATH);
    await dragBefore(page, row('Print the new table'), row('Read last winter'));
    const changed = replaced(CODEX_PLAN, [ASK, `- [ ] Wake the printer.\n${ASK}`]);
    await vault.write(CODEX_PATH, changed);
    await row('Wake the printer').waitFor();
    await page.locator('.execplans-steps:not(.is-drop-first)').waitFor();
    await page.mouse.up();
    await row('Print the new table').locator('.execplans-step-title').focus();
    await page.keyboard.press('Alt+ArrowUp');
    expect(await vault.readWhen(CODEX_PATH, (text) => text !== changed)).toBe(
      replaced(changed, [ASK + PRINT, PRINT + ASK]),
    );
  });

  test('that is numbered is moved within its phase alone, with its number', async () => {
    const opened = await openedOn(SKILL_PATH);
    const { vault, page, row } = opened;
    await row('Mount the lamps').locator('.execplans-step-title').focus();
    await page.keyboard.press('Alt+ArrowDown');
    await page.keyboard.press('Alt+ArrowUp');
    const after = await vault.readWhen(SKILL_PATH, (text) => text !== SKILL_PLAN);
    expect(after.indexOf('**Step 2**')).toBeLessThan(after.indexOf('**Step 1**'));
    expect(after.indexOf('**Step 1**')).toBeLessThan(after.indexOf('**Step 3**'));
    expect(after.length).toBe(replaced(SKILL_PLAN, ...SKILL_STAMPS).length);
    await row('Set the clock').locator('.execplans-step-title').focus();
    await page.keyboard.press('Shift+F10');
    await page.locator('.menu').waitFor();
    const items = await page.locator('.menu .menu-item-title').allInnerTexts();
    expect(items).not.toContain('Move up');
    expect(items).not.toContain('Move down');
  });

  test('takes progress, other words and a note from its menu', async () => {
    const opened = await openedOn(CODEX_PATH);
    const { vault, page } = opened;
    const form = page.locator('.modal');
    await choose(opened, 'Print the new table', 'Set progress…');
    await vault.screenshot('step-percent');
    await form.locator('input').fill('140');
    await page.keyboard.press('Enter');
    await form.getByText('Give a whole number from 0 to 99.').waitFor();
    await form.locator('input').fill('40');
    await page.keyboard.press('Enter');
    await page.locator('.execplans-step').getByText('In progress, 40 %').waitFor();
    await choose(opened, 'Print the new table', 'Reword…');
    await form.locator('input').fill('Print the new tables');
    await page.keyboard.press('Enter');
    await opened.row('Print the new tables').waitFor();
    await choose(opened, 'Print the new tables', 'Add note…');
    await form.locator('input').fill('On yellow paper');
    await page.keyboard.press('Enter');
    await opened.row('Print the new tables').getByText('On yellow paper').waitFor();
    const after = await vault.readWhen(CODEX_PATH, (text) => text.includes('yellow'));
    expect(after.replace(/^- \[.\].*Print the new tables[^]*?(?=\n\n)/m, '')).toBe(
      CODEX_PLAN.replace(/^- \[.\].*Print the new table[^]*?(?=\n\n)/m, ''),
    );
    expect(after).toMatch(/Print the new tables[^]*40\s?%[^]*On yellow paper/);
  });

  test('gets others before and after it, is split and dropped', async () => {
    const opened = await openedOn(CODEX_PATH);
    const { vault, page } = opened;
    const form = page.locator('.modal');
    await choose(opened, 'Ask the harbour', 'Add step before…');
    await form.locator('input').fill('Find the number');
    await page.keyboard.press('Enter');
    await opened.row('Find the number').waitFor();
    await choose(opened, 'Ask the harbour', 'Add step after…');
    await form.locator('input').fill('Thank them');
    await page.keyboard.press('Enter');
    await opened.row('Thank them').waitFor();
    const added = replaced(CODEX_PLAN, [ASK, `- [ ] Find the number\n${ASK}- [ ] Thank them\n`]);
    expect(await vault.readWhen(CODEX_PATH, (text) => text.includes('Thank'))).toBe(added);
    await choose(opened, 'Thank them', 'Drop');
    await opened.row('Thank them').and(page.locator('.is-dropped')).waitFor();
    await choose(opened, 'Find the number', 'Split…');
    await form.locator('input').first().fill('looked it up');
    await page.keyboard.press('Tab');
    await page.keyboard.type('call it');
    await page.keyboard.press('Enter');
    await opened.row('remaining: call it').waitFor();
    const after = await vault.readWhen(CODEX_PATH, (text) => text.includes('call it'));
    expect(after).toContain('Find the number (completed: looked it up; remaining: call it)');
  });

  test('is split from the card of the next step', async () => {
    const { vault, page } = await openedOn(SKILL_PATH);
    await page
      .locator('.execplans-card')
      .getByRole('button', { name: /^Split/ })
      .click();
    const form = page.locator('.modal');
    await form.locator('input').first().fill('Mount six lamps');
    await form.locator('input').nth(1).fill('Mount the other six');
    await form.getByRole('button', { name: 'Split' }).click();
    const after = await vault.readWhen(SKILL_PATH, (text) => text.includes('other six'));
    expect(after).toContain(
      `- [x] **Step 2**: Mount six lamps\n  - Status: ✅ Complete\n  - Started: 2026-11-18 08:00 UTC\n  - Completed: ${NOW_SKILL}\n`,
    );
    expect(after).toContain('- [ ] **Step 2a**: Mount the other six\n  - Status: Pending\n');
  });

  test('is one stop of the Tab key, and arrow keys go through the others', async () => {
    const { page, row } = await openedOn(CODEX_PATH);
    await row('Read last winter').locator('.execplans-step-title').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page
      .locator('.execplans-step-title:focus')
      .filter({ hasText: 'Print the new table' })
      .waitFor();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    await row('Print the new table').and(page.locator('.is-active')).waitFor();
    await expectSoon(() => page.locator('.execplans-step button[tabindex="0"]').count(), 3);
  });

  test('keeps the focus and its place on screen while another program writes', async () => {
    const { vault, row } = await openedOn(CODEX_PATH);
    await row('Print the new table').locator('.execplans-more').focus();
    await vault.write(
      CODEX_PATH,
      CODEX_PLAN.replace(ASK, `- [ ] Wake the printer.\n${ASK.replace('[ ]', '[x]')}`),
    );
    await row('Wake the printer').waitFor();
    await row('Print the new table').locator('.execplans-more:focus').waitFor();
  });

  test('is linked to from its menu', async () => {
    const opened = await openedOn(CODEX_PATH);
    const { page } = opened;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await choose(opened, 'Print the new table', 'Copy link to step');
    await page.getByText('Copied [[Ferry timetable#^step-1|Print the new table.]]').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      '[[Ferry timetable#^step-1|Print the new table.]]',
    );
  });
});

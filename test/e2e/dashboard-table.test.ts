// The table of the dashboard as a person arranges it: filters, groups, columns, layouts, and changes of several plans.
import { expect, test } from '@jest/globals';
import { describeWithBrowser } from './support/describe-with-browser';
import { CODEX_PATH, CODEX_PLAN, NOW, SKILL_PATH, SKILL_PLAN, SMALL_VAULT } from './support/notes';
import { openVault, type OpenVault, type OpenVaultOptions } from './support/open-vault';
import { expectSoon, seenAtRest } from './support/soon';

const rowOf = (vault: OpenVault, title: string) =>
  vault.page.locator('.execplans-plan', { hasText: title });

/** The dashboard over two plans and what else is given. */
async function openDashboard(options: OpenVaultOptions = {}): Promise<OpenVault> {
  const vault = await openVault({ notes: SMALL_VAULT, now: NOW, open: SKILL_PATH, ...options });
  await vault.command('Open plan dashboard');
  for (const title of ['Quay lights', 'A timetable']) await rowOf(vault, title).waitFor();
  return vault;
}

async function choose(vault: OpenVault, words: string): Promise<void> {
  await vault.page.locator('.menu .menu-item', { hasText: words }).first().click();
}

const titles = (vault: OpenVault): Promise<readonly string[]> =>
  vault.page.locator('.execplans-plan .execplans-plan-title').allInnerTexts();

describeWithBrowser('the table of the dashboard', () => {
  test('shows what is asked for, as does a duplicate of its tab', async () => {
    const vault = await openDashboard();
    const { page } = vault;
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    await page.getByRole('button', { name: 'Owner', exact: true }).click();
    await choose(vault, 'Ada Holm');
    await rowOf(vault, 'A timetable').waitFor({ state: 'detached' });
    await page.getByLabel('Group by').selectOption('folder');
    await page.locator('.execplans-group-row', { hasText: 'Plans' }).waitFor();
    await vault.command('Split right');
    const copy = page.locator('.execplans-dashboard').nth(1);
    await copy.locator('.execplans-group-row', { hasText: 'Plans' }).waitFor();
    await expectSoon(() => titles(vault), ['Quay lights', 'Quay lights']);
    await copy.getByRole('button', { name: 'Owner: Ada Holm' }).click();
    await choose(vault, 'Show all');
    await rowOf(vault, 'A timetable').waitFor();
    await expectSoon(() => page.locator('.execplans-plan').count(), 3);
  });

  test('keeps the filters that are used in sight, and the others behind one button, by keyboard alone', async () => {
    const vault = await openDashboard();
    const { page } = vault;
    const filter = page.getByRole('button', { name: 'Filter', exact: true });
    const problems = page.getByRole('button', { name: /Has problems/ });
    await filter.focus();
    await page.keyboard.press('Enter');
    const more = page.getByRole('group', { name: 'More filters' });
    await more.getByRole('button', { name: 'Folder' }).waitFor();
    await problems.focus();
    await page.keyboard.press('Space');
    await rowOf(vault, 'Quay lights').waitFor({ state: 'detached' });
    await filter.focus();
    await page.keyboard.press('Enter');
    await more.waitFor({ state: 'detached' });
    await expectSoon(() => page.locator('.execplans-chip[aria-pressed=true]').count(), 1);
    await problems.focus();
    await page.keyboard.press('Space');
    await rowOf(vault, 'Quay lights').waitFor();
    await problems.waitFor({ state: 'detached' });
    await filter.and(page.locator(':focus')).waitFor();
  });

  test('folds and unfolds its groups by keyboard', async () => {
    const vault = await openDashboard();
    const { page } = vault;
    await page.getByLabel('Group by').selectOption('owner');
    await page.locator('.execplans-group-row').first().focus();
    await page.keyboard.press('ArrowLeft');
    await rowOf(vault, 'Quay lights').waitFor({ state: 'detached' });
    await page.locator('.execplans-group-row[aria-expanded=false]:focus').waitFor();
    await page.keyboard.press('ArrowRight');
    await rowOf(vault, 'Quay lights').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.locator('.execplans-plan:focus', { hasText: 'Quay lights' }).waitFor();
  });

  test('has the columns that are chosen, as wide as they are made', async () => {
    const vault = await openDashboard();
    const { page } = vault;
    await page.getByRole('button', { name: 'Columns' }).click();
    await choose(vault, 'Folder');
    const head = page.getByRole('columnheader', { name: 'Folder' });
    await head.waitFor();
    const before = (await seenAtRest(page, () => head.boundingBox()))?.width ?? 0;
    await page.getByRole('separator', { name: 'Width of Folder' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction((least) => {
      const box = document.querySelector('[role=columnheader].is-folder');
      return box !== null && box.getBoundingClientRect().width > least;
    }, before + 10);
    await page.getByRole('button', { name: 'Columns' }).click();
    await choose(vault, 'Usual columns');
    await head.waitFor({ state: 'detached' });
  });

  test('keeps a layout under a name', async () => {
    const vault = await openDashboard();
    const { page } = vault;
    await page.getByRole('button', { name: /In progress/ }).click();
    await page.getByRole('button', { name: 'Saved layouts' }).click();
    await choose(vault, 'Save layout…');
    await page.locator('.modal').getByLabel('Name').fill('What goes on');
    await page.keyboard.press('Enter');
    await page.locator('.modal').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /In progress/ }).click();
    await vault.restart();
    await vault.command('Open plan dashboard');
    await page.getByRole('button', { name: 'Saved layouts' }).click();
    await choose(vault, 'What goes on');
    await page.locator('.execplans-chip[aria-pressed=true]', { hasText: 'In progress' }).waitFor();
    await page.getByRole('button', { name: 'Saved layouts' }).click();
    await choose(vault, 'Remove “What goes on”');
    await page.locator('.menu').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Saved layouts' }).click();
    await page.locator('.menu .menu-item', { hasText: 'Save layout…' }).waitFor();
    expect(await page.locator('.menu .menu-item', { hasText: 'What goes on' }).count()).toBe(0);
    await page.keyboard.press('Escape');
  });

  test('changes all selected plans after one confirmation, and back by one undo', async () => {
    const vault = await openDashboard();
    const { page } = vault;
    await rowOf(vault, 'Quay lights').focus();
    await page.keyboard.press('Control+a');
    await page.getByText('2 selected').waitFor();
    await page.getByRole('button', { name: 'Set status' }).click();
    await choose(vault, 'Blocked');
    const modal = page.locator('.modal');
    await modal.getByText('A timetable that survives the winter').waitFor();
    await modal.getByRole('button', { name: 'Set status' }).click();
    await vault.readWhen(SKILL_PATH, (text) => text.includes('Blocked'));
    await vault.readWhen(CODEX_PATH, (text) => /blocked/i.test(text));
    const notice = page.locator('.notice', { hasText: 'in 2 plans' });
    await notice.waitFor();
    expect(await page.locator('.execplans-undo').count()).toBe(1);
    await notice.getByRole('button', { name: 'Undo' }).click();
    await vault.readWhen(SKILL_PATH, (text) => text === SKILL_PLAN);
    await vault.readWhen(CODEX_PATH, (text) => text === CODEX_PLAN);
  });

  test('takes back what was changed in a note that is open beside it', async () => {
    const vault = await openDashboard();
    const { page } = vault;
    await rowOf(vault, 'Quay lights').click({ button: 'right' });
    await choose(vault, 'Abandoned');
    await vault.readWhen(SKILL_PATH, (text) => text.includes('Abandoned'));
    const notice = page.locator('.notice', { hasText: 'in “Quay lights”' });
    await notice.getByRole('button', { name: 'Undo' }).click();
    await vault.readWhen(SKILL_PATH, (text) => text === SKILL_PLAN);
  });

  test('archives the selected plans and moves them back', async () => {
    const vault = await openDashboard();
    const { page } = vault;
    await rowOf(vault, 'Quay lights').hover();
    await page.getByLabel('Select Quay lights').click();
    await page.getByLabel(/Select A timetable/).click();
    await page.getByRole('button', { name: 'Archive', exact: true }).click();
    await page.locator('.modal').getByRole('button', { name: 'Archive' }).click();
    await page.getByText('Archived 2 plans.').waitFor();
    expect(await vault.list('Plans')).toEqual(['completed']);
    await page.locator('.notice').getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Moved 2 plans back.').waitFor();
    expect([...(await vault.list('Plans'))].sort()).toEqual([
      'Ferry timetable.md',
      'Quay lights.md',
      'completed',
    ]);
  });

  test('is selected from by Shift and the arrow keys, and let go by Escape', async () => {
    const vault = await openDashboard();
    const { page } = vault;
    await page.locator('.execplans-plan').first().focus();
    await page.keyboard.press('Space');
    await page.getByText('1 selected').waitFor();
    await page.keyboard.press('Shift+ArrowDown');
    await page.getByText('2 selected').waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('2 selected').waitFor({ state: 'detached' });
    await page.locator('.execplans-plan:focus').waitFor();
    await page.keyboard.press('Space');
    const press = async (name: string): Promise<void> => {
      await page.getByRole('button', { name }).focus();
      await page.keyboard.press('Enter');
    };
    // What goes with its own button hands the focus on.
    await press('Clear selection');
    await page.locator('.execplans-plan:focus').waitFor();
    await press('Finished steps over time');
    await press('Close');
    await page.locator('.execplans-burn-up-opener:focus').waitFor();
    await page.getByLabel('Search plans').fill('nothing is called so');
    await press('Clear filters');
    await page.locator('.execplans-search input:focus').waitFor();
  });

  test('gives a link to what is dragged into an editor', async () => {
    const vault = await openDashboard();
    const link = await rowOf(vault, 'Quay lights').evaluate((row) => {
      const event = new DragEvent('dragstart', { dataTransfer: new DataTransfer(), bubbles: true });
      row.dispatchEvent(event);
      return event.dataTransfer?.getData('text/plain');
    });
    expect(link).toBe('[[Quay lights]]');
  });
});

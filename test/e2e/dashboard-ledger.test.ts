// The ledger, and the search in what only the notes hold: both read the plans when they are asked for.
import { test } from '@jest/globals';
import { describeWithBrowser } from './support/describe-with-browser';
import { CODEX_PATH, NOW, SKILL_PATH, SMALL_VAULT } from './support/notes';
import { openVault, type OpenVault } from './support/open-vault';
import { expectSoon } from './support/soon';

/** The dashboard once both plans are read, as is what they say for the ledger. */
async function openDashboard(layout: 'Table' | 'Ledger'): Promise<OpenVault> {
  const vault = await openVault({ notes: SMALL_VAULT, now: NOW, open: CODEX_PATH });
  await vault.command('Open plan dashboard');
  await vault.page.locator('.execplans-plan').nth(1).waitFor();
  await vault.page.getByRole('button', { name: layout }).click();
  if (layout === 'Ledger') await vault.page.locator('.execplans-ledger-entry').nth(2).waitFor();
  return vault;
}

const entryOf = (vault: OpenVault, words: string) =>
  vault.page.locator('.execplans-ledger-entry', { hasText: words });

const titlesIn = (vault: OpenVault): Promise<readonly string[]> =>
  vault.page.locator('.execplans-ledger-title').allInnerTexts();

describeWithBrowser('the ledger of the dashboard', () => {
  test('shows what was decided and found in all plans, the newest first', async () => {
    const vault = await openDashboard('Ledger');
    await expectSoon(
      () => titlesIn(vault),
      ['The old pipe is full of sand', 'Cable in a new pipe', 'One table a season.'],
    );
  });

  test('is filtered by kind, searched, and follows a note that changes', async () => {
    const vault = await openDashboard('Ledger');
    const { page } = vault;
    await page.getByRole('button', { name: 'Surprises' }).click();
    await entryOf(vault, 'One table a season').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Surprises' }).click();
    await page.getByLabel('Search plans').fill('quay pipe');
    await page.waitForFunction(
      () => document.querySelectorAll('.execplans-ledger-title').length === 2,
    );
    const text = await vault.read(SKILL_PATH);
    await vault.write(SKILL_PATH, text.replace('Cable in a new pipe', 'Pipe of brass'));
    await entryOf(vault, 'Pipe of brass').waitFor();
  });

  test('leads to the line of an entry, by keyboard as well', async () => {
    const vault = await openDashboard('Ledger');
    const { page } = vault;
    await entryOf(vault, 'Cable in a new pipe').waitFor();
    await page.getByLabel('Search plans').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.locator('.execplans-ledger-entry:focus', { hasText: 'Cable in' }).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.mod-root .cm-content:focus').waitFor();
    // The cursor is at the entry: what is typed next goes there.
    await page.keyboard.type('Z');
    await vault.readWhen(SKILL_PATH, (text) => text.includes('Z**2026-11-16 14:00**: Cable'));
  });

  test('is searched from the table too, in steps and entries', async () => {
    const vault = await openDashboard('Table');
    const { page } = vault;
    const rows = page.locator('.execplans-plan');
    await page.getByLabel('Search plans').fill('full of sand');
    await page.waitForFunction(() => document.querySelectorAll('.execplans-plan').length === 1);
    await rows.filter({ hasText: 'Quay lights' }).waitFor();
    await page.getByLabel('Search plans').fill('read last winter');
    await rows.filter({ hasText: 'A timetable' }).waitFor();
  });

  test('says that nothing is written down yet', async () => {
    const vault = await openVault({
      notes: { 'Plans/Bare.md': '# ExecPlan: Bare\n\n## Progress\n\n- [ ] Wire\n' },
      now: NOW,
    });
    const { page } = vault;
    await vault.command('Open plan dashboard');
    await page.locator('.execplans-plan').waitFor();
    await page.getByRole('button', { name: 'Ledger' }).click();
    await page.getByText('Nothing is written down yet').waitFor();
    await page.getByRole('button', { name: 'Show plans' }).click();
    await page.locator('.execplans-plan').waitFor();
  });
});

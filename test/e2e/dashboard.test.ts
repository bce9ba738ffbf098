// The dashboard: every plan of the vault, by mouse and by keyboard.
import { expect, test } from '@jest/globals';
import { describeWithBrowser } from './support/describe-with-browser';
import { CODEX_PATH, CODEX_PLAN, NOW, SKILL_PATH, SMALL_VAULT } from './support/notes';
import { openVault, type OpenVault } from './support/open-vault';
import { expectSoon } from './support/soon';

/** A row may name other plans, too: those that its plan waits for. */
const rowOf = ({ page }: OpenVault, title: string) =>
  page
    .locator('.execplans-plan')
    .filter({ has: page.locator('.execplans-plan-title', { hasText: title }) });

describeWithBrowser('the plan dashboard', () => {
  test('shows every plan of the vault and nothing else', async () => {
    const vault = await openVault({ vault: 'demo', now: NOW, open: 'Welcome.md' });
    const { page } = vault;
    await vault.command('Open plan dashboard');
    await rowOf(vault, 'Tide table booklet 2027').waitFor();
    await page.waitForFunction(() => document.querySelectorAll('.execplans-plan').length === 16);
    await page.locator('.execplans-dashboard').getByText('16 plans').first().waitFor();
    const text = await page.locator('.execplans-dashboard').innerText();
    expect(text).not.toContain('How we write plans');
    await rowOf(vault, 'Gauge firmware 3').getByText('In progress').first().waitFor();
    await vault.screenshot('dashboard');
  });

  test('opens the note of a plan by a click, and in a new tab with Ctrl', async () => {
    const vault = await openVault({ notes: SMALL_VAULT, now: NOW, open: SKILL_PATH });
    const { page } = vault;
    await vault.command('Open plan dashboard');
    await rowOf(vault, 'A timetable').click({ modifiers: ['Control'] });
    const shown = page.locator('.mod-root .workspace-leaf-content[data-type=markdown]:visible');
    await shown.getByText('Whoever stands at the ferry').waitFor();
    await vault.command('Open plan dashboard');
    await rowOf(vault, 'Quay lights').click();
    await shown.getByText('Every lamp is lit').waitFor();
  });

  test('is walked and opened by keyboard alone', async () => {
    const vault = await openVault({ notes: SMALL_VAULT, now: NOW, open: SKILL_PATH });
    const { page } = vault;
    await vault.command('Open plan dashboard');
    await rowOf(vault, 'Quay lights').waitFor();
    await page.getByLabel('Search plans').focus();
    await page.keyboard.type('timetable');
    await page.waitForFunction(() => document.querySelectorAll('.execplans-plan').length === 1);
    await page.keyboard.press('ArrowDown');
    await page.locator('.execplans-plan:focus').waitFor();
    await page.keyboard.press('Enter');
    await page
      .locator('.mod-root .workspace-leaf-content[data-type=markdown]:visible')
      .getByText('Whoever stands at the ferry')
      .waitFor();
  });

  test('follows a note that is typed in, changed on disk, renamed and removed', async () => {
    const vault = await openVault({ notes: SMALL_VAULT, now: NOW, open: CODEX_PATH });
    const { page } = vault;
    await vault.command('Open plan dashboard');
    const next = rowOf(vault, 'A timetable').getByText('Ask the harbour');
    await next.waitFor();
    await vault.write(
      CODEX_PATH,
      CODEX_PLAN.replace('- [ ] (2026-11-19 13:15Z)', '- [x] (2026-11-20 10:00Z)'),
    );
    await rowOf(vault, 'A timetable').getByText('Print the new table').waitFor();
    await vault.write(
      'Plans/Third.md',
      CODEX_PLAN.replace('A timetable that', 'A third plan that'),
    );
    await rowOf(vault, 'A third plan').waitFor();
    await vault.remove('Plans/Third.md');
    await rowOf(vault, 'A third plan').waitFor({ state: 'detached' });
    await expectSoon(() => page.locator('.execplans-plan').count(), 2);
  });

  test('says what to do in a vault without plans', async () => {
    const vault = await openVault({ notes: { 'Empty.md': 'Nothing\n' }, now: NOW });
    const { page } = vault;
    await vault.command('Open plan dashboard');
    await page.getByText('No plans yet.').waitFor();
    await vault.screenshot('dashboard-empty');
    await page.locator('.execplans-empty').getByRole('button', { name: 'New ExecPlan' }).click();
    await page.locator('.modal').getByLabel('Title').waitFor();
  });

  test('gives a note that cannot be read a row of its own that says why', async () => {
    const vault = await openVault({
      notes: { ...SMALL_VAULT, 'Plans/Huge.md': `${CODEX_PLAN}${'x'.repeat(5_300_000)}\n` },
      now: NOW,
    });
    await vault.command('Open plan dashboard');
    await rowOf(vault, 'Huge').getByText('too large').waitFor();
    await rowOf(vault, 'Quay lights').waitFor();
  });
});

// Problems in the plan pane: seen, fixed by a click, and switched off for good.
import { expect, test } from '@jest/globals';
import { describeWithBrowser } from './support/describe-with-browser';
import { NOW, NOW_SKILL, replaced, SKILL_PATH, SKILL_PLAN, SMALL_VAULT } from './support/notes';
import { openVault } from './support/open-vault';

const DATA = '.obsidian/plugins/execplans/data.json';
const WRONG = replaced(SKILL_PLAN, ['33% (1/3 steps)', '67% (2/3 steps)']);

describeWithBrowser('the problems of a plan', () => {
  test('are fixed by a click where an edit can, and by nothing else', async () => {
    const vault = await openVault({
      notes: { ...SMALL_VAULT, [SKILL_PATH]: WRONG },
      now: NOW,
      open: SKILL_PATH,
    });
    await vault.command('Open plan pane');
    const problems = vault.page.getByRole('region', { name: 'Problems' });
    const wrong = problems.locator('.execplans-problem-row', { hasText: '2 of 3' });
    await wrong.waitFor();
    await wrong.scrollIntoViewIfNeeded();
    await vault.screenshot('problems');
    const others = (await problems.locator('.execplans-problem-row').count()) - 1;
    await wrong.getByRole('button', { name: 'Write the figures anew' }).focus();
    await vault.page.keyboard.press('Enter');
    const after = await vault.readWhen(SKILL_PATH, (text) => text.includes('(1/3 steps)'));
    expect(after).toBe(SKILL_PLAN.replaceAll('2026-11-18 09:00 UTC', NOW_SKILL));
    await wrong.waitFor({ state: 'detached' });
    // Who works by keys goes on with the next problem, or with what stands above them.
    const next = others > 0 ? problems : vault.page.locator('.execplans-pane');
    await next.locator('button:focus').waitFor();
  });

  test('of a rule that is ignored are gone from every plan, and come back by the settings', async () => {
    const vault = await openVault({
      notes: { ...SMALL_VAULT, [SKILL_PATH]: WRONG },
      now: NOW,
      open: SKILL_PATH,
    });
    const { page } = vault;
    await vault.command('Open plan pane');
    const wrong = page.locator('.execplans-problem-row', { hasText: '2 of 3' });
    await wrong.click({ button: 'right' });
    await page.getByText('Ignore this rule in all plans').click();
    await wrong.waitFor({ state: 'detached' });
    const stored = await vault.readWhen(DATA, (text) => text.includes('rulesOff'));
    expect(JSON.parse(stored)).toMatchObject({ rulesOff: ['overall-disagrees-with-steps'] });
    expect(await vault.read(SKILL_PATH)).toBe(WRONG);
    await page.keyboard.press('Control+,');
    const settings = page.locator('.mod-settings');
    await settings.getByText('ExecPlans').first().click();
    await settings.getByText('Problems', { exact: true }).click();
    const row = settings.locator('.setting-item', { hasText: 'Overall line disagrees' });
    await row.waitFor();
    await vault.screenshot('settings-problems');
    expect(await row.locator('.checkbox-container.is-enabled').count()).toBe(0);
    await row.locator('.checkbox-container').click();
    await page.keyboard.press('Escape');
    await wrong.waitFor();
  });

  test('say when an unfinished plan has been silent for longer than the settings allow', async () => {
    const vault = await openVault({
      notes: { ...SMALL_VAULT, [DATA]: '{"daysUntilStale":1}' },
      now: NOW,
      open: SKILL_PATH,
    });
    await vault.command('Open plan pane');
    await vault.page
      .locator('.execplans-problem-row', { hasText: 'Nothing has been written down since' })
      .waitFor();
  });
});

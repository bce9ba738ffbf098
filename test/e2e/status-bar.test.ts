// The status bar's item: it tells of the active plan, opens the pane, and is away where there is nothing to tell.
import { test } from '@jest/globals';
import { describeWithBrowser } from './support/describe-with-browser';
import { NOW, ORDINARY_PATH, SKILL_PATH, SKILL_PLAN, SMALL_VAULT } from './support/notes';
import { openVault } from './support/open-vault';
import { expectSoon } from './support/soon';

describeWithBrowser('the status bar', () => {
  test('tells of the active plan and opens the pane by keyboard', async () => {
    const vault = await openVault({ notes: SMALL_VAULT, now: NOW, open: SKILL_PATH });
    const { page } = vault;
    const item = page.locator('.execplans-status-item');
    await item.getByText('Mount the lamps').waitFor();
    await expectSoon(
      () => item.getByRole('progressbar').getAttribute('aria-valuetext'),
      '1 of 3 steps, 33 %',
    );
    await expectSoon(
      () => item.getAttribute('aria-label'),
      '1/3 Mount the lamps. Quay lights: 1 of 3 steps, 33 %. Open plan pane',
    );
    await vault.screenshot('status-bar');
    await vault.write(
      SKILL_PATH,
      SKILL_PLAN.replace('Mount the lamps\n  -', 'Mount all lamps\n  -'),
    );
    await item.getByText('Mount all lamps').waitFor();
    await item.focus();
    await page.keyboard.press('Enter');
    await page.locator('.execplans-pane').waitFor();
  });

  test('is away for a note that is no plan, and when it is switched off', async () => {
    const vault = await openVault({ notes: SMALL_VAULT, now: NOW, open: SKILL_PATH });
    const item = vault.page.locator('.execplans-status-item');
    await item.waitFor();
    await vault.openNote(ORDINARY_PATH);
    await item.waitFor({ state: 'detached' });
    await vault.page.locator('.status-bar').waitFor({ state: 'hidden' });
    await vault.openNote(SKILL_PATH);
    await item.waitFor();
    await vault.write('.obsidian/plugins/execplans/data.json', '{"showsStatusBar":false}');
    await item.waitFor({ state: 'hidden' });
  });
});

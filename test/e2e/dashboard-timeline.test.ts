// What the dashboard draws over time: all plans on one axis, and how many steps were finished when.
import { test } from '@jest/globals';
import { describeWithBrowser } from './support/describe-with-browser';
import { NOW } from './support/notes';
import { openVault, type OpenVault } from './support/open-vault';
import { expectSoon, seenAtRest } from './support/soon';

async function openDashboard(): Promise<OpenVault> {
  const vault = await openVault({ vault: 'demo', now: NOW, open: 'Welcome.md' });
  await vault.command('Open plan dashboard');
  await vault.page.waitForFunction(
    () => document.querySelectorAll('.execplans-plan').length === 16,
  );
  return vault;
}

describeWithBrowser('the timeline of all plans', () => {
  test('shows phases and dependencies, zooms by keys and opens a plan', async () => {
    const vault = await openDashboard();
    const { page } = vault;
    await page.getByRole('button', { name: 'Timeline', exact: true }).click();
    await page.locator('.execplans-plans-arrow').first().waitFor({ state: 'attached' });
    const widest = () =>
      page
        .locator('.execplans-plans-row', { hasText: 'Storm surge alerts' })
        .locator('.execplans-plans-span')
        .first()
        .evaluate((span) => span.getBoundingClientRect().width);
    const before = await seenAtRest(page, widest);
    await page.getByLabel('Search plans').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('+');
    await page.waitForFunction(
      (least) =>
        [...document.querySelectorAll('.execplans-plans-row')]
          .filter((row) => row.textContent?.includes('Storm surge alerts'))
          .some((row) =>
            [...row.querySelectorAll('.execplans-plans-span')].some(
              (span) => span.getBoundingClientRect().width > least,
            ),
          ),
      before,
    );
    await page.keyboard.press('0');
    await expectSoon(async () => Math.round(await widest()), Math.round(before));
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.locator('.mod-root .workspace-leaf-content[data-type=markdown]:visible').waitFor();
  });

  test('says beside it how many steps were finished when, as a curve and as a table', async () => {
    const vault = await openDashboard();
    const { page } = vault;
    await page.getByRole('button', { name: 'Finished steps over time' }).click();
    const chart = page.getByRole('img', { name: /steps finished/ });
    await chart.waitFor();
    await page.getByText(/79 steps finished/).waitFor();
    await page.getByRole('button', { name: 'Show as a table' }).click();
    const total = page.locator('.execplans-burn-up-table tbody tr').first().locator('td').nth(1);
    await expectSoon(() => total.innerText(), '79');
    await page.getByRole('button', { name: /^Complete/ }).click();
    await page.getByText(/13 steps finished/).waitFor();
  });
});

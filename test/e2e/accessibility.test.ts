// The plugin's views, forms and menus under axe-core's rules, in both themes and on a phone.
import { expect, test } from '@jest/globals';
import { axeFindings } from './support/axe';
import { describeWithBrowser } from './support/describe-with-browser';
import { linkedPlans } from './support/linked-plans';
import { NOW } from './support/notes';
import { openVault, type OpenVault, type OpenVaultOptions } from './support/open-vault';

const PLAN = 'Plans/Gauge firmware 3.md';
/** Fewer rules than this have nothing to say of a page only when it is empty. */
const FEWEST_RULES = 10;

async function openPane(options: OpenVaultOptions): Promise<OpenVault> {
  const vault = await openVault({ vault: 'demo', now: NOW, open: PLAN, ...options });
  await vault.command('Open plan pane');
  await vault.page.locator('.execplans-pane .execplans-timeline-drawing').waitFor();
  return vault;
}

async function expectNoViolation({ page }: OpenVault, selector: string): Promise<void> {
  const { violations, passes } = await axeFindings(page, selector);
  expect(violations).toEqual([]);
  expect(passes).toBeGreaterThan(FEWEST_RULES);
}

const LOOKS: readonly (readonly [string, OpenVaultOptions])[] = [
  ['in the light theme', { theme: 'light' }],
  ['in the dark theme', { theme: 'dark' }],
  ['on a phone', { mobile: true }],
];

describeWithBrowser('axe-core finds nothing to complain of', () => {
  test.each(LOOKS)('in the plan pane, %s', async (_name, options) => {
    const vault = await openPane(options);
    await expectNoViolation(vault, '.execplans-pane');
  });

  test.each(LOOKS)('in the dashboard, %s', async (_name, options) => {
    const vault = await openPane(options);
    await vault.command('Open plan dashboard');
    await vault.page.locator('.execplans-plan').first().waitFor();
    await expectNoViolation(vault, '.execplans-dashboard');
  });

  test.each(LOOKS)('in the dependency view, %s', async (_name, options) => {
    const vault = await openPane({ ...options, notes: linkedPlans(9) });
    const { page } = vault;
    await vault.command('Open dependency view');
    await page.locator('.execplans-graph-box').first().waitFor();
    await expectNoViolation(vault, '.execplans-graph');
    await page.locator('.execplans-graph-box[tabindex="0"]').focus();
    await page.getByRole('heading', { name: 'What slips if this slips' }).waitFor();
    await expectNoViolation(vault, '.execplans-graph');
    await page.getByRole('button', { name: 'Table', exact: true }).click();
    await page.locator('.execplans-graph-row').nth(3).waitFor();
    await expectNoViolation(vault, '.execplans-graph');
  });

  test.each(LOOKS)('in the other layouts of the dashboard, %s', async (_name, options) => {
    const vault = await openPane(options);
    const { page } = vault;
    await vault.command('Open plan dashboard');
    await page.getByRole('button', { name: 'Finished steps over time' }).click();
    for (const [layout, shown] of [
      ['Board', '.execplans-board-card'],
      ['Timeline', '.execplans-plans-span'],
      ['Ledger', '.execplans-ledger-entry'],
    ] as const) {
      await page.getByRole('button', { name: layout, exact: true }).click();
      await page.locator(shown).first().waitFor();
      await expectNoViolation(vault, '.execplans-dashboard');
    }
  });
});

// Pictures of the demo vault in both themes and on a phone, for people to look at; the tests themselves
// only hold that nothing sticks out of its place and that every control has a name.
import { expect, test } from '@jest/globals';
import { describeWithBrowser } from './support/describe-with-browser';
import { NOW } from './support/notes';
import { openVault, type OpenVault } from './support/open-vault';
import { sticksOut } from './support/sticks-out';

/** Buttons and fields of the plugin's views without a name for those who hear them. */
function nameless(vault: OpenVault): Promise<readonly string[]> {
  return vault.page.evaluate(() =>
    [...document.querySelectorAll('.execplans-view :is(button, input, [role=button])')]
      .filter(
        (element) =>
          (element.getAttribute('aria-label') ?? element.textContent ?? '').trim() === '' &&
          element.closest('label') === null,
      )
      .map((element) => element.outerHTML),
  );
}

describeWithBrowser('the views', () => {
  for (const theme of ['light', 'dark'] as const) {
    test(`stay in their places in the ${theme} theme`, async () => {
      const vault = await openVault({
        vault: 'demo',
        now: NOW,
        theme,
        open: 'Plans/Gauge firmware 3.md',
      });
      await vault.command('Open plan dashboard');
      await vault.page.waitForFunction(
        () => document.querySelectorAll('.execplans-plan').length === 16,
      );
      await vault.screenshot(`dashboard-${theme}`);
      expect(await sticksOut(vault.page)).toEqual([]);
      await vault.openNote('Plans/Gauge firmware 3.md');
      await vault.command('Open plan pane');
      await vault.page.locator('.execplans-pane .execplans-timeline-drawing').waitFor();
      await vault.screenshot(`plan-pane-${theme}`);
      expect(await sticksOut(vault.page)).toEqual([]);
      expect(await nameless(vault)).toEqual([]);
    });
  }

  test('stay in their places on a phone', async () => {
    const vault = await openVault({
      vault: 'demo',
      now: NOW,
      mobile: true,
      open: 'Plans/Gauge firmware 3.md',
    });
    await vault.command('Open plan pane');
    await vault.page.locator('.execplans-pane .execplans-timeline-drawing').waitFor();
    await vault.screenshot('phone-pane');
    expect(await sticksOut(vault.page)).toEqual([]);
    await vault.command('Open plan dashboard');
    await vault.page.locator('.execplans-plan').first().waitFor();
    await vault.screenshot('phone-dashboard');
    expect(await sticksOut(vault.page)).toEqual([]);
  });
});

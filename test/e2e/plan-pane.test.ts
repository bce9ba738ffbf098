// The plan pane: it shows the active plan, follows its note, and leads back to it.
import { expect, test } from '@jest/globals';
import { untilCursorAt } from './support/cursor-at';
import { describeWithBrowser } from './support/describe-with-browser';
import {
  CODEX_PATH,
  CODEX_PLAN,
  NOW,
  NOW_SKILL,
  ORDINARY_PATH,
  replaced,
  SKILL_PATH,
  SKILL_PLAN,
  SMALL_VAULT,
} from './support/notes';
import { openVault } from './support/open-vault';
import { expectSoon } from './support/soon';

describeWithBrowser('the plan pane', () => {
  test('shows progress, timeline, steps, log and problems of the active plan', async () => {
    const vault = await openVault({
      vault: 'demo',
      now: NOW,
      open: 'Plans/Battery telemetry.md',
    });
    const { page } = vault;
    await vault.command('Open plan pane');
    const pane = page.locator('.execplans-pane');
    await pane.getByRole('heading', { name: 'Battery telemetry' }).waitFor();
    const bar = pane.getByRole('progressbar', { name: 'Progress of the plan' });
    await expectSoon(() => bar.getAttribute('aria-valuetext'), '4 of 6 steps, 67 %');
    await pane.getByRole('group', { name: 'Phase timeline' }).waitFor();
    await expectSoon(() => pane.locator('.execplans-step').count(), 6);
    await expectSoon(() => pane.locator('.execplans-entry').count(), 2);
    await pane.locator('.execplans-problem', { hasText: '4 of 6 steps are done' }).waitFor();
    await vault.screenshot('pane-problems');
  });

  test('follows the active plan, and says so when the active note is none', async () => {
    const vault = await openVault({ notes: SMALL_VAULT, now: NOW, open: SKILL_PATH });
    const { page } = vault;
    await vault.command('Open plan pane');
    const pane = page.locator('.execplans-pane');
    await pane.getByRole('heading', { name: 'Quay lights' }).waitFor();
    await vault.openNote(CODEX_PATH);
    await pane.getByRole('heading', { name: 'A timetable that survives the winter' }).waitFor();
    await vault.openNote(ORDINARY_PATH);
    await pane.getByText('The active note is not a plan.').waitFor();
    await vault.screenshot('pane-empty');
  });

  test('shows the beginning of a plan when it comes from another one', async () => {
    const vault = await openVault({ vault: 'demo', now: NOW, open: 'Plans/Gauge firmware 3.md' });
    const { page } = vault;
    await vault.command('Open plan pane');
    const pane = page.locator('.execplans-pane');
    await pane.locator('.execplans-timeline-drawing').waitFor();
    await pane.evaluate((element) => element.scrollTo(0, 700));
    expect(await pane.evaluate((element) => element.scrollTop)).toBeGreaterThan(0);
    await vault.openNote('Plans/Yearly gauge inspection 2026.md');
    await pane.getByRole('heading', { name: 'Yearly gauge inspection 2026' }).waitFor();
    await expectSoon(() => pane.evaluate((element) => element.scrollTop), 0);
  });

  test('keeps its plan while the dashboard has the focus', async () => {
    const vault = await openVault({ notes: SMALL_VAULT, now: NOW, open: SKILL_PATH });
    const { page } = vault;
    await vault.command('Open plan pane');
    const pane = page.locator('.execplans-pane');
    await pane.getByRole('heading', { name: 'Quay lights' }).waitFor();
    await vault.command('Open plan dashboard');
    await page.locator('.execplans-plan').first().waitFor();
    await pane.getByRole('button', { name: /Start: Set the clock/ }).click();
    await pane.getByRole('button', { name: /Complete: Set the clock/ }).waitFor();
    await vault.readWhen(SKILL_PATH, (text) => text.includes(`Started: ${NOW_SKILL}`));
  });

  test('follows typing before the note is saved, and changes made by another program', async () => {
    const vault = await openVault({ notes: SMALL_VAULT, now: NOW, open: CODEX_PATH });
    const { page } = vault;
    await vault.command('Open plan pane');
    const pane = page.locator('.execplans-pane');
    const bar = pane.getByRole('progressbar', { name: 'Progress of the plan' });
    await expectSoon(() => bar.getAttribute('aria-valuetext'), '1 of 3 steps, 33 %');
    await page.locator('.cm-line', { hasText: 'Print the new table' }).click();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Hang it up.');
    await pane.locator('.execplans-step', { hasText: 'Hang it up' }).waitFor();
    const saved = await vault.readWhen(CODEX_PATH, (text) => text.includes('- [ ] Hang it up.'));
    await vault.write(CODEX_PATH, saved.replace('- [ ] Print', '- [x] (2026-11-20 10:00Z) Print'));
    await page.waitForFunction(
      () =>
        document
          .querySelector('.execplans-pane [role=progressbar]')
          ?.getAttribute('aria-valuetext') === '2 of 4 steps, 50 %',
    );
  });

  test('opens the line of a step in the note', async () => {
    const vault = await openVault({ notes: SMALL_VAULT, now: NOW, open: SKILL_PATH });
    const { page } = vault;
    await vault.command('Open plan pane');
    const pane = page.locator('.execplans-pane');
    await pane.locator('.execplans-step-title', { hasText: 'Set the clock' }).click();
    await untilCursorAt(page, 'Set the clock');
    await page.keyboard.type('!');
    expect(await vault.readWhen(SKILL_PATH, (text) => text !== SKILL_PLAN)).toBe(
      replaced(SKILL_PLAN, ['**Step 3**: Set the clock', '**Step 3**: !Set the clock']),
    );
  });

  test('changes a step from its menu, by keyboard alone', async () => {
    const vault = await openVault({ notes: SMALL_VAULT, now: NOW, open: CODEX_PATH });
    const { page } = vault;
    await vault.command('Open plan pane');
    const row = page.locator('.execplans-step', { hasText: 'Print the new table' });
    await row.locator('.execplans-step-title').focus();
    await page.keyboard.press('Shift+F10');
    const menu = page.locator('.menu');
    await menu.waitFor();
    await vault.screenshot('step-menu');
    await menu.getByText('Block…').click();
    await page.locator('.modal input').fill('The printer has no paper');
    await page.keyboard.press('Enter');
    const blocked = await vault.readWhen(CODEX_PATH, (text) => text !== CODEX_PLAN);
    expect(blocked).toContain('The printer has no paper');
    await page.locator('.execplans-step.is-blocked', { hasText: 'Print' }).waitFor();
    await page
      .locator('.execplans-step.is-blocked')
      .getByText('The printer has no paper')
      .waitFor();
  });
});

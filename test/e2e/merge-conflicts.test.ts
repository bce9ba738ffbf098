// What git left in a plan: shown as the problem it is, and settled only as far as nothing is lost.
import { expect, test } from '@jest/globals';
import { describeWithBrowser } from './support/describe-with-browser';
import {
  CODEX_PATH,
  CODEX_PLAN,
  NOW,
  NOW_SKILL,
  replaced,
  SKILL_PATH,
  SKILL_PLAN,
  SMALL_VAULT,
} from './support/notes';
import { openVault } from './support/open-vault';

describeWithBrowser('a merge conflict inside a plan', () => {
  test('is settled as far as no person is needed, after it was shown', async () => {
    const step = '- [ ] **Step 3**: Set the clock\n  - Status: Pending\n';
    const side = '- [x] **Step 3**: Set the clock\n  - Status: ✅ Complete\n';
    const conflict = `<<<<<<< HEAD\n${step}=======\n${side}>>>>>>> phone\n`;
    const note = SKILL_PLAN.replace(step, conflict);
    const vault = await openVault({
      notes: { ...SMALL_VAULT, [SKILL_PATH]: note },
      now: NOW,
      open: SKILL_PATH,
    });
    await vault.command('Open plan pane');
    await vault.page.getByRole('button', { name: 'Settle merge conflict…' }).click();
    const modal = vault.page.locator('.modal.execplans-merge');
    await modal.getByText('Step 3: “Set the clock”').waitFor();
    await vault.screenshot('merge-conflict');
    await modal.getByRole('button', { name: 'Merge', exact: true }).click();
    await modal.waitFor({ state: 'detached' });
    const after = await vault.readWhen(SKILL_PATH, (text) => !text.includes('<<<<<<<'));
    const expected = replaced(
      SKILL_PLAN,
      [step, side],
      ['⚫⚫⚫⚪⚪⚪⚪⚪⚪⚪ 33% (1/3 steps)', '⚫⚫⚫⚫⚫⚫⚫⚪⚪⚪ 67% (2/3 steps)'],
    );
    expect(after).toBe(expected.replaceAll('2026-11-18 09:00 UTC', NOW_SKILL));
  });

  test('that hides prose is shown, and nothing is written', async () => {
    const conflict =
      '<<<<<<< HEAD\nThe first line of mine.\n=======\nThe first line of theirs, which says more.\n>>>>>>> phone\n';
    const note = `${CODEX_PLAN}\n# Appendix\n\n${conflict}`;
    const vault = await openVault({
      notes: { ...SMALL_VAULT, [CODEX_PATH]: note },
      now: NOW,
      open: CODEX_PATH,
    });
    await vault.command('Settle merge conflict…');
    const modal = vault.page.locator('.modal.execplans-merge');
    await modal.getByText('Left for you (1)').waitFor();
    await modal.getByText('The first line of theirs, which says more.').waitFor();
    await vault.screenshot('merge-conflict-prose');
    expect(await modal.getByRole('button').allTextContents()).toEqual(['Close']);
    await vault.page.keyboard.press('Enter');
    await modal.waitFor({ state: 'detached' });
    expect(await vault.read(CODEX_PATH)).toBe(note);
  });

  test('in the properties is a problem, too, and what both sides say is settled', async () => {
    const side = 'area: north\n';
    const marks = ['<<<<<<< HEAD\n', '=======\n', '>>>>>>> phone\n'] as const;
    const note = `---\n${marks[0]}${side}${marks[1]}${side}${marks[2]}---\n${CODEX_PLAN}`;
    const vault = await openVault({
      notes: { ...SMALL_VAULT, [CODEX_PATH]: note },
      now: NOW,
      open: CODEX_PATH,
    });
    await vault.command('Open plan pane');
    await vault.page.getByRole('button', { name: 'Settle merge conflict…' }).click();
    const modal = vault.page.locator('.modal.execplans-merge');
    await modal.getByText('Markers taken away (1)').waitFor();
    await vault.screenshot('merge-conflict-properties');
    await modal.getByRole('button', { name: 'Merge', exact: true }).click();
    const after = await vault.readWhen(CODEX_PATH, (text) => !text.includes('<<<<<<<'));
    expect(after).toBe(`---\n${side}---\n${CODEX_PLAN}`);
  });
});

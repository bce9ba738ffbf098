// The states of steps, changed from the command palette and by clicks in the plan pane.
import { expect, test } from '@jest/globals';
import { askedBy } from './support/asked-by';
import { describeWithBrowser } from './support/describe-with-browser';
import {
  CODEX_PATH,
  CODEX_PLAN,
  NOW,
  NOW_CODEX,
  NOW_SKILL,
  replaced,
  SKILL_PATH,
  SKILL_PLAN,
  SKILL_STAMPS,
  SMALL_VAULT,
} from './support/notes';
import { openVault } from './support/open-vault';

const STEP_2 = `- [ ] **Step 2**: Mount the lamps
  - Status: 🟡 In Progress
  - Started: 2026-11-18 08:00 UTC
  - Completed: —
`;
const STEP_3 = `- [ ] **Step 3**: Set the clock
  - Status: Pending
`;
const OVERALL = '**Overall**: ⚫⚫⚫⚪⚪⚪⚪⚪⚪⚪ 33% (1/3 steps)';

describeWithBrowser('a step', () => {
  test('is completed from the palette, the next step offered first', async () => {
    const vault = await openVault({ notes: SMALL_VAULT, now: NOW, open: SKILL_PATH });
    const { page } = vault;
    await askedBy(vault, 'Complete step…');
    const offered = page.locator('.prompt .suggestion-item');
    await offered.first().waitFor();
    expect(await offered.allInnerTexts()).toEqual([
      expect.stringContaining('2. Mount the lamps'),
      expect.stringContaining('3. Set the clock'),
    ]);
    await vault.screenshot('complete-step');
    await page.keyboard.press('Enter');
    const expected = replaced(
      SKILL_PLAN,
      ...SKILL_STAMPS,
      [OVERALL, '**Overall**: ⚫⚫⚫⚫⚫⚫⚫⚪⚪⚪ 67% (2/3 steps)'],
      [
        STEP_2,
        `- [x] **Step 2**: Mount the lamps
  - Status: ✅ Complete
  - Started: 2026-11-18 08:00 UTC
  - Completed: ${NOW_SKILL}
`,
      ],
    );
    expect(await vault.readWhen(SKILL_PATH, (text) => text !== SKILL_PLAN)).toBe(expected);
    await page.locator('.cm-content').focus();
    await page.keyboard.press('Control+z');
    expect(await vault.readWhen(SKILL_PATH, (text) => text !== expected)).toBe(SKILL_PLAN);
  });

  test('is started, blocked with a reason and reset, and is as it was before', async () => {
    const vault = await openVault({ notes: SMALL_VAULT, now: NOW, open: SKILL_PATH });
    const { page } = vault;
    const choose = async (command: string): Promise<void> => {
      await askedBy(vault, command);
      await page.keyboard.type('clock');
      await page
        .locator('.prompt .suggestion-item.is-selected', { hasText: 'Set the clock' })
        .waitFor();
      await page.keyboard.press('Enter');
    };
    await choose('Start step…');
    const started = await vault.readWhen(SKILL_PATH, (text) => text !== SKILL_PLAN);
    expect(started).toContain(
      `- [ ] **Step 3**: Set the clock\n  - Status: 🟡 In Progress\n  - Started: ${NOW_SKILL}\n`,
    );
    await choose('Block step…');
    await page.locator('.modal input').fill('The electrician is ill');
    await page.keyboard.press('Enter');
    await page.locator('.modal').waitFor({ state: 'detached' });
    const blocked = await vault.readWhen(SKILL_PATH, (text) => text.includes('electrician'));
    expect(blocked).toMatch(/- Status: 🔴 Blocked\b.*The electrician is ill\n/);
    await choose('Reset step…');
    const reset = await vault.readWhen(SKILL_PATH, (text) => !text.includes('electrician'));
    expect(reset).toBe(replaced(SKILL_PLAN, ...SKILL_STAMPS));
    expect(reset).toContain(STEP_3);
  });

  test('in the form of PLANS.md gets its box ticked and its time renewed, and nothing else', async () => {
    const vault = await openVault({ notes: SMALL_VAULT, now: NOW, open: CODEX_PATH });
    await askedBy(vault, 'Complete step…');
    await vault.page.keyboard.press('Enter');
    expect(await vault.readWhen(CODEX_PATH, (text) => text !== CODEX_PLAN)).toBe(
      replaced(CODEX_PLAN, [
        '- [ ] (2026-11-19 13:15Z) Ask the harbour',
        `- [x] (${NOW_CODEX}) Ask the harbour`,
      ]),
    );
  });

  test('that is done is not undone by one click: its menu opens', async () => {
    const vault = await openVault({ notes: SMALL_VAULT, now: NOW, open: SKILL_PATH });
    const { page } = vault;
    await vault.command('Open plan pane');
    await page.getByRole('button', { name: /Change: Lay the cable/ }).click();
    await page.locator('.menu').getByText('Reset to pending').waitFor();
    expect(await vault.read(SKILL_PATH)).toBe(SKILL_PLAN);
    await page.keyboard.press('Escape');
  });

  test('is completed from the card, which keeps the focus, and hands it on with the last step', async () => {
    const vault = await openVault({ notes: SMALL_VAULT, now: NOW, open: SKILL_PATH });
    const { page } = vault;
    await vault.command('Open plan pane');
    const card = page.locator('.execplans-card');
    await card.getByRole('button', { name: 'Done' }).focus();
    await page.keyboard.press('Enter');
    await card.getByText('Set the clock').waitFor();
    await page.locator('.execplans-card-title:focus').waitFor();
    await vault.readWhen(SKILL_PATH, (text) => text.includes(`Completed: ${NOW_SKILL}`));
    await card.getByRole('button', { name: 'Done' }).focus();
    await page.keyboard.press('Enter');
    await card.waitFor({ state: 'detached' });
    await page.locator('.execplans-title button:focus', { hasText: 'Quay lights' }).waitFor();
  });

  test('of a note with Windows line endings changes no other byte', async () => {
    const windows = CODEX_PLAN.replace(/\n/g, '\r\n');
    const vault = await openVault({ notes: { [CODEX_PATH]: windows }, now: NOW, open: CODEX_PATH });
    await askedBy(vault, 'Complete step…');
    await vault.page.keyboard.press('Enter');
    expect(await vault.readWhen(CODEX_PATH, (text) => text !== windows)).toBe(
      replaced(windows, [
        '- [ ] (2026-11-19 13:15Z) Ask the harbour',
        `- [x] (${NOW_CODEX}) Ask the harbour`,
      ]),
    );
  });

  test('is changed without losing what another program wrote just before', async () => {
    const vault = await openVault({ notes: SMALL_VAULT, now: NOW, open: CODEX_PATH });
    const { page } = vault;
    await vault.command('Open plan pane');
    const theirs = CODEX_PLAN.replace('None yet.', '- Observation: The harbour closes at eight.');
    const state = page.getByRole('button', { name: /Start: Print the new table/ });
    await state.waitFor();
    await vault.write(CODEX_PATH, theirs);
    await state.click();
    const both = await vault.readWhen(CODEX_PATH, (text) => text.includes('- [~]'));
    expect(both).toBe(replaced(theirs, ['- [ ] Print', `- [~] (${NOW_CODEX}) Print`]));
  });

  test('is started by a click on its state in the pane, while the note is in reading mode', async () => {
    const vault = await openVault({ notes: SMALL_VAULT, now: NOW, open: CODEX_PATH });
    const { page } = vault;
    await vault.command('Open plan pane');
    await vault.command('Toggle reading view');
    const row = page.locator('.execplans-step', { hasText: 'Print the new table' });
    await row.getByRole('button', { name: /Start: Print the new table/ }).click();
    const started = await vault.readWhen(CODEX_PATH, (text) => text !== CODEX_PLAN);
    expect(started).toBe(replaced(CODEX_PLAN, ['- [ ] Print', `- [~] (${NOW_CODEX}) Print`]));
    await row.getByRole('button', { name: /Complete: Print the new table/ }).click();
    expect(await vault.readWhen(CODEX_PATH, (text) => text !== started)).toBe(
      replaced(CODEX_PLAN, ['- [ ] Print', `- [x] (${NOW_CODEX}) Print`]),
    );
  });
});

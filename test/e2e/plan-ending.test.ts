// The end of a plan: completed with what it came to, and archived with the links to it.
import { expect, test } from '@jest/globals';
import { parsePlan } from '../../src/parse/parse-plan';
import { askedBy, whenAsked } from './support/asked-by';
import { describeWithBrowser } from './support/describe-with-browser';
import { CODEX_PATH, CODEX_PLAN, NOW, SKILL_PATH, SKILL_PLAN, SMALL_VAULT } from './support/notes';
import { openVault } from './support/open-vault';

describeWithBrowser('a plan that ends', () => {
  test('is completed with what the work came to, as one step back', async () => {
    const vault = await openVault({ notes: SMALL_VAULT, now: NOW, open: SKILL_PATH });
    const { page } = vault;
    await vault.command('Complete plan…');
    await page.getByText('2 steps are still open (1 in progress) and will stay so.').waitFor();
    await whenAsked(page);
    await page.keyboard.type('Laying the pipe first');
    await page.keyboard.press('Escape');
    expect(await vault.read(SKILL_PATH)).toBe(SKILL_PLAN);
    await askedBy(vault, 'Complete plan…');
    const answer = page.getByLabel('What worked?');
    await expect(answer.inputValue()).resolves.toBe('Laying the pipe first');
    await vault.screenshot('complete-plan');
    await page.keyboard.press('Control+Enter');
    const after = await vault.readWhen(SKILL_PATH, (text) => text.includes('Laying the pipe'));
    const plan = parsePlan(after);
    expect(plan.status.value).toBe('complete');
    expect(plan.outcomes.map(({ text }) => text)).toEqual(['Laying the pipe first']);
    expect(plan.steps.map(({ state }) => state.kind)).toEqual(['done', 'active', 'pending']);
    await page.locator('.modal').waitFor({ state: 'detached' });
    await page.locator('.cm-content').click();
    await page.keyboard.press('Control+z');
    await vault.readWhen(SKILL_PATH, (text) => text === SKILL_PLAN);
  });

  test('is archived after a question, and links to it follow', async () => {
    const link = 'Plans/Links.md';
    const vault = await openVault({
      notes: { ...SMALL_VAULT, [link]: 'See [[Plans/Quay lights]].\n' },
      now: NOW,
      open: SKILL_PATH,
    });
    const { page } = vault;
    await vault.command('Archive plan');
    await page.getByText('is not finished: its status is “In progress”.').waitFor();
    await vault.screenshot('archive-plan');
    await page.getByRole('button', { name: 'Archive', exact: true }).click();
    expect(
      await vault.readWhen('Plans/completed/Quay lights.md', (text) => text === SKILL_PLAN),
    ).toBe(SKILL_PLAN);
    await vault.readWhen(link, (text) => text === 'See [[Quay lights]].\n');
    expect(await vault.list('Plans')).not.toContain('Quay lights.md');
    await vault.command('Archive plan');
    await page.locator('.notice', { hasText: 'is in the archive already.' }).waitFor();
    await page.locator('.notice').getByRole('button', { name: 'Undo' }).click();
    expect(await vault.readWhen(SKILL_PATH, (text) => text === SKILL_PLAN)).toBe(SKILL_PLAN);
  });

  test('is not archived away from its conflict copy', async () => {
    const copy = 'Plans/Ferry timetable (Conflicted copy phone 202611191030).md';
    const notes = { ...SMALL_VAULT, [copy]: CODEX_PLAN };
    const vault = await openVault({ notes, now: NOW, open: CODEX_PATH });
    await vault.command('Archive plan');
    await vault.page.locator('.notice', { hasText: 'Merge it first.' }).waitFor();
    expect(await vault.list('Plans')).toContain('Ferry timetable.md');
  });

  test('that is chosen alone on the dashboard is archived after a question too', async () => {
    const vault = await openVault({ notes: SMALL_VAULT, now: NOW });
    const { page } = vault;
    await vault.command('Open plan dashboard');
    const row = page.locator('.execplans-plan', { hasText: 'Quay lights' });
    await row.focus();
    await page.keyboard.press('Space');
    await page.getByText('1 selected').waitFor();
    await page.getByRole('button', { name: 'Archive' }).click();
    await page.locator('.modal').getByText('Archive 1 plan').waitFor();
    expect(await vault.list('Plans')).toContain('Quay lights.md');
    await whenAsked(page);
    await page.keyboard.press('Enter');
    await vault.readWhen('Plans/completed/Quay lights.md', (text) => text === SKILL_PLAN);
  });

  test('is not archived over a note of the same name', async () => {
    const vault = await openVault({
      notes: { ...SMALL_VAULT, 'Plans/completed/Ferry timetable.md': 'Another one.\n' },
      now: NOW,
      open: CODEX_PATH,
    });
    await vault.command('Archive plan');
    await vault.page.locator('.notice', { hasText: 'There is a note called' }).waitFor();
    expect(await vault.read('Plans/completed/Ferry timetable.md')).toBe('Another one.\n');
    expect(await vault.list('Plans')).toContain('Ferry timetable.md');
  });
});

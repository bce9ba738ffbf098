// What is changed in a plan from the command palette, by keyboard alone, down to the bytes.
import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { askedBy, whenAsked } from './support/asked-by';
import { axeFindings } from './support/axe';
import { describeWithBrowser } from './support/describe-with-browser';
import { CODEX_PATH, CODEX_PLAN, NOW, ORDINARY_PATH, replaced, SMALL_VAULT } from './support/notes';
import { openVault, type OpenVault } from './support/open-vault';
import { WRITTEN_PLAN } from './support/pane-plans';

const WRITTEN_PATH = 'Plans/Harbour lights.md';
const notes = { ...SMALL_VAULT, [WRITTEN_PATH]: WRITTEN_PLAN };

/** The written plan after an edit of anything but its steps, but for what was edited. */
const renewed = replaced(WRITTEN_PLAN, [
  '- **Last Updated**: 2026-11-18 09:00 UTC',
  '- **Last Updated**: 2026-11-20 16:20 UTC',
]);

const open = (path: string): Promise<OpenVault> => openVault({ notes, now: NOW, open: path });

/** Types a part of what is to be chosen and takes it. */
async function choose({ page }: OpenVault, typed: string, whole: string): Promise<void> {
  await page.locator('.prompt-input:focus').waitFor();
  await page.keyboard.type(typed);
  await page.locator('.suggestion-item.is-selected', { hasText: whole }).waitFor();
  await page.keyboard.press('Enter');
}

/** The note's text once it is no longer `before`. */
const written = (vault: OpenVault, path: string, before: string): Promise<string> =>
  vault.readWhen(path, (text) => text !== before);

describeWithBrowser('a command', () => {
  test('adds a step, notes on it, rewords it and splits it', async () => {
    const vault = await open(CODEX_PATH);
    const { page } = vault;
    await askedBy(vault, 'Add step…');
    await page.keyboard.type('Hang it up');
    await page.keyboard.press('Enter');
    const added = replaced(CODEX_PLAN, [
      '- [ ] Print the new table.\n',
      '- [ ] Print the new table.\n- [ ] Hang it up\n',
    ]);
    expect(await written(vault, CODEX_PATH, CODEX_PLAN)).toBe(added);
    await vault.command('Reword step…');
    await choose(vault, 'hang', 'Hang it up');
    await whenAsked(page);
    await page.keyboard.type('Hang it up in the hall');
    await page.keyboard.press('Enter');
    const reworded = replaced(added, ['Hang it up', 'Hang it up in the hall']);
    expect(await written(vault, CODEX_PATH, added)).toBe(reworded);
    await vault.command('Add note to step…');
    await choose(vault, 'hall', 'Hang it up in the hall');
    await whenAsked(page);
    await page.keyboard.type('Beside the clock');
    await page.keyboard.press('Enter');
    const noted = await written(vault, CODEX_PATH, reworded);
    expect(noted.replace(/\n[^\n]*Beside the clock/, '')).toBe(reworded);
    await vault.command('Split step…');
    await choose(vault, 'print', 'Print the new table.');
    await whenAsked(page);
    await page.keyboard.type('Print the summer');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Print the winter');
    await page.keyboard.press('Enter');
    const split = await written(vault, CODEX_PATH, noted);
    expect(split).toBe(
      replaced(noted, [
        'Print the new table.',
        'Print the new table. (completed: Print the summer; remaining: Print the winter)',
      ]),
    );
  });

  test('moves a step to a place of its phase that is chosen', async () => {
    const vault = await open(CODEX_PATH);
    await vault.command('Move step…');
    await choose(vault, 'print', 'Print the new table.');
    await vault.page.locator('.suggestion-item', { hasText: 'Before “Read last' }).waitFor();
    await vault.screenshot('move-step-places');
    await choose(vault, 'read', 'Before “Read last');
    expect(await written(vault, CODEX_PATH, CODEX_PLAN)).toBe(
      replaced(
        CODEX_PLAN,
        ['- [ ] Print the new table.\n', ''],
        ['- [x] (2026-11-12', '- [ ] Print the new table.\n- [x] (2026-11-12'],
      ),
    );
  });

  test('sets how far a step is', async () => {
    const vault = await open(WRITTEN_PATH);
    await vault.command('Set progress of step…');
    await choose(vault, 'mount', 'Mount the lamps');
    await whenAsked(vault.page);
    await vault.page.keyboard.type('80');
    await vault.page.keyboard.press('Enter');
    expect(await written(vault, WRITTEN_PATH, WRITTEN_PLAN)).toBe(
      replaced(
        renewed,
        ['In Progress (60%)', 'In Progress (80%)'],
        ['⚫⚫⚫⚪⚪⚪⚪⚪⚪⚪ 50% (2/4 steps)', '⚫⚫⚫⚫⚫⚪⚪⚪⚪⚪ 45% (1/4 steps)'],
      ),
    );
  });

  test('ticks a criterion and unticks it again', async () => {
    const vault = await open(WRITTEN_PATH);
    await vault.command('Tick criterion…');
    await choose(vault, 'fails', 'A lamp that fails');
    const ticked = replaced(renewed, ['- [ ] A lamp that fails', '- [x] A lamp that fails']);
    expect(await written(vault, WRITTEN_PATH, WRITTEN_PLAN)).toBe(ticked);
    await vault.page.getByText('Marked criterion “A lamp that fails').waitFor();
    await vault.command('Untick criterion…');
    await choose(vault, 'fails', 'A lamp that fails');
    expect(await written(vault, WRITTEN_PATH, ticked)).toBe(renewed);
  });

  test('answers a question, replaces a decision, and records an outcome of a kind', async () => {
    const vault = await open(WRITTEN_PATH);
    const { page } = vault;
    await vault.command('Answer question…');
    await vault.page.locator('.suggestion-item', { hasText: 'Who pays' }).waitFor();
    await vault.screenshot('answer-question');
    await choose(vault, 'radio', 'Who pays for the radio?');
    await page.locator('.modal', { hasText: 'Who pays for the radio?' }).waitFor();
    await whenAsked(page);
    await page.keyboard.type('The harbour office');
    await vault.screenshot('answer-question-form');
    expect((await axeFindings(page, '.modal')).violations).toEqual([]);
    await page.keyboard.press('Enter');
    const answered = await written(vault, WRITTEN_PATH, WRITTEN_PLAN);
    expect(answered).toMatch(/~~\*\*Who pays for the radio\?\*\*~~/);
    await vault.command('Replace decision…');
    await choose(vault, 'pipe', 'Cable in a new pipe');
    await whenAsked(page);
    await page.keyboard.type('No cable at all');
    await page.keyboard.press('Enter');
    const replacing = await written(vault, WRITTEN_PATH, answered);
    expect(replacing).toMatch(/~~Cable in a new pipe~~/);
    await vault.command('Record outcome…');
    await choose(vault, 'measured', 'What was measured');
    await whenAsked(page);
    for (const words of ['Lamps dark', '12', '1']) {
      await page.keyboard.type(words);
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Control+Enter');
    expect(await written(vault, WRITTEN_PATH, replacing)).toContain('- **Lamps dark**: 12 → 1\n');
  });

  test('records a risk, with the words that were typed into the pane before', async () => {
    const vault = await open(CODEX_PATH);
    const { page } = vault;
    await askedBy(vault, 'Record risk…');
    await page.keyboard.type('Ice on the rail');
    await page.keyboard.press('Escape');
    await vault.command('Open plan pane');
    await page.getByRole('button', { name: 'Record risk, with a draft' }).waitFor();
    await askedBy(vault, 'Record risk…');
    await expect(page.locator('.modal input').inputValue()).resolves.toBe('Ice on the rail');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Salt');
    await page.keyboard.press('Control+Enter');
    expect(await written(vault, CODEX_PATH, CODEX_PLAN)).toMatch(/Ice on the rail[^]*Salt/);
  });

  test('for which nothing fits says so in a sentence and writes nothing', async () => {
    const vault = await open(CODEX_PATH);
    await vault.command('Answer question…');
    await vault.page.locator('.notice', { hasText: 'This plan has no open question.' }).waitFor();
    await vault.command('Untick criterion…');
    await vault.page.locator('.notice', { hasText: 'No criterion is ticked.' }).waitFor();
    expect(await vault.read(CODEX_PATH)).toBe(CODEX_PLAN);
  });

  test('stands in docs/commands.md, as every one that can be run on a plan', async () => {
    const vault = await open(CODEX_PATH);
    const names = await vault.page.evaluate(
      () =>
        window.__host.app?.commands
          .listCommands()
          .filter(({ id }) => id.startsWith('execplans:'))
          .map(({ name }) => name.replace('ExecPlans: ', '')) ?? [],
    );
    const page = await readFile('docs/commands.md', 'utf8');
    expect(names.length).toBeGreaterThan(30);
    expect(names.filter((name) => !page.includes(`| ${name} |`))).toEqual([]);
  });

  test('copies a link to the plan', async () => {
    const vault = await open(CODEX_PATH);
    await vault.command('Copy link to plan');
    await vault.page.locator('.notice', { hasText: 'Copied [[Ferry timetable]]' }).waitFor();
  });

  test('opens the plan pane on a note that is no plan, where it says so', async () => {
    const vault = await open(ORDINARY_PATH);
    await vault.command('Open plan pane');
    const pane = vault.page.locator('.execplans-pane');
    await pane.getByText('The active note is not a plan.').waitFor();
    await pane.getByRole('button', { name: 'New ExecPlan' }).waitFor();
    await vault.screenshot('pane-no-plan');
  });
});

// Undo of what was written to a note that is not in an editor: by the notice, and by the command after a restart.
import { expect, test } from '@jest/globals';
import { describeWithBrowser } from './support/describe-with-browser';
import { CODEX_PATH, CODEX_PLAN, NOW, NOW_CODEX, replaced, SMALL_VAULT } from './support/notes';
import { openVault, type OpenVault, type OpenVaultOptions } from './support/open-vault';
import { seenSoon } from './support/soon';

const PENDING = '- [ ] Print the new table.';
const STARTED = `- [~] (${NOW_CODEX}) Print the new table.`;
const TITLE = 'A timetable that survives the winter';
const WORDS = 'Started step “Print the new table”';

/** Opens a vault in which `text` is the plan on screen, in reading mode and with its pane beside it. */
async function openReading(text: string, options: OpenVaultOptions = {}): Promise<OpenVault> {
  const notes = { ...SMALL_VAULT, [CODEX_PATH]: text };
  const vault = await openVault({ notes, now: NOW, open: CODEX_PATH, ...options });
  await vault.command('Open plan pane');
  await vault.command('Toggle reading view');
  return vault;
}

/** Starts the last step from the pane; resolves with the note's text when it is on disk. */
async function startStep(vault: OpenVault): Promise<string> {
  await vault.page.getByRole('button', { name: /Start: Print the new table/ }).click();
  return vault.readWhen(CODEX_PATH, (text) => text.includes(STARTED));
}

const noticeOf = ({ page }: OpenVault, words: string) =>
  page.locator('.notice', { hasText: words });

/** Runs the command, sees what it names, and agrees. */
async function undoByCommand(vault: OpenVault): Promise<void> {
  const { page } = vault;
  await vault.command('Undo last plan change');
  await page.locator('.modal').getByText(`${WORDS} in “${TITLE}”.`).waitFor();
  await page.locator('.modal button:focus', { hasText: 'Undo' }).waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.modal').waitFor({ state: 'detached' });
}

describeWithBrowser('a change of a note that is not in an editor', () => {
  test.each([
    ['with Unix line endings', CODEX_PLAN],
    ['with Windows line endings and a BOM', `\uFEFF${CODEX_PLAN.replace(/\n/g, '\r\n')}`],
  ])('is undone by the button of its notice, byte for byte, %s', async (_name, text) => {
    const vault = await openReading(text);
    expect(await startStep(vault)).toBe(replaced(text, [PENDING, STARTED]));
    const notice = noticeOf(vault, `${WORDS} in “${TITLE}”.`);
    await notice.getByRole('button', { name: 'Undo' }).click();
    expect(await vault.readWhen(CODEX_PATH, (found) => !found.includes(STARTED))).toBe(text);
    await noticeOf(vault, `Undone in “${TITLE}”: ${WORDS}.`).waitFor();
    expect(await notice.count()).toBe(0);
    await vault.page.getByRole('button', { name: /Start: Print the new table/ }).waitFor();
  });

  test('says so in a status, and is undone by keyboard, which returns to where it was', async () => {
    const vault = await openReading(CODEX_PLAN);
    const { page } = vault;
    await startStep(vault);
    await page.getByRole('status').getByText(WORDS).waitFor();
    await vault.screenshot('undo-notice');
    const step = page.getByRole('button', { name: /Complete: Print the new table/ });
    await step.focus();
    const undo = noticeOf(vault, WORDS).getByRole('button');
    const isFocused = (): Promise<boolean> =>
      undo.evaluate((button) => button === button.ownerDocument.activeElement);
    for (let presses = 0; presses < 50 && !(await isFocused()); presses += 1) {
      await page.keyboard.press('Tab');
    }
    expect(await isFocused()).toBe(true);
    await vault.screenshot('undo-notice-focus');
    await page.keyboard.press('Enter');
    expect(await vault.readWhen(CODEX_PATH, (text) => !text.includes(STARTED))).toBe(CODEX_PLAN);
    await page.waitForFunction(() => document.activeElement !== document.body);
  });

  test('is undone by the command after a restart', async () => {
    const vault = await openReading(CODEX_PLAN);
    await startStep(vault);
    await noticeOf(vault, WORDS).waitFor();
    await vault.restart();
    expect(await noticeOf(vault, WORDS).count()).toBe(0);
    await vault.command('Undo last plan change');
    await vault.page.locator('.modal').getByText('Undo last plan change').waitFor();
    await vault.page.locator('.modal').getByText(`2026-11-20 16:20 UTC · ${CODEX_PATH}`).waitFor();
    await vault.screenshot('undo-command');
    await vault.page.keyboard.press('Escape');
    expect(await vault.read(CODEX_PATH)).toContain(STARTED);
    await undoByCommand(vault);
    expect(await vault.readWhen(CODEX_PATH, (text) => !text.includes(STARTED))).toBe(CODEX_PLAN);
  });

  test('is not undone, with the reason, when the note has changed since', async () => {
    const vault = await openReading(CODEX_PLAN);
    const theirs = replaced(await startStep(vault), ['None yet.', 'The harbour closes at eight.']);
    await noticeOf(vault, WORDS).waitFor();
    await vault.write(CODEX_PATH, theirs);
    await noticeOf(vault, WORDS).getByRole('button').click();
    const reason = `“${TITLE}” has changed since, so this was not undone: ${WORDS}.`;
    await noticeOf(vault, reason).waitFor();
    await vault.screenshot('undo-refused');
    expect(await vault.read(CODEX_PATH)).toBe(theirs);
  });

  test('is one step of the editor when it is undone while the note is in one', async () => {
    const vault = await openReading(CODEX_PLAN);
    const { page } = vault;
    const started = await startStep(vault);
    await noticeOf(vault, WORDS).waitFor();
    await page.locator('.mod-root .view-header').click();
    await vault.command('Toggle reading view');
    await page.locator('.cm-content').waitFor();
    await undoByCommand(vault);
    expect(await vault.readWhen(CODEX_PATH, (text) => text !== started)).toBe(CODEX_PLAN);
    await page.locator('.cm-content').focus();
    await page.keyboard.press('Control+z');
    expect(await vault.readWhen(CODEX_PATH, (text) => text !== CODEX_PLAN)).toBe(started);
  });

  test('is undone in a note that was renamed since', async () => {
    const vault = await openReading(CODEX_PLAN);
    const { page } = vault;
    await startStep(vault);
    await noticeOf(vault, WORDS).waitFor();
    await page.locator('.nav-file', { hasText: 'Ferry timetable' }).click({ button: 'right' });
    await page.locator('.menu').getByText('Rename…').click();
    await page.locator('.modal input').fill('Ferries');
    await page.keyboard.press('Enter');
    await page.locator('.modal').waitFor({ state: 'detached' });
    await undoByCommand(vault);
    const renamed = 'Plans/Ferries.md';
    expect(await vault.readWhen(renamed, (text) => !text.includes(STARTED))).toBe(CODEX_PLAN);
  });

  test('leaves its notice after ten seconds, but not while the focus is in it', async () => {
    const vault = await openReading(CODEX_PLAN, { losesNotices: true });
    const { page } = vault;
    const { clock } = page;
    // From here on time passes in the page only as it is told to.
    await clock.install({ time: NOW });
    await clock.pauseAt(Date.parse(NOW) + 1_000);
    await page.getByRole('button', { name: /Start: Print the new table/ }).click();
    const button = noticeOf(vault, WORDS).getByRole('button');
    const passing = async (): Promise<number> => {
      await clock.runFor(10);
      return button.count();
    };
    expect(await seenSoon(passing, (count) => count === 1)).toBe(1);
    await button.focus();
    await clock.runFor(20_000);
    expect(await button.count()).toBe(1);
    await page.locator('.execplans-step button').first().focus();
    await clock.runFor(9_000);
    expect(await button.count()).toBe(1);
    await clock.runFor(1_000);
    expect(await button.count()).toBe(0);
  });
});

describeWithBrowser('a change in an editor', () => {
  test('has the editor’s own undo and no notice', async () => {
    const vault = await openVault({ notes: SMALL_VAULT, now: NOW, open: CODEX_PATH });
    const { page } = vault;
    await vault.command('Open plan pane');
    await startStep(vault);
    await page.getByRole('button', { name: /Complete: Print the new table/ }).waitFor();
    expect(await page.locator('.notice').count()).toBe(0);
    await page.keyboard.press('Control+p');
    await page.keyboard.type('Undo last');
    await page.getByText('No results found').waitFor();
  });
});

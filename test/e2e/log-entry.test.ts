// Decisions and surprises, logged from the command palette.
import { expect, test } from '@jest/globals';
import { askedBy } from './support/asked-by';
import { describeWithBrowser } from './support/describe-with-browser';
import {
  CODEX_PATH,
  CODEX_PLAN,
  NOW,
  NOW_CODEX,
  ORDINARY_PATH,
  replaced,
  SKILL_PATH,
  SKILL_PLAN,
  SKILL_STAMPS,
  SMALL_VAULT,
} from './support/notes';
import { openVault } from './support/open-vault';

describeWithBrowser('the log of a plan', () => {
  test('takes a decision by keyboard alone, in the form of the note, in one undo step', async () => {
    const vault = await openVault({ notes: SMALL_VAULT, now: NOW, open: SKILL_PATH });
    const { page } = vault;
    await page.locator('.cm-content').focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('ArrowDown');
    await askedBy(vault, 'Log decision');
    await page.keyboard.type('Lamps with a sensor');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('No clock to set');
    await vault.screenshot('log-decision-form');
    await page.keyboard.press('Control+Enter');
    const expected = replaced(SKILL_PLAN, ...SKILL_STAMPS, [
      '- **Decided by**: Ada Holm\n',
      `- **Decided by**: Ada Holm\n\n**2026-11-20 16:20**: Lamps with a sensor\n- **Rationale**: No clock to set\n`,
    ]);
    expect(await vault.readWhen(SKILL_PATH, (text) => text !== SKILL_PLAN)).toBe(expected);
    await page.locator('.modal').waitFor({ state: 'detached' });
    // The cursor is where it was: what is typed next goes there.
    await page.locator('.cm-content:focus').waitFor();
    await page.keyboard.type('x');
    await vault.readWhen(SKILL_PATH, (text) => text.startsWith('# ExecPlan: Quay lights\nx\n'));
    await page.keyboard.press('Control+z');
    expect(await vault.readWhen(SKILL_PATH, (text) => !text.includes('\nx\n'))).toBe(expected);
    await page.keyboard.press('Control+z');
    expect(await vault.readWhen(SKILL_PATH, (text) => text !== expected)).toBe(SKILL_PLAN);
  });

  test('takes a surprise with the selected text as its evidence', async () => {
    const vault = await openVault({ notes: SMALL_VAULT, now: NOW, open: CODEX_PATH });
    const { page } = vault;
    await page.locator('.cm-line', { hasText: 'Whoever stands' }).click();
    await page.keyboard.press('Home');
    await page.keyboard.press('Shift+End');
    await vault.command('Log surprise');
    const form = page.locator('.modal');
    await expect(form.getByLabel('Evidence').inputValue()).resolves.toBe(
      'Whoever stands at the ferry sees when the next one leaves, storms included.',
    );
    await form.getByLabel('Surprise').fill('The ferry leaves early in fog');
    await form.getByRole('button', { name: 'Save' }).click();
    const expected = replaced(CODEX_PLAN, [
      'None yet.\n',
      `- Observation: The ferry leaves early in fog\n  Evidence: Whoever stands at the ferry sees when the next one leaves, storms included.\n  Date: ${NOW_CODEX}\n`,
    ]);
    expect(await vault.readWhen(CODEX_PATH, (text) => text !== CODEX_PLAN)).toBe(expected);
    await form.waitFor({ state: 'detached' });
    await page.locator('.cm-content:focus').waitFor();
    await page.keyboard.press('Control+z');
    expect(await vault.readWhen(CODEX_PATH, (text) => text !== expected)).toBe(CODEX_PLAN);
  });

  test('keeps what was typed when Escape closes the form', async () => {
    const vault = await openVault({ notes: SMALL_VAULT, now: NOW, open: CODEX_PATH });
    const { page } = vault;
    await askedBy(vault, 'Log decision');
    await page.keyboard.type('Print on both sides');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Half the paper');
    await page.keyboard.press('Escape');
    await page.locator('.modal').waitFor({ state: 'detached' });
    expect(await vault.read(CODEX_PATH)).toBe(CODEX_PLAN);
    await askedBy(vault, 'Log decision');
    const form = page.locator('.modal');
    await expect(form.getByLabel('Decision').inputValue()).resolves.toBe('Print on both sides');
    await page.keyboard.press('Enter');
    const expected = replaced(CODEX_PLAN, [
      '  Date/Author: 2026-11-12 / Ada Holm\n',
      `  Date/Author: 2026-11-12 / Ada Holm\n- Decision: Print on both sides\n  Rationale: Half the paper\n  Date/Author: ${NOW_CODEX.slice(0, 10)}\n`,
    ]);
    expect(await vault.readWhen(CODEX_PATH, (text) => text !== CODEX_PLAN)).toBe(expected);
    await vault.command('Log decision');
    await expect(form.getByLabel('Decision').inputValue()).resolves.toBe('');
  });

  test('is not offered on a note that is no plan', async () => {
    const vault = await openVault({ notes: SMALL_VAULT, now: NOW, open: ORDINARY_PATH });
    const { page } = vault;
    await page.keyboard.press('Control+p');
    await page.keyboard.type('ExecPlans');
    const names = page.locator('.prompt .suggestion-item');
    await names.filter({ hasText: 'New ExecPlan' }).waitFor();
    const offered = (await names.allInnerTexts()).join('\n');
    expect(offered).toContain('Open plan dashboard');
    expect(offered).not.toMatch(/Log decision|Log surprise|step…|link to plan/);
  });
});

// Links to plans and steps that are suggested while one types in a note, by keyboard alone.
import { expect, test } from '@jest/globals';
import { describeWithBrowser } from './support/describe-with-browser';
import { CODEX_PATH, CODEX_PLAN, NOW, replaced, SKILL_PATH, SKILL_PLAN } from './support/notes';
import { openVault, type OpenVault } from './support/open-vault';

const STATUS = '- **Status**: 🟡 In Progress\n';
const WAITING = replaced(SKILL_PLAN, [STATUS, `${STATUS}- **Depends on**: \n`]);
const FOLLOWING = replaced(CODEX_PLAN, [
  'This ExecPlan is',
  'Depends on: [[Quay lights]]\n\nThis ExecPlan is',
]);

/** Puts the cursor at the end of the line that says `line`, and types there. */
async function typeBehind(vault: OpenVault, words: string, line = 'Depends on'): Promise<void> {
  const { page } = vault;
  // What is not read yet is not suggested.
  const statusBar = page.locator('.status-bar');
  await statusBar.getByText('Ask the harbour').waitFor();
  await vault.openNote(SKILL_PATH);
  await statusBar.getByText('Mount the lamps').waitFor();
  await page.locator('.cm-line', { hasText: line }).click();
  await page.keyboard.press('End');
  await page.keyboard.type(words);
}

describeWithBrowser('a link that is suggested while one types', () => {
  test('leads to a plan, behind the sign for it', async () => {
    const notes = { [SKILL_PATH]: WAITING, [CODEX_PATH]: CODEX_PLAN };
    const vault = await openVault({ notes, now: NOW, open: CODEX_PATH });
    const { page } = vault;
    await typeBehind(vault, '@@winter');
    await page
      .locator('.suggestion-item.is-selected', { hasText: 'survives the winter' })
      .waitFor();
    await vault.screenshot('plan-link-suggest');
    await page.keyboard.press('Enter');
    await vault.readWhen(SKILL_PATH, (text) =>
      text.includes('- **Depends on**: [[Ferry timetable]]\n'),
    );
    expect(await vault.read(CODEX_PATH)).toBe(CODEX_PLAN);
  });

  test('leads to a step of a plan, which gets its name only when it is chosen', async () => {
    const notes = { [SKILL_PATH]: WAITING, [CODEX_PATH]: CODEX_PLAN };
    const vault = await openVault({ notes, now: NOW, open: CODEX_PATH });
    const { page } = vault;
    await typeBehind(vault, '@@winter#print');
    await page
      .locator('.suggestion-item.is-selected', { hasText: 'Print the new table' })
      .waitFor();
    await vault.screenshot('step-link-suggest');
    expect(await vault.read(CODEX_PATH)).toBe(CODEX_PLAN);
    await page.keyboard.press('Enter');
    await vault.readWhen(SKILL_PATH, (text) =>
      text.includes('- **Depends on**: [[Ferry timetable#^step-1]]\n'),
    );
    expect(await vault.read(CODEX_PATH)).toBe(
      CODEX_PLAN.replace('Print the new table.', 'Print the new table. ^step-1'),
    );
  });

  test('is refused where it would close a circle of waiting, in a list below the label, too', async () => {
    const listed = WAITING.replace('**: \n', '**:\n  - [[Tide gauge]], \n');
    const notes = { [SKILL_PATH]: listed, [CODEX_PATH]: FOLLOWING };
    const vault = await openVault({ notes, now: NOW, open: CODEX_PATH });
    const { page } = vault;
    await typeBehind(vault, '@@winter', 'Tide gauge');
    await page.locator('.suggestion-item.is-selected').waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.notice', { hasText: 'This would close a circle' }).waitFor();
    await page.locator('.cm-line', { hasText: '@@winter' }).waitFor();
  });

  test('leaves the app’s own suggestions and other words alone', async () => {
    const notes = { [SKILL_PATH]: WAITING, [CODEX_PATH]: CODEX_PLAN };
    const vault = await openVault({ notes, now: NOW, open: CODEX_PATH });
    const { page } = vault;
    await typeBehind(vault, 'ada@@winter [[winter @@ -1');
    await page.locator('.cm-line', { hasText: '@@ -1' }).waitFor();
    expect(await page.locator('.suggestion-item').count()).toBe(0);
  });
});

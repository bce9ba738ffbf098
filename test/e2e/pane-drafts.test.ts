// Words typed into the forms of the pane outlast what happens to the note meanwhile: none is lost, none is written twice.
import { expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { describeWithBrowser } from './support/describe-with-browser';
import { CODEX_PATH, CODEX_PLAN, NOW, SKILL_PATH, SMALL_VAULT } from './support/notes';
import { openVault, type OpenVault } from './support/open-vault';
import { WRITTEN_PLAN } from './support/pane-plans';
import { renameNote } from './support/rename-note';

const WRITTEN_PATH = 'Plans/Harbour lights.md';
const QUESTION = 'Who pays for the radio?';
const REWORDED = 'Who pays for the radio, and its battery?';
const notes = { ...SMALL_VAULT, [WRITTEN_PATH]: WRITTEN_PLAN };

interface Opened {
  readonly vault: OpenVault;
  readonly page: Page;
  readonly pane: Locator;
}

async function openedOn(path: string): Promise<Opened> {
  const vault = await openVault({ notes, now: NOW, open: path });
  await vault.command('Open plan pane');
  const pane = vault.page.locator('.mod-right-split .execplans-pane');
  await pane.locator('.execplans-title').waitFor();
  return { vault, page: vault.page, pane };
}

describeWithBrowser('a form of the pane stays open, with the cursor in its words,', () => {
  test('when its note is renamed, in the side bar and in a tab, and saves into it', async () => {
    const { vault, page, pane } = await openedOn(SKILL_PATH);
    // Who has looked at a plan that this one waits for is told of its links, too.
    await vault.openNote(WRITTEN_PATH);
    await pane.locator('.execplans-title', { hasText: 'Harbour lights' }).waitFor();
    await pane.getByRole('button', { name: 'Log decision' }).click();
    await page.keyboard.type('Posts with');
    await renameNote(vault, WRITTEN_PATH, 'Plans/Pier lights.md');
    await page.locator('.view-header-title', { hasText: 'Pier lights' }).waitFor();
    await page.keyboard.type(' a sensor');
    await vault.command('Open plan in a tab');
    const tab = page.locator('.mod-root .execplans-pane');
    await tab.getByRole('button', { name: 'Log decision, with a draft' }).click();
    await page.keyboard.press('End');
    await page.keyboard.type(' of');
    await renameNote(vault, 'Plans/Pier lights.md', 'Plans/Mole lights.md');
    await page.locator('.mod-root .workspace-tab-header', { hasText: 'Mole' }).first().waitFor();
    await page.keyboard.type(' their own');
    await page.keyboard.press('Enter');
    const after = await vault.readWhen('Plans/Mole lights.md', (text) =>
      text.includes('Posts with'),
    );
    expect(after).toContain('Posts with a sensor of their own');
    expect(await vault.list('Plans')).toContain('Mole lights.md');
  });

  test('when its question is reworded by another program, and answers the new one', async () => {
    const { vault, page, pane } = await openedOn(WRITTEN_PATH);
    const risks = pane.getByRole('region', { name: 'Risks and questions' });
    await risks.getByRole('button', { name: `Answer: ${QUESTION}` }).click();
    await page.keyboard.type('The harbour');
    await vault.write(WRITTEN_PATH, WRITTEN_PLAN.replace(QUESTION, REWORDED));
    await risks.getByRole('form', { name: `Answer: ${REWORDED}` }).waitFor();
    await page.keyboard.type(' office pays');
    await vault.screenshot('pane-reworded-question');
    await page.keyboard.press('Escape');
    await risks.getByRole('button', { name: `Answer: ${REWORDED}` }).click();
    const field = risks.getByLabel('Answer', { exact: true });
    await expect(field.inputValue()).resolves.toBe('The harbour office pays');
    await field.press('Enter');
    const after = await vault.readWhen(WRITTEN_PATH, (text) => text.includes('office pays'));
    expect(after).toContain(`~~**${REWORDED}**~~`);
  });

  test('when the step of its note is reworded by another program, and notes it there', async () => {
    const { vault, page, pane } = await openedOn(CODEX_PATH);
    await pane.getByRole('button', { name: 'Add note to a step' }).click();
    const form = pane.getByRole('form', { name: 'Add note to a step' });
    await form.getByLabel('Step').selectOption({ label: 'Print the new table.' });
    await form.getByLabel('Note').fill('On yellow');
    const theirs = CODEX_PLAN.replace('Print the new table.', 'Print it on foil.');
    await vault.write(CODEX_PATH, theirs);
    const chosen = form.locator('option:checked', { hasText: 'Print it on foil.' });
    await chosen.waitFor({ state: 'attached' });
    await page.keyboard.type(' paper');
    await page.keyboard.press('Enter');
    expect(await vault.readWhen(CODEX_PATH, (text) => text.includes('yellow paper'))).toBe(
      theirs.replace('Print it on foil.\n', 'Print it on foil.\n  - Notes: On yellow paper\n'),
    );
  });

  test('when its question is answered by another program, and says that it is', async () => {
    const { vault, page, pane } = await openedOn(WRITTEN_PATH);
    const risks = pane.getByRole('region', { name: 'Risks and questions' });
    await risks.getByRole('button', { name: `Answer: ${QUESTION}` }).click();
    await page.keyboard.type('The harbour');
    const answered = WRITTEN_PLAN.replace(
      `❓ **${QUESTION}**`,
      `✅ ~~**${QUESTION}**~~\n  - **Answer**: The ferry`,
    );
    await vault.write(WRITTEN_PATH, answered);
    await risks.getByText('Answered: The ferry').waitFor();
    await page.keyboard.type(' office pays');
    const field = risks.getByLabel('Answer', { exact: true });
    await expect(field.inputValue()).resolves.toBe('The harbour office pays');
    await field.press('Enter');
    await risks.getByRole('alert').waitFor();
    expect(await vault.read(WRITTEN_PATH)).toBe(answered);
  });
});

describeWithBrowser('what is typed while a form is saved', () => {
  test('stays in the form, alone, and is written by the next save', async () => {
    const { vault, page, pane } = await openedOn(CODEX_PATH);
    await pane.getByRole('button', { name: 'Log decision' }).click();
    await page.keyboard.type('Print on both sides');
    // Both keys and words arrive in one turn of the page, as they do from a fast typist.
    await pane.locator('.execplans-writing input').evaluate((field) => {
      const input = field as HTMLInputElement;
      input.form?.requestSubmit();
      input.value += ' Use a thicker paper';
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await pane.getByRole('status').filter({ hasText: 'Saved.' }).waitFor();
    await vault.screenshot('pane-typed-since');
    const once = await vault.readWhen(CODEX_PATH, (text) => text !== CODEX_PLAN);
    expect(once).toContain('- Decision: Print on both sides\n');
    const field = pane.locator('.execplans-writing input');
    await expect(field.inputValue()).resolves.toBe('Use a thicker paper');
    await field.press('Enter');
    const twice = await vault.readWhen(CODEX_PATH, (text) => text.includes('thicker'));
    expect(twice).toContain('- Decision: Use a thicker paper\n');
    await pane.getByRole('button', { name: 'Log decision', exact: true }).waitFor();
  });
});

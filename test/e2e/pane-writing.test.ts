// What is written into a plan from its pane: the log, criteria, risks, questions, outcomes; down to the bytes.
import { expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
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
import { openVault, type OpenVault } from './support/open-vault';
import { expectSoon } from './support/soon';
import { WRITTEN_PLAN } from './support/pane-plans';

interface Opened {
  readonly vault: OpenVault;
  readonly page: Page;
  readonly pane: Locator;
}

async function openedOn(path: string, notes = SMALL_VAULT, keepLayout = false): Promise<Opened> {
  const vault = await openVault({ notes, now: NOW, open: path, keepLayout });
  const { page } = vault;
  await vault.command('Open plan pane');
  const pane = page.locator('.execplans-pane');
  await pane.locator('.execplans-title').waitFor();
  return { vault, page, pane };
}

const WRITTEN_PATH = 'Plans/Harbour lights.md';
const LAYOUT = '.obsidian/workspace.json';
const written = { ...SMALL_VAULT, [WRITTEN_PATH]: WRITTEN_PLAN };

/** The written plan after an edit of anything but its steps, but for what was edited. */
const renewed = replaced(WRITTEN_PLAN, [
  '- **Last Updated**: 2026-11-18 09:00 UTC',
  '- **Last Updated**: 2026-11-20 16:20 UTC',
]);

describeWithBrowser('in the plan pane', () => {
  test('a decision is written by keys alone, from field to field, and shows up in the log', async () => {
    const { vault, page, pane } = await openedOn(SKILL_PATH);
    await pane.getByRole('button', { name: 'Log decision' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('Lamps with a sensor');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('No clock to set');
    await vault.screenshot('pane-composer');
    await page.keyboard.press('Control+Enter');
    const expected = replaced(SKILL_PLAN, ...SKILL_STAMPS, [
      '- **Decided by**: Ada Holm\n',
      `- **Decided by**: Ada Holm\n\n**2026-11-20 16:20**: Lamps with a sensor\n- **Rationale**: No clock to set\n`,
    ]);
    expect(await vault.readWhen(SKILL_PATH, (text) => text !== SKILL_PLAN)).toBe(expected);
    await pane.locator('.execplans-entry', { hasText: 'Lamps with a sensor' }).waitFor();
    await pane.locator('.execplans-add:focus', { hasText: 'Decision' }).waitFor();
    expect(await pane.locator('.execplans-writing').count()).toBe(0);
  });

  test('what was typed is there again after Escape, another note and a restart', async () => {
    const { vault, page, pane } = await openedOn(CODEX_PATH);
    await pane.getByRole('button', { name: 'Log surprise' }).click();
    await page.keyboard.type('The ferry leaves early');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Seen twice');
    await page.keyboard.press('Escape');
    await pane.getByRole('button', { name: 'Log surprise, with a draft' }).waitFor();
    await vault.openNote(SKILL_PATH);
    await pane.getByRole('heading', { name: 'Quay lights' }).waitFor();
    await pane.getByRole('button', { name: 'Log surprise', exact: true }).waitFor();
    await vault.openNote(CODEX_PATH);
    await vault.restart();
    await vault.openNote(CODEX_PATH);
    await vault.command('Open plan pane');
    await pane.getByRole('button', { name: 'Log surprise, with a draft' }).click();
    const form = pane.getByRole('form', { name: 'Log surprise' });
    await expect(form.getByLabel('Surprise').inputValue()).resolves.toBe('The ferry leaves early');
    await expect(form.getByLabel('Evidence').inputValue()).resolves.toBe('Seen twice');
    expect(await vault.read(CODEX_PATH)).toBe(CODEX_PLAN);
    await form.getByLabel('Surprise').press('Enter');
    expect(await vault.readWhen(CODEX_PATH, (text) => text !== CODEX_PLAN)).toBe(
      replaced(CODEX_PLAN, [
        'None yet.\n',
        `- Observation: The ferry leaves early\n  Evidence: Seen twice\n  Date: ${NOW_CODEX}\n`,
      ]),
    );
    await pane.getByRole('button', { name: 'Log surprise', exact: true }).waitFor();
  });

  test('what was typed twice is kept when one of both is saved and the other one closed', async () => {
    const { vault, page } = await openedOn(SKILL_PATH);
    await vault.command('Open plan in a tab');
    const tab = page.locator('.mod-root .execplans-pane');
    const side = page.locator('.mod-right-split .execplans-pane');
    for (const [pane, words] of [
      [side, 'Lamps with a sensor'],
      [tab, 'No lamps at all'],
    ] as const) {
      await pane.getByRole('button', { name: /^Log decision/ }).click();
      await pane.locator('.execplans-writing input').fill(words);
    }
    await side.locator('.execplans-writing input').press('Enter');
    await vault.readWhen(SKILL_PATH, (text) => text.includes('Lamps with a sensor'));
    await tab.locator('.execplans-entry', { hasText: 'Lamps with a sensor' }).waitFor();
    await tab.locator('.execplans-writing input').press('Escape');
    await side.locator('.execplans-writing').waitFor({ state: 'detached' });
    await tab.getByRole('button', { name: 'Log decision, with a draft' }).click();
    await expect(tab.locator('.execplans-writing input').inputValue()).resolves.toBe(
      'No lamps at all',
    );
  });

  test('a half written entry stays in its field while another program writes the note', async () => {
    const { vault, page, pane } = await openedOn(CODEX_PATH);
    await pane.getByRole('button', { name: 'Log decision' }).click();
    await page.keyboard.type('Print on both sides');
    await vault.write(CODEX_PATH, CODEX_PLAN.replace('- [ ] Print', '- [ ] Buy ink.\n- [ ] Print'));
    await pane.locator('.execplans-step', { hasText: 'Buy ink' }).waitFor();
    await page.keyboard.type(', in ink');
    await expect(pane.locator('input:focus').inputValue()).resolves.toBe(
      'Print on both sides, in ink',
    );
  });

  test('a step is added to the phase that was chosen', async () => {
    const { vault, page, pane } = await openedOn(SKILL_PATH);
    await pane.getByRole('button', { name: 'Add step' }).click();
    await page.keyboard.type('Clean the lamps');
    const form = pane.getByRole('form', { name: 'Add step' });
    await form.getByLabel('Where').selectOption({ label: 'In “Wiring”' });
    await page.keyboard.press('Control+Enter');
    await pane.locator('.execplans-step', { hasText: 'Clean the lamps' }).waitFor();
    const after = await vault.readWhen(SKILL_PATH, (text) => text !== SKILL_PLAN);
    expect(after).toContain('- [ ] **Step 2a**: Clean the lamps\n  - Status: Pending\n');
    const lost = SKILL_PLAN.split('\n').filter((line) => !after.includes(line));
    expect(lost.join('\n')).not.toMatch(/Step \d/);
  });

  test('a note goes to the step that was chosen', async () => {
    const { vault, page, pane } = await openedOn(CODEX_PATH);
    await pane.getByRole('button', { name: 'Add note to a step' }).click();
    const form = pane.getByRole('form', { name: 'Add note to a step' });
    expect(await form.locator('option').first().innerText()).toContain('Ask the harbour');
    await form.getByLabel('Step').selectOption({ label: 'Print the new table.' });
    await form.getByLabel('Note').fill('On yellow paper');
    await page.keyboard.press('Control+Enter');
    const row = pane.locator('.execplans-step', { hasText: 'Print the new table' });
    await row.getByText('On yellow paper').waitFor();
    const after = await vault.readWhen(CODEX_PATH, (text) => text !== CODEX_PLAN);
    expect(after.replace(/\n[^\n]*On yellow paper/, '')).toBe(CODEX_PLAN);
  });

  test('an entry that says nothing is not written, and the form says what it lacks', async () => {
    const { vault, page, pane } = await openedOn(CODEX_PATH);
    await pane.getByRole('button', { name: 'Log decision' }).click();
    await page.keyboard.press('Control+Enter');
    await pane.getByRole('alert').filter({ hasText: '“Decision” is still empty.' }).waitFor();
    expect(await vault.read(CODEX_PATH)).toBe(CODEX_PLAN);
  });

  test('a decision is replaced by a new one, and the log is filtered', async () => {
    const { vault, page, pane } = await openedOn(WRITTEN_PATH, written);
    const log = pane.getByRole('region', { name: 'Log' });
    await log.getByRole('button', { name: 'Surprises 1' }).click();
    await expectSoon(() => log.locator('.execplans-entry').count(), 1);
    await log.getByRole('button', { name: 'All 3' }).click();
    await log.getByRole('button', { name: /^Decision: Cable in a new pipe/ }).click();
    await log.getByRole('button', { name: 'Replace by a new decision' }).click();
    await page.keyboard.type('No cable at all');
    await page.keyboard.press('Enter');
    await log
      .locator('.execplans-entry.is-superseded', { hasText: 'Cable in a new pipe' })
      .waitFor();
    const after = await vault.readWhen(WRITTEN_PATH, (text) => text.includes('No cable at all'));
    expect(after).toMatch(/~~Cable in a new pipe~~/);
  });

  test('a criterion is ticked and another one added', async () => {
    const { vault, page, pane } = await openedOn(WRITTEN_PATH, written);
    const box = pane.getByRole('checkbox', { name: /A lamp that fails/ });
    await box.focus();
    await page.keyboard.press('Space');
    await pane.getByText('2 of 2 met').waitFor();
    const ticked = replaced(renewed, ['- [ ] A lamp that fails', '- [x] A lamp that fails']);
    expect(await vault.readWhen(WRITTEN_PATH, (text) => text !== WRITTEN_PLAN)).toBe(ticked);
    await pane.getByRole('button', { name: 'Add criterion' }).click();
    await page.keyboard.type('The ferry is not blinded');
    await page.keyboard.press('Enter');
    expect(await vault.readWhen(WRITTEN_PATH, (text) => text !== ticked)).toBe(
      replaced(ticked, [
        'reported within an hour\n',
        'reported within an hour\n- [ ] The ferry is not blinded\n',
      ]),
    );
  });

  test('a question is answered by a decision, a risk and an outcome are recorded', async () => {
    const { vault, page, pane } = await openedOn(WRITTEN_PATH, written);
    const risks = pane.getByRole('region', { name: 'Risks and questions' });
    await risks.getByRole('button', { name: 'Answer: Who pays for the radio?' }).click();
    await page.keyboard.type('The harbour office pays');
    await page.keyboard.press('Control+Enter');
    await risks.getByText(/^Answered/).waitFor();
    await risks.locator('button:focus', { hasText: 'Who pays for the radio?' }).waitFor();
    await pane.locator('.execplans-entry', { hasText: 'The harbour office pays' }).waitFor();
    await risks.getByRole('button', { name: 'Record risk' }).click();
    await page.keyboard.type('Ice on the rail');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Salt');
    await page.keyboard.press('Control+Enter');
    await risks.getByText('Mitigation: Salt').waitFor();
    await pane.getByRole('button', { name: 'Record outcome' }).click();
    const form = pane.getByRole('form', { name: 'Record outcome' });
    await form.getByLabel('Kind').selectOption('impact');
    await form.getByLabel('Metric').fill('Lamps dark');
    await form.getByLabel('Before').fill('12');
    await form.getByLabel('After').fill('1');
    await page.keyboard.press('Enter');
    await pane.getByRole('region', { name: 'Outcomes' }).getByText('Lamps dark: 12').waitFor();
    const after = await vault.readWhen(WRITTEN_PATH, (text) => text.includes('Lamps dark'));
    expect(after).toContain('- **Lamps dark**: 12 → 1');
    expect(after).toMatch(/Ice on the rail[^]*Salt/);
    expect(after).toMatch(/~~\*\*Who pays for the radio\?\*\*~~/);
    const lost = WRITTEN_PLAN.split('\n').filter((line) => !after.includes(line));
    expect(lost).toEqual([
      '- **Last Updated**: 2026-11-18 09:00 UTC',
      '- ❓ **Who pays for the radio?**',
    ]);
  });

  test('linked plans are shown with their bars, and open, in a new tab with Ctrl', async () => {
    const { vault, page, pane } = await openedOn(WRITTEN_PATH, written);
    const links = pane.getByRole('region', { name: 'Links' });
    const bar = links.getByRole('progressbar', { name: 'Progress of Quay lights' });
    await expectSoon(() => bar.getAttribute('aria-valuetext'), '1 of 3 steps, 33 %');
    await links.getByText('No such note').waitFor();
    await vault.write(SKILL_PATH, SKILL_PLAN.replace('- [ ] **Step 3**', '- [x] **Step 3**'));
    await page.waitForFunction(
      () =>
        document
          .querySelector('[aria-label="Progress of Quay lights"]')
          ?.getAttribute('aria-valuetext') === '2 of 3 steps, 67 %',
    );
    await links.getByRole('button', { name: 'Quay lights' }).click({ modifiers: ['Control'] });
    await pane.getByRole('heading', { name: 'Quay lights' }).waitFor();
    const tabs = page.locator('.mod-root .workspace-tab-header');
    await expectSoon(() => tabs.filter({ hasText: 'Harbour lights' }).count(), 1);
    await expectSoon(() => tabs.filter({ hasText: 'Quay lights' }).count(), 1);
  });

  test('a plan stays in its own tab, whatever note is active, and after a restart', async () => {
    const { vault, page } = await openedOn(SKILL_PATH, SMALL_VAULT, true);
    await vault.command('Open plan in a tab');
    const tab = page.locator('.mod-root .execplans-pane');
    await tab.getByRole('heading', { name: 'Quay lights' }).waitFor();
    await page.locator('.mod-root .workspace-tab-header.is-active', { hasText: 'Quay' }).waitFor();
    const side = page.locator('.mod-right-split .execplans-pane');
    await side.getByRole('heading', { name: 'Quay lights' }).waitFor();
    await tab.getByRole('button', { name: /Start: Set the clock/ }).click();
    await vault.readWhen(SKILL_PATH, (text) => text.includes('Started: 2026-11-20 16:20 UTC'));
    await vault.readWhen(LAYOUT, (text) => text.split(SKILL_PATH).length > 2);
    await vault.restart();
    await tab.getByRole('heading', { name: 'Quay lights' }).waitFor();
    await vault.openNote(ORDINARY_PATH);
    await side.getByText('The active note is not a plan.').waitFor();
    await side.getByRole('button', { name: 'New ExecPlan' }).click();
    await page.locator('.modal').waitFor();
  });
});

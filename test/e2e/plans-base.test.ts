// The command that makes a base of all plans, and the properties in which plans can be found by it.
import { expect, test } from '@jest/globals';
import { describeWithBrowser } from './support/describe-with-browser';
import { CODEX_PATH, NOW, SKILL_PATH, SKILL_PLAN, SMALL_VAULT } from './support/notes';
import { openVault, type OpenVault } from './support/open-vault';
import { expectSoon } from './support/soon';

const BASE_PATH = 'Plans/Plans.base';
const DATA = '.obsidian/plugins/execplans/data.json';
const MIRRORING = { [DATA]: JSON.stringify({ version: 1, mirrors: true }) };

async function chooseView(vault: OpenVault, name: string): Promise<void> {
  await vault.page.getByRole('button', { name: 'Views' }).click();
  await vault.page.locator('.menu .menu-item', { hasText: name }).first().click();
}

const groupsOf = (vault: OpenVault) => vault.page.locator('.bases-group-heading');

const rowsOf = (vault: OpenVault) => vault.page.locator('.bases-tr');

describeWithBrowser('the base of all plans', () => {
  test('is made in the plans folder, opened, and says what it can find', async () => {
    const vault = await openVault({ notes: SMALL_VAULT, now: NOW, open: SKILL_PATH });
    await vault.command('Create Plans.base');
    await vault.page.locator('.notice', { hasText: 'Its tables know a status only' }).waitFor();
    await expectSoon(() => rowsOf(vault).count(), 2);
    await vault.screenshot('plans-base-table');
    await chooseView(vault, 'Board');
    await vault.page.locator('.execplans-board-card', { hasText: 'Quay lights' }).waitFor();
    await chooseView(vault, 'Timeline');
    await vault.page.locator('.execplans-plans-row', { hasText: 'Quay lights' }).waitFor();
    await chooseView(vault, 'Stale');
    await vault.page.getByText('0 results').waitFor();
  });

  test('is never written over: the one that is there is opened, or another is made', async () => {
    const own = 'views:\n  - type: table\n    name: Mine\n';
    const notes = { ...SMALL_VAULT, [BASE_PATH]: own };
    const vault = await openVault({ notes, now: NOW, open: SKILL_PATH });
    await vault.command('Create Plans.base');
    await vault.page.getByRole('button', { name: 'Open it' }).click();
    await vault.page.getByRole('button', { name: 'Views' }).getByText('Mine').waitFor();
    await vault.command('Create Plans.base');
    await vault.page.getByRole('button', { name: 'Create another' }).click();
    await vault.page.getByRole('textbox', { name: 'Name' }).fill('Plans');
    await vault.page.keyboard.press('Enter');
    await vault.page.getByText('There is a base called “Plans” in “Plans” already.').waitFor();
    await vault.page.getByRole('textbox', { name: 'Name' }).fill('Harbour');
    await vault.page.keyboard.press('Enter');
    await vault.readWhen('Plans/Harbour.base', (text) => text.includes('execplans-board'));
    expect(await vault.read(BASE_PATH)).toBe(own);
  });

  test('is not made while bases are switched off', async () => {
    const notes = { ...SMALL_VAULT, '.obsidian/core-plugins.json': '{ "bases": false }' };
    const vault = await openVault({ notes, now: NOW, open: SKILL_PATH });
    await vault.command('Create Plans.base');
    await vault.page.locator('.notice', { hasText: 'Bases are switched off' }).waitFor();
    expect(await vault.list('Plans')).not.toContain('Plans.base');
  });
});

describeWithBrowser('properties that repeat what a plan says', () => {
  test('are written with an edit, found by the base, and undone with it', async () => {
    const notes = { ...SMALL_VAULT, ...MIRRORING };
    const vault = await openVault({ notes, now: NOW, open: CODEX_PATH });
    await vault.command('Create Plans.base');
    await rowsOf(vault).nth(1).waitFor();
    await chooseView(vault, 'Board');
    const card = vault.page.locator('.execplans-board-card', { hasText: 'Quay lights' });
    // What is not read yet has the menu of any note.
    await card.locator('.execplans-bar').waitFor();
    await card.click({ button: 'right' });
    await vault.page.locator('.menu').getByText('Blocked', { exact: true }).click();
    const text = await vault.readWhen(SKILL_PATH, (now) => now.startsWith('---\n'));
    expect(text).toMatch(
      /^---\nexecplan-status: blocked\nexecplan-progress: \d+\nexecplan-owner: Ada Holm\nexecplan-updated: 2026-11-20\n---\n# ExecPlan: Quay lights\n/,
    );
    await chooseView(vault, 'By status');
    await groupsOf(vault).getByText('blocked').waitFor();
    await vault.screenshot('plans-base-mirrored');
    await vault.page.locator('.notice').getByRole('button', { name: 'Undo' }).click();
    await vault.readWhen(SKILL_PATH, (now) => now === SKILL_PLAN);
  });

  test('are one step back in an open editor, and are not written by typing or by other programs', async () => {
    const notes = { ...SMALL_VAULT, ...MIRRORING };
    const vault = await openVault({ notes, now: NOW, open: SKILL_PATH });
    const outside = SKILL_PLAN.replace('# ExecPlan: Quay lights', '# ExecPlan: Quay lamps');
    await vault.write(SKILL_PATH, outside);
    await vault.page.locator('.cm-content', { hasText: 'Quay lamps' }).waitFor();
    await vault.command('Update what the plan says of itself');
    await vault.readWhen(SKILL_PATH, (now) => now.startsWith('---\nexecplan-status: '));
    await vault.page.locator('.cm-content').focus();
    await vault.page.keyboard.press('Control+z');
    await vault.readWhen(SKILL_PATH, (now) => now === outside);
  });

  test('are off until the settings say otherwise, which check their names', async () => {
    const vault = await openVault({ notes: SMALL_VAULT, now: NOW });
    const { page } = vault;
    await page.keyboard.press('Control+,');
    await page.locator('.mod-settings').getByText('ExecPlans').first().click();
    await page.locator('.mod-settings').getByText('Properties', { exact: true }).click();
    const row = (name: string) => page.locator('.mod-settings .setting-item', { hasText: name });
    await row('Write properties').locator('.checkbox-container').click();
    await vault.readWhen(DATA, (text) => text.includes('"mirrors": true'));
    const status = row('Property for the status');
    await status.locator('input').fill('status');
    await status.getByRole('alert').getByText('has a meaning of its own').waitFor();
    await status.locator('input').fill('execplan-owner');
    await status.getByRole('alert').getByText('is used already').waitFor();
    await status.locator('input').fill('harbour-status');
    await vault.readWhen(DATA, (text) => text.includes('"status": "harbour-status"'));
    await vault.screenshot('settings-properties');
  });
});

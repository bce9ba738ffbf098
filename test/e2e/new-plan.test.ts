// A new plan, by mouse and by keyboard.
import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { parsePlan } from '../../src/parse/parse-plan';
import { askedBy } from './support/asked-by';
import { describeWithBrowser } from './support/describe-with-browser';
import { NOW, ORDINARY_PATH, SKILL_PATH, SMALL_VAULT } from './support/notes';
import { openVault } from './support/open-vault';

/** Resolves when the new note has the focus, so that keys do not go to what it replaces. */
async function isOpened(page: Page, name: string): Promise<void> {
  await page.locator('.workspace-leaf.mod-active .view-header-title', { hasText: name }).waitFor();
  await page.locator('.workspace-leaf.mod-active .cm-content:focus').waitFor();
}

describeWithBrowser('a new plan', () => {
  test('is made by a click on the ribbon and opens with the cursor at the first thing to write', async () => {
    const vault = await openVault({ notes: SMALL_VAULT, now: NOW });
    const { page } = vault;
    await page.locator('.side-dock-ribbon-action[aria-label="New ExecPlan"]').click();
    const form = page.locator('.modal');
    await form.getByLabel('Title').fill('Buoys that report');
    await expect(form.getByLabel('Folder').inputValue()).resolves.toBe('Plans');
    await form.getByLabel('Owner').fill('Ada Holm');
    await form.getByText('Creates “Plans/Buoys that report.md”.').waitFor();
    await vault.screenshot('new-plan-form');
    await form.getByRole('button', { name: 'Create' }).click();
    await form.waitFor({ state: 'detached' });
    const made = await vault.readWhen('Plans/Buoys that report.md', (text) => text.length > 500);
    const plan = parsePlan(made);
    expect(plan).toMatchObject({
      isPlan: true,
      title: 'Buoys that report',
      dialect: 'skill',
      decisions: [],
      discoveries: [],
      metadata: { owner: 'Ada Holm' },
    });
    await page.locator('.cm-content:focus').waitFor();
    await page.keyboard.type('Harbours see every buoy.');
    const typed = await vault.readWhen('Plans/Buoys that report.md', (text) =>
      text.includes('Harbours see every buoy.'),
    );
    expect(parsePlan(typed).summary).toContain('Harbours see every buoy.');
    await vault.screenshot('new-plan-opened');
  });

  test('is made by keyboard alone, in a folder that is made with it', async () => {
    const vault = await openVault({ notes: SMALL_VAULT, now: NOW });
    const { page } = vault;
    await askedBy(vault, 'New ExecPlan');
    await page.keyboard.type('Night watch');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Work/Winter');
    await page.keyboard.press('Enter');
    const made = await vault.readWhen('Work/Winter/Night watch.md', (text) => text.length > 500);
    expect(parsePlan(made).title).toBe('Night watch');
  });

  test('can follow a pattern of work, be written for a profile, or come from a template', async () => {
    const vault = await openVault({
      notes: {
        ...SMALL_VAULT,
        'Templates/Visit.md': '# {{title}}\n\n## Progress\n\n- [ ] {{cursor}}Row out\n',
        '.obsidian/plugins/execplans/data.json': '{"templatesFolder":"Templates"}',
      },
      now: NOW,
    });
    const { page } = vault;
    await vault.command('New ExecPlan');
    const form = page.locator('.modal');
    await form.getByLabel('Title').fill('Lamp that flickers');
    await form.getByLabel('Start from').selectOption('Bug fix with root cause');
    await form.getByLabel('Written for').selectOption('Production');
    await vault.screenshot('new-plan-pattern');
    await page.keyboard.press('Enter');
    const made = await vault.readWhen('Plans/Lamp that flickers.md', (text) => text.length > 500);
    expect(made).toContain('**Hypotheses:**');
    expect(made).toMatch(/Profile\W+production/i);
    await isOpened(page, 'Lamp that flickers');
    await vault.command('New ExecPlan');
    await form.getByLabel('Title').fill('Spring visit');
    await form.getByLabel('Start from').selectOption('Templates/Visit');
    await form.getByRole('button', { name: 'Create' }).click();
    await vault.readWhen(
      'Plans/Spring visit.md',
      (text) => text === '# Spring visit\n\n## Progress\n\n- [ ] Row out\n',
    );
  });

  test('goes to the folder that the form shows, whatever the suggestions below it', async () => {
    const vault = await openVault({ vault: 'demo', now: NOW });
    const { page } = vault;
    await askedBy(vault, 'New ExecPlan');
    await page.keyboard.type('Ice on the quay');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await vault.readWhen('Plans/Ice on the quay.md', (text) => text.length > 500);
    await isOpened(page, 'Ice on the quay');
    await askedBy(vault, 'New ExecPlan');
    await page.keyboard.type('Fog signals');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('comp');
    const suggestions = page.locator('.suggestion-container .suggestion-item');
    await suggestions.filter({ hasText: 'Plans/completed' }).click();
    await suggestions.first().waitFor({ state: 'detached' });
    await page.keyboard.press('Enter');
    await vault.readWhen('Plans/completed/Fog signals.md', (text) => text.length > 500);
  });

  test('whose name exists is refused in the form, and nothing typed is lost', async () => {
    const vault = await openVault({ notes: SMALL_VAULT, now: NOW });
    const { page } = vault;
    await askedBy(vault, 'New ExecPlan');
    await page.keyboard.type('quay lights');
    await page.keyboard.press('Enter');
    const form = page.locator('.modal');
    await form
      .getByRole('alert')
      .getByText('There is a note called “quay lights” in “Plans” already.')
      .waitFor();
    await vault.screenshot('new-plan-exists');
    await expect(form.getByLabel('Title').inputValue()).resolves.toBe('quay lights');
    expect(await vault.read(SKILL_PATH)).toBe(SMALL_VAULT[SKILL_PATH]);
    await page.keyboard.press('Escape');
    await form.waitFor({ state: 'detached' });
    await vault.command('New ExecPlan');
    await expect(form.getByLabel('Title').inputValue()).resolves.toBe('quay lights');
  });

  test('with characters no file name can hold says which name its note will have', async () => {
    const vault = await openVault({ notes: SMALL_VAULT, now: NOW });
    const { page } = vault;
    await vault.command('New ExecPlan');
    const form = page.locator('.modal');
    await form.getByLabel('Title').fill('Tides: in/out?');
    const hint = form.locator('.execplans-form-hint', { hasText: 'Tides' });
    const path = /“(.*)”/.exec(await hint.innerText())?.[1] ?? '';
    expect(path).toMatch(/^Plans\/[^\\/:*?"<>|#^[\]]+\.md$/);
    await form.getByLabel('Title').fill('///');
    await form.getByRole('alert').getByText('No character of this title').waitFor();
    await form.getByLabel('Title').fill('Tides: in/out?');
    await form.getByLabel('Folder').fill(`${ORDINARY_PATH}/inside`);
    await form.getByRole('alert').getByText('is a file, not a folder').waitFor();
    await form.getByLabel('Folder').fill('Plans');
    await page.keyboard.press('Enter');
    const made = await vault.readWhen(path, (text) => text.length > 500);
    expect(parsePlan(made).title).toBe('Tides: in/out?');
  });
});

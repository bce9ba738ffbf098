// The head of the plan pane: what it says at a glance, and its menus.
import { expect, test } from '@jest/globals';
import { describeWithBrowser } from './support/describe-with-browser';
import { NOW, replaced, SKILL_PATH, SKILL_PLAN, SMALL_VAULT } from './support/notes';
import { openVault, type OpenVault } from './support/open-vault';

async function openPane(open: string): Promise<OpenVault> {
  const vault = await openVault({ notes: SMALL_VAULT, now: NOW, open });
  await vault.command('Open plan pane');
  await vault.page.locator('.execplans-header').waitFor();
  return vault;
}

async function chooseMore(vault: OpenVault, item: string): Promise<void> {
  await vault.page.getByRole('button', { name: 'More for this plan' }).click();
  await vault.page.locator('.menu').getByText(item).click();
}

describeWithBrowser('the head of the plan pane', () => {
  test('says status, title, owner and when the plan last moved', async () => {
    const { page } = await openPane(SKILL_PATH);
    const head = page.locator('.execplans-header');
    await head.getByText('Active 2 days ago').waitFor();
    expect(await head.locator('.execplans-status-word').innerText()).toBe('In progress');
    expect(await head.getByRole('heading').innerText()).toBe('Quay lights');
    expect(await head.getByText('Ada Holm').count()).toBe(1);
    const moved = head.getByText('Active 2 days ago');
    expect(await moved.getAttribute('title')).toBe('2026-11-18 09:00 UTC');
  });

  test('says what the note claims of itself beside the figures, and leads to that line', async () => {
    const vault = await openPane(SKILL_PATH);
    const { page } = vault;
    expect(await page.getByText('The note says').count()).toBe(0);
    await vault.write(SKILL_PATH, replaced(SKILL_PLAN, ['33% (1/3 steps)', '67% (2/3 steps)']));
    await page.getByRole('button', { name: 'The note says 2 of 3 · 67 %' }).click();
    await page.locator('.cm-content:focus').waitFor();
    await vault.screenshot('plan-head-claim');
  });

  test('copies a link, and opens dashboard and note', async () => {
    const vault = await openPane(SKILL_PATH);
    const { page } = vault;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'More for this plan' }).click();
    await vault.screenshot('plan-head-menu');
    await page.locator('.menu').getByText('Copy link').click();
    await page.locator('.notice', { hasText: 'Copied [[Quay lights]]' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('[[Quay lights]]');
    await chooseMore(vault, 'Open plan dashboard');
    await page.locator('.execplans-plan').first().waitFor();
    await chooseMore(vault, 'Open note');
    await page.locator('.mod-active .view-header', { hasText: 'Quay lights' }).waitFor();
  });

  test('opens its menu by the keyboard alone', async () => {
    const vault = await openPane(SKILL_PATH);
    const { page } = vault;
    await page.locator('.execplans-title .execplans-link').focus();
    await page.keyboard.press('Shift+F10');
    await page.locator('.menu').waitFor();
    expect(await page.locator('.menu .menu-item').allInnerTexts()).toEqual([
      'Open note',
      'Open plan dashboard',
      'Open dependency view',
      'Copy link',
      'Link plan…',
      'Extract steps into a new plan…',
      'Follow-up plan…',
      'Complete plan…',
      'Archive plan',
      'Export plan to .agents…',
    ]);
  });

  test('sets the status from its sign, in the note’s own words', async () => {
    const vault = await openPane(SKILL_PATH);
    const { page } = vault;
    await page.locator('.execplans-status-button').click();
    await vault.screenshot('plan-head-status');
    await page.locator('.menu').getByText('Blocked').click();
    const blocked = await vault.readWhen(SKILL_PATH, (text) => text !== SKILL_PLAN);
    expect(blocked).toContain('- **Status**: 🔴 Blocked');
    await page.locator('.execplans-header .execplans-status.is-blocked').waitFor();
  });

  test('takes back from its menu what was changed in a note without an editor', async () => {
    const vault = await openPane(SKILL_PATH);
    const { page } = vault;
    await vault.command('Toggle reading view');
    await page.locator('.execplans-status-button').click();
    await page.locator('.menu').getByText('Abandoned').click();
    await vault.readWhen(SKILL_PATH, (text) => text !== SKILL_PLAN);
    // The notice lies over the button of the menu; a click takes it away.
    await page.locator('.execplans-undo-message').click();
    await page.locator('.execplans-undo').waitFor({ state: 'detached' });
    await chooseMore(vault, 'Undo: Set the status to “Abandoned”');
    await vault.readWhen(SKILL_PATH, (text) => text === SKILL_PLAN);
  });

  test('asks what the work came to before a plan is completed', async () => {
    const vault = await openPane(SKILL_PATH);
    await chooseMore(vault, 'Complete plan…');
    await vault.page.locator('.modal', { hasText: '2 steps are still open' }).waitFor();
    expect(await vault.read(SKILL_PATH)).toBe(SKILL_PLAN);
  });
});

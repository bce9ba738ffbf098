// Plans in a pop-out window and in tabs that nobody has looked at since the start: two more ways in which a note can be open.
import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeWithBrowser } from './support/describe-with-browser';
import { expectOnDisk } from './support/editors-saved';
import { CODEX_PATH, CODEX_PLAN, NOW, NOW_CODEX, replaced, SMALL_VAULT } from './support/notes';
import { writeEdits } from './support/write-edits';
import { openVault, type OpenVault, type OpenVaultOptions } from './support/open-vault';

const PENDING = '- [ ] Print the new table.';
const STARTED = `- [~] (${NOW_CODEX}) Print the new table.`;
const TYPED = 'Typed a moment ago. ';
const FIRST = 'This ExecPlan is a living document.';
const WITH_TYPING: readonly [string, string] = [FIRST, `${TYPED}${FIRST}`];
const LAYOUT = '.obsidian/workspace.json';
const OPEN_WINDOW = 'Open current tab in new window';
const MOVE_TO_WINDOW = 'Move current tab to new window';

async function openPlan(options: OpenVaultOptions = {}): Promise<OpenVault> {
  const vault = await openVault({ ...options, notes: SMALL_VAULT, now: NOW, open: CODEX_PATH });
  await vault.command('Open plan pane');
  await startButton(vault.page).waitFor();
  return vault;
}

const startButton = (page: Page) =>
  page.getByRole('button', { name: /Start: Print the new table/ }).first();

async function typeInto(page: Page): Promise<void> {
  await page.locator('.cm-line', { hasText: FIRST }).click();
  await page.keyboard.press('Home');
  await page.keyboard.insertText(TYPED);
}

describeWithBrowser('a plan in a pop-out window', () => {
  test('keeps what was typed there when it is edited from the pane of the main window', async () => {
    const vault = await openPlan();
    await vault.page.locator('.cm-content').click();
    const popout = await vault.popout(MOVE_TO_WINDOW);
    await typeInto(popout);
    await startButton(vault.page).click();
    await expectOnDisk(vault, CODEX_PATH, replaced(CODEX_PLAN, WITH_TYPING, [PENDING, STARTED]));
    await popout.locator('.cm-content').focus();
    await popout.keyboard.press('Control+z');
    await expectOnDisk(vault, CODEX_PATH, replaced(CODEX_PLAN, WITH_TYPING));
  });

  test.each(['the main window', 'the pop-out'])(
    'and in the main window too keeps what was typed in %s',
    async (where) => {
      const vault = await openPlan();
      const popout = await vault.popout(OPEN_WINDOW);
      await popout.locator('.cm-content').waitFor();
      await typeInto(where === 'the pop-out' ? popout : vault.page);
      await startButton(vault.page).click();
      await expectOnDisk(vault, CODEX_PATH, replaced(CODEX_PLAN, WITH_TYPING, [PENDING, STARTED]));
      for (const page of [vault.page, popout])
        await page.locator('.cm-content').getByText(TYPED.trim()).waitFor();
    },
  );

  test('has a pane that can be moved there, with its menus and forms in that window', async () => {
    const vault = await openPlan();
    await vault.page.locator('.execplans-pane').click();
    const popout = await vault.popout(MOVE_TO_WINDOW);
    await startButton(popout).waitFor();
    await popout.screenshot({ path: 'build/screenshots/pop-out-pane.png' });
    await startButton(popout).click();
    await expectOnDisk(vault, CODEX_PATH, replaced(CODEX_PLAN, [PENDING, STARTED]));
    await popout
      .locator('.execplans-step', { hasText: 'Print the new table' })
      .first()
      .click({ button: 'right' });
    await popout.locator('.menu').waitFor();
    expect(await vault.page.locator('.menu').count()).toBe(0);
    await popout.keyboard.press('Escape');
    await popout.locator('.menu').waitFor({ state: 'detached' });
  });
});

describeWithBrowser('a plan in a tab that was not looked at since the start', () => {
  test('is edited in its file, and shows the edit when it is looked at', async () => {
    const vault = await openPlan({ keepLayout: true });
    await vault.command('Open plan dashboard');
    await vault.readWhen(LAYOUT, (text) => text.includes('execplans-dashboard'));
    await vault.restart();
    const deferred = await vault.page.evaluate(() =>
      window.__host.app?.workspace.getLeavesOfType('markdown').map((leaf) => leaf.isDeferred),
    );
    expect(deferred).toEqual([true]);
    expect(await vault.page.locator('.cm-content').count()).toBe(0);
    const decision = { kind: 'record decision', title: 'Print it twice', fields: {} } as const;
    expect(await writeEdits(vault, CODEX_PATH, [decision], 0)).toEqual({ writes: 1, refusals: {} });
    const text = await vault.read(CODEX_PATH);
    expect(text).toContain('Decision: Print it twice');
    expect(await vault.page.locator('.cm-content').count()).toBe(0);
    await vault.page.locator('.workspace-tab-header', { hasText: 'Ferry timetable' }).click();
    await vault.page.locator('.cm-content').getByText('Print it twice').waitFor();
    await expectOnDisk(vault, CODEX_PATH, text);
  });
});

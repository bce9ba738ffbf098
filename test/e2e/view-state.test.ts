// What the views show is shown again after a restart, and in a window of their own.
import { expect, test } from '@jest/globals';
import { describeWithBrowser } from './support/describe-with-browser';
import { CODEX_PATH, NOW, SKILL_PATH, SMALL_VAULT } from './support/notes';
import { openVault, type OpenVault } from './support/open-vault';
import { expectSoon, seenAtRest } from './support/soon';
import { renameNote } from './support/rename-note';

const LAYOUT = '.obsidian/workspace.json';

function open(): Promise<OpenVault> {
  return openVault({ notes: SMALL_VAULT, now: NOW, open: SKILL_PATH, keepLayout: true });
}

/** A dashboard of the plans with “quay” in them, as a board. */
async function openBoard(): Promise<OpenVault> {
  const vault = await open();
  const { page } = vault;
  await vault.command('Open plan dashboard');
  await page.getByRole('searchbox').fill('quay lights');
  await page.getByRole('button', { name: 'Board' }).click();
  await page.locator('.execplans-board-card', { hasText: 'Quay lights' }).waitFor();
  return vault;
}

describeWithBrowser('after a restart', () => {
  test('a dashboard has the layout and the search that it had', async () => {
    const vault = await openBoard();
    await vault.readWhen(LAYOUT, (text) => text.includes('quay lights') && text.includes('board'));
    await vault.restart();
    const { page } = vault;
    await page.locator('.execplans-board-card', { hasText: 'Quay lights' }).waitFor();
    await expectSoon(() => page.getByRole('searchbox').inputValue(), 'quay lights');
    await expectSoon(() => page.locator('.execplans-board-card').count(), 1);
  });

  test('no view says that a plan is not there before all notes were looked through', async () => {
    const vault = await openVault({
      notes: SMALL_VAULT,
      now: NOW,
      open: SKILL_PATH,
      keepLayout: true,
      before: () => {
        const said: string[] = [];
        Reflect.set(window, 'said', said);
        new MutationObserver(() => {
          const { textContent } = document.documentElement;
          said.push(...(/No plans? (?:yet|matches)|no longer a plan/.exec(textContent) ?? []));
        }).observe(document, { subtree: true, childList: true, characterData: true });
      },
    });
    await vault.command('Open plan in a tab');
    await vault.command('Open plan dashboard');
    const plans = vault.page.locator('.execplans-dashboard .execplans-plan');
    await plans.first().waitFor();
    await vault.readWhen(LAYOUT, (text) => text.includes('execplans-dashboard'));
    await vault.restart();
    await plans.first().waitFor();
    await vault.page.getByText(/^2 plans/).waitFor();
    expect(await vault.page.evaluate(() => Reflect.get(window, 'said') as unknown)).toEqual([]);
  });

  test('the pane and a plan in a tab of its own show what they showed', async () => {
    const vault = await open();
    await vault.command('Open plan pane');
    await vault.command('Open plan in a tab');
    const heads = vault.page.locator('.execplans-pane h2', { hasText: 'Quay lights' });
    await heads.nth(1).waitFor();
    await vault.readWhen(LAYOUT, (text) => text.split('execplans-pane').length > 2);
    await vault.restart();
    await heads.nth(1).waitFor();
  });
});

describeWithBrowser('the timeline of a plan', () => {
  test('is as near as it was after a restart, in the pane and in a renamed plan’s own tab', async () => {
    const vault = await open();
    const { page } = vault;
    await vault.command('Open plan pane');
    await vault.command('Open plan in a tab');
    const [side, tab] = [page.locator('.mod-right-split'), page.locator('.mod-root')];
    const span = (part: typeof side): Promise<string> =>
      part.locator('.execplans-caption').innerText();
    await side.getByRole('button', { name: 'Zoom in' }).click();
    await tab.getByRole('button', { name: 'Zoom in' }).click();
    await tab.getByRole('button', { name: 'Zoom in' }).click();
    await renameNote(vault, SKILL_PATH, 'Plans/Pier lights.md');
    await vault.readWhen(LAYOUT, (text) => text.split('"zoom"').length === 3);
    await vault.readWhen(LAYOUT, (text) => !text.includes(SKILL_PATH));
    const spans = async (): Promise<readonly string[]> => [await span(side), await span(tab)];
    const before = await seenAtRest(page, spans);
    expect(before[0]).not.toBe(before[1]);
    await vault.restart();
    await side.getByRole('button', { name: 'Show the whole plan' }).waitFor();
    await tab.getByRole('button', { name: 'Show the whole plan' }).waitFor();
    await expectSoon(spans, before);
    await side.getByRole('button', { name: 'Show the whole plan' }).click();
    await vault.readWhen(LAYOUT, (text) => text.split('"zoom"').length === 2);
  });
});

describeWithBrowser('a plan in a tab of its own', () => {
  test('goes on in it when its note is renamed, and is there after a restart', async () => {
    const vault = await open();
    await vault.command('Open plan in a tab');
    const tab = vault.page.locator('.mod-root .execplans-pane', { hasText: 'Quay lights' });
    await tab.waitFor();
    await renameNote(vault, SKILL_PATH, 'Plans/Pier lights.md');
    await vault.readWhen(LAYOUT, (text) => text.includes('"path":"Plans/Pier lights.md"'));
    await tab.waitFor();
    await vault.restart();
    await tab.waitFor();
  });

  test('leaves the pane of the side bar to the active note', async () => {
    const vault = await open();
    await vault.command('Open plan in a tab');
    await vault.openNote(CODEX_PATH);
    await vault.command('Open plan pane');
    await vault.page
      .locator('.mod-right-split .execplans-pane', { hasText: 'A timetable' })
      .waitFor();
  });
});

describeWithBrowser('in a window of its own', () => {
  test('a dashboard shows what it showed, and its menus are there', async () => {
    const vault = await openBoard();
    const popout = await vault.popout('Move current tab to new window');
    const card = popout.locator('.execplans-board-card', { hasText: 'Quay lights' });
    await card.click({ button: 'right' });
    await popout.locator('.menu').waitFor();
    expect(await vault.page.locator('.menu').count()).toBe(0);
    await popout.keyboard.press('Escape');
    await card.focus();
    await popout.keyboard.press('Shift+ArrowRight');
    await vault.readWhen(SKILL_PATH, (text) => /\*\*Status\*\*: 🔴 Blocked/.test(text));
    await popout.screenshot({ path: 'build/screenshots/pop-out-board.png' });
  });
});

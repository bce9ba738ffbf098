// What the app's own menus and the palette offer on a plan, and what each writes.
import { expect, test } from '@jest/globals';
import { whenAsked } from './support/asked-by';
import { untilCursorAt } from './support/cursor-at';
import { describeWithBrowser } from './support/describe-with-browser';
import { menuOffering } from './support/menu-offering';
import {
  NOW,
  NOW_SKILL,
  ORDINARY_NOTE,
  ORDINARY_PATH,
  replaced,
  SKILL_PATH,
  SKILL_PLAN,
  SKILL_STAMPS,
  SMALL_VAULT,
} from './support/notes';
import { openVault, type OpenVault } from './support/open-vault';

async function edit(open: string): Promise<OpenVault> {
  const vault = await openVault({ notes: SMALL_VAULT, now: NOW, open });
  await vault.page.setViewportSize({ width: 1400, height: 1700 });
  return vault;
}

describeWithBrowser('menus', () => {
  test('of the editor complete the step that the cursor is in', async () => {
    const vault = await edit(SKILL_PATH);
    const { page } = vault;
    const line = page.locator('.cm-line', { hasText: 'Started: 2026-11-18 08:00' });
    await line.click({ position: { x: 60, y: 12 } });
    const menu = await menuOffering(line, 'Complete step', { x: 60, y: 12 });
    await vault.screenshot('editor-menu');
    await menu.getByText('Complete step').click();
    expect(await vault.readWhen(SKILL_PATH, (text) => text !== SKILL_PLAN)).toBe(
      replaced(
        SKILL_PLAN,
        ...SKILL_STAMPS,
        ['⚫⚫⚫⚪⚪⚪⚪⚪⚪⚪ 33% (1/3 steps)', '⚫⚫⚫⚫⚫⚫⚫⚪⚪⚪ 67% (2/3 steps)'],
        ['- [ ] **Step 2**', '- [x] **Step 2**'],
        ['  - Status: 🟡 In Progress', '  - Status: ✅ Complete'],
        ['  - Completed: —', `  - Completed: ${NOW_SKILL}`],
      ),
    );
  });

  test('of the editor offer nothing about plans on another note, but a block', async () => {
    const vault = await edit(ORDINARY_PATH);
    const { page } = vault;
    await page.locator('.cm-line', { hasText: 'Bread' }).click({ button: 'right' });
    const menu = page.locator('.menu');
    await menu.getByText('Insert plan block…').waitFor();
    expect(await menu.getByText(/step|Log decision/).count()).toBe(0);
  });

  test('of a file log into the plan and complete it', async () => {
    const vault = await edit(ORDINARY_PATH);
    const { page } = vault;
    const file = page.locator('.nav-file-title', { hasText: 'Quay lights' });
    const menu = await menuOffering(file, 'Complete plan…');
    await menu.getByText('Log decision').click();
    const modal = page.locator('.modal');
    await whenAsked(page);
    await page.keyboard.type('Light them all night');
    await page.keyboard.press('Enter');
    await modal.waitFor({ state: 'hidden' });
    const text = await vault.readWhen(SKILL_PATH, (now) => now.includes('Light them all night'));
    expect(text).toContain('**2026-11-20 16:20**: Light them all night');
    await page.locator('.nav-file-title', { hasText: 'Shopping' }).click({ button: 'right' });
    await menu.getByText('Rename…').waitFor();
    expect(await menu.getByText('Log decision').count()).toBe(0);
  });
});

describeWithBrowser('commands', () => {
  test('go to the next step', async () => {
    const vault = await edit(SKILL_PATH);
    const { page } = vault;
    await vault.command('Go to next step');
    await untilCursorAt(page, 'Mount the lamps');
    await page.keyboard.type('!');
    expect(await vault.readWhen(SKILL_PATH, (text) => text !== SKILL_PLAN)).toBe(
      replaced(SKILL_PLAN, ['**Step 2**: Mount', '**Step 2**: !Mount']),
    );
  });

  test('set the status of a plan and say what it is of itself', async () => {
    const vault = await edit(SKILL_PATH);
    const { page } = vault;
    await vault.command('Set plan status…');
    await page.locator('.prompt .suggestion-item', { hasText: 'Blocked' }).click();
    const blocked = await vault.readWhen(SKILL_PATH, (text) => text !== SKILL_PLAN);
    expect(blocked).toMatch(/- \*\*Status\*\*: \S+ Blocked\n/);
    await vault.write(SKILL_PATH, SKILL_PLAN.replace('(1/3 steps)', '(2/3 steps)'));
    await page.locator('.cm-line', { hasText: '(2/3 steps)' }).waitFor();
    await vault.command('Update what the plan says of itself');
    await vault.readWhen(SKILL_PATH, (text) => text.includes('33% (1/3 steps)'));
  });

  test('make a plan of a note that is none, and leave those alone that are', async () => {
    const vault = await edit(ORDINARY_PATH);
    const { page } = vault;
    await vault.command('Make this note a plan');
    const made = await vault.readWhen(ORDINARY_PATH, (text) => text !== ORDINARY_NOTE);
    for (const line of ORDINARY_NOTE.trim().split('\n').slice(1)) expect(made).toContain(line);
    await page.locator('.execplans-status-item').waitFor();
    await page.keyboard.press('Control+p');
    await page.locator('.prompt-input').waitFor();
    await page.keyboard.type('Make this note a plan');
    await page
      .locator('.prompt')
      .getByText('No matching commands')
      .or(page.locator('.prompt .suggestion-empty'))
      .first()
      .waitFor();
  });
});

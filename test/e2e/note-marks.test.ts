// What reading view draws on a plan's own lines: it says what the note says, and leaves the note alone.
import { expect, test } from '@jest/globals';
import { axeFindings } from './support/axe';
import { describeWithBrowser } from './support/describe-with-browser';
import {
  NOW,
  NOW_SKILL,
  replaced,
  SKILL_PATH,
  SKILL_PLAN,
  SKILL_STAMPS,
  SMALL_VAULT,
} from './support/notes';
import { openVault, type OpenVault, type OpenVaultOptions } from './support/open-vault';
import { expectSoon, seenAtRest, seenSoon } from './support/soon';

async function read(options: OpenVaultOptions = {}): Promise<OpenVault> {
  const notes = SMALL_VAULT;
  const vault = await openVault({ notes, now: NOW, open: SKILL_PATH, ...options });
  await vault.command('Toggle reading view');
  await vault.page.locator('.markdown-preview-view .execplans-note-bar').waitFor();
  return vault;
}

describeWithBrowser('reading view', () => {
  for (const theme of ['light', 'dark'] as const) {
    test(`draws bar, marks and timeline in the ${theme} theme`, async () => {
      const vault = await read({
        vault: 'demo',
        notes: {},
        theme,
        open: 'Plans/Gauge firmware 3.md',
      });
      const { page } = vault;
      await page.locator('.execplans-slim').waitFor();
      await vault.screenshot(`reading-title-${theme}`);
      await page.locator('.execplans-note-bar').scrollIntoViewIfNeeded();
      await page.locator('.markdown-preview-view').evaluate((view) => view.scrollBy(0, 500));
      for (const drawn of [
        '.execplans-slim',
        '.execplans-note-bar',
        '.execplans-chip-place',
        '.execplans-status-item',
      ]) {
        expect((await axeFindings(page, drawn)).violations).toEqual([]);
      }
      await vault.screenshot(`reading-steps-${theme}`);
    });
  }

  test('says how long steps took and go on, and changes one from its mark', async () => {
    const vault = await read();
    const { page } = vault;
    const chips = page.locator('.execplans-chip-mark');
    await expectSoon(
      () => chips.allInnerTexts(),
      ['3 h 30 min', 'In progress · 2 d 8 h so far', 'about 1 h'],
    );
    await chips.nth(1).click();
    await page.locator('.menu').getByText('Complete').click();
    await page.locator('.execplans-chip-mark', { hasText: /^2 d 8 h$/ }).waitFor();
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
    await page.locator('.execplans-note-bar[aria-label*="2 of 3 steps, 67 %"]').waitFor();
  });

  test('shows the note’s own dots after a click, without moving a thing', async () => {
    const vault = await read();
    const { page } = vault;
    const bar = page.locator('.execplans-note-bar');
    await bar.focus();
    const before = await seenAtRest(page, () => bar.boundingBox());
    expect(await bar.evaluate((element) => getComputedStyle(element).color)).toBe(
      'rgba(0, 0, 0, 0)',
    );
    await page.keyboard.press('Enter');
    await page.locator('.execplans-note-bar[aria-pressed=true]').waitFor();
    expect(await bar.evaluate((element) => getComputedStyle(element).color)).not.toBe(
      'rgba(0, 0, 0, 0)',
    );
    expect(await bar.boundingBox()).toEqual(before);
    expect(await bar.innerText()).toBe('⚫⚫⚫⚪⚪⚪⚪⚪⚪⚪');
  });

  test('says what the steps say where the note says otherwise', async () => {
    const claim = '**Overall**: 80% (4/5 steps)';
    const note = SKILL_PLAN.replace(/\*\*Overall\*\*.*/, claim);
    const vault = await read({ notes: { [SKILL_PATH]: note } });
    const { page } = vault;
    const line = page.locator('.markdown-preview-view p', { hasText: 'Overall' });
    const said = /^Overall: 80% \(4\/5 steps\)\s*33 % by the steps$/;
    expect(
      await seenSoon(
        () => line.innerText(),
        (words) => said.test(words),
      ),
    ).toMatch(said);
    await line.scrollIntoViewIfNeeded();
    await vault.screenshot('reading-claim');
  });

  test('draws nothing that is switched off, and everything again when it is on', async () => {
    const vault = await read();
    const { page } = vault;
    const data = '.obsidian/plugins/execplans/data.json';
    await vault.write(data, '{"drawsOverall":false,"drawsSteps":false,"drawsTimeline":false}');
    for (const mark of ['.execplans-note-bar', '.execplans-chip-mark', '.execplans-slim']) {
      await page.locator(mark).first().waitFor({ state: 'detached' });
    }
    const line = page.locator('.markdown-preview-view p', { hasText: 'Overall' });
    await expectSoon(
      () => line.innerHTML(),
      '<strong>Overall</strong>: ⚫⚫⚫⚪⚪⚪⚪⚪⚪⚪ 33% (1/3 steps)',
    );
    await vault.write(data, '{"drawsTimeline":false}');
    await page.locator('.execplans-chip-mark').first().waitFor();
    expect(await page.locator('.execplans-slim').count()).toBe(0);
    expect(await vault.read(SKILL_PATH)).toBe(SKILL_PLAN);
  });

  test('opens the plan pane from the timeline, and leaves a note alone that is no plan', async () => {
    const vault = await read();
    const { page } = vault;
    const slim = page.locator('.execplans-slim');
    await expectSoon(
      () => slim.getAttribute('aria-label'),
      'Timeline, 2026-11-16 to 2026-11-20, UTC. Steps: 1 done, 1 in progress, 1 to come. Open plan pane',
    );
    await page.emulateMedia({ forcedColors: 'active' });
    const colorOf = (part: string): Promise<string> =>
      page.locator(part).evaluate((element) => getComputedStyle(element).backgroundColor);
    const [done, behind] = ['.execplans-slim-span.is-finished', 'body'];
    expect(await colorOf(done)).not.toBe(await colorOf(behind));
    await page.emulateMedia({ forcedColors: 'none' });
    await slim.click();
    await page.locator('.execplans-pane').waitFor();
    await vault.openNote('Notes/Shopping.md');
    await page.locator('.markdown-preview-view:visible', { hasText: 'Rope' }).waitFor();
    const drawn = page.locator('.markdown-preview-view:visible [class*=execplans]');
    await expectSoon(() => drawn.count(), 0);
  });
});

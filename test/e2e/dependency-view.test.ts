// What waits for what, as a person sees, hears and walks through it.
import { expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { describeWithBrowser } from './support/describe-with-browser';
import { linkedPlans, nameOf } from './support/linked-plans';
import { NOW, SMALL_VAULT } from './support/notes';
import { openVault, type OpenVault, type OpenVaultOptions } from './support/open-vault';
import { expectSoon, seenAtRest, seenSoon } from './support/soon';
import { sticksOut } from './support/sticks-out';

const LAYOUT = '.obsidian/workspace.json';
const [SURVEY, PARTS, CABLES, LAMPS] = [0, 1, 2, 3].map(nameOf);
/** The plan that waits for the third of its project begins it anew. */
const CIRCLE = { 10: [`Depends on: [[${nameOf(14)}]]`] };

async function openGraph(count: number, options: OpenVaultOptions = {}): Promise<OpenVault> {
  const vault = await openVault({ notes: linkedPlans(count, CIRCLE), now: NOW, ...options });
  await vault.command('Open dependency view');
  await whenArranged(vault.page);
  return vault;
}

async function whenArranged(page: Page): Promise<void> {
  await page.locator('.execplans-graph-svg').waitFor();
  await page
    .locator('.execplans-graph-count', { hasText: 'shown', hasNotText: 'arranged' })
    .waitFor();
}

const box = (page: Page, title = '') =>
  page.locator('.execplans-graph-box', title === '' ? {} : { hasText: title });

/** Resolves when a plan that says so of itself has the focus. */
async function whenFocused(page: Page, says: RegExp | string): Promise<void> {
  const focused = (): Promise<string> =>
    page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
  const words = new RegExp(says);
  expect(await seenSoon(focused, (label) => words.test(label))).toMatch(words);
}

async function leftOf(place: Locator): Promise<number> {
  return (await place.boundingBox())?.x ?? NaN;
}

/** Where the drawing is, as the style sheet has it. */
function camera(page: Page): Promise<string> {
  return page.locator('.execplans-graph-boxes').evaluate((boxes) => boxes.style.transform);
}

describeWithBrowser('the dependency view', () => {
  test('draws what is done first to the left of what waits for it, and says which chain is critical', async () => {
    const { page } = await openGraph(5);
    const places = await seenAtRest(page, () =>
      Promise.all([SURVEY, PARTS, CABLES].map((title) => box(page, title).boundingBox())),
    );
    const lefts = places.map((place) => place?.x ?? NaN);
    expect(lefts).toEqual([...lefts].sort((a, b) => a - b));
    const chain = page.locator('.execplans-graph-chain li');
    await expectSoon(() => chain.allInnerTexts(), [SURVEY ?? '', PARTS ?? '', CABLES ?? '']);
    await page.getByText(/^3 plans, one after another: .* of work left/).waitFor();
    await expectSoon(() => page.locator('.execplans-graph-box.is-critical').count(), 3);
    expect(await page.locator('.execplans-graph-lines.is-critical').count()).toBe(1);
  });

  test('is walked through by keys along edges and layers, is heard, and opens a plan', async () => {
    const { page } = await openGraph(5);
    await box(page, SURVEY).focus();
    await page.keyboard.press('ArrowRight');
    await whenFocused(page, `^${PARTS}\\. In progress, .*Waits for ${SURVEY}\\. Is waited for by `);
    await page.keyboard.press('ArrowRight');
    await whenFocused(page, `^(${CABLES}|${LAMPS})\\.`);
    await page.keyboard.press('ArrowLeft');
    await whenFocused(page, `^${PARTS}\\.`);
    await page.keyboard.press('ArrowDown');
    await whenFocused(page, `^(${CABLES}|${LAMPS})\\.`);
    await page.keyboard.press('Home');
    await whenFocused(page, `^${SURVEY}\\.`);
    await page.keyboard.press('ArrowLeft');
    await page.getByText('No plan on this side').waitFor({ state: 'attached' });
    await page.keyboard.press('Enter');
    await page
      .locator('.mod-root .workspace-leaf.mod-active .view-header', { hasText: SURVEY ?? '' })
      .waitFor();
  });

  test('says what slips if the selected plan slips', async () => {
    const { page } = await openGraph(5);
    await box(page, PARTS).click();
    await page.getByText('If this slips, 2 plans slip at once.').waitFor();
    const slips = page.locator('.execplans-graph-slips li');
    await expectSoon(
      async () => (await slips.allInnerTexts()).sort(),
      [`${CABLES} slips at once.`, `${LAMPS} slips at once.`],
    );
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: 'Critical chain' }).waitFor();
  });

  test('is moved and zoomed by wheel, drag, keys and buttons', async () => {
    const { page } = await openGraph(12);
    const frame = page.locator('.execplans-graph-frame');
    await page.getByRole('button', { name: 'Show the whole drawing' }).click();
    const whole = await seenAtRest(page, () => camera(page));
    const moved = async (act: () => Promise<unknown>): Promise<void> => {
      const before = await seenAtRest(page, () => camera(page));
      await act();
      const after = await seenSoon(
        () => camera(page),
        (now) => now !== before,
      );
      expect(after).not.toBe(before);
    };
    await frame.hover({ position: { x: 300, y: 60 } });
    await moved(() => page.mouse.wheel(0, 40));
    await page.keyboard.down('Control');
    await moved(() => page.mouse.wheel(0, -120));
    await page.keyboard.up('Control');
    await moved(async () => {
      await page.mouse.down();
      await page.mouse.move(700, 500, { steps: 4 });
      await page.mouse.up();
    });
    await moved(() => page.getByRole('button', { name: 'Zoom in' }).click());
    await moved(() => page.getByRole('button', { name: 'Zoom out' }).click());
    await box(page).first().focus();
    await moved(() => page.keyboard.press('+'));
    await moved(() => page.keyboard.press('Shift+ArrowLeft'));
    await page.keyboard.press('0');
    await expectSoon(() => camera(page), whole);
  });

  test('shows and names plans that wait for each other', async () => {
    const { page } = await openGraph(16);
    const circle = page.locator('.execplans-graph-circle');
    await circle.getByText('These plans wait for each other, so that none can be first:').waitFor();
    await expectSoon(() => circle.locator('li').count(), 3);
    expect(await page.locator('.execplans-graph-lines.is-circle').count()).toBe(1);
    await circle.locator('li button').first().click();
    const selected = page.locator('.execplans-graph-box.is-selected');
    await selected.waitFor();
    expect(await selected.getAttribute('aria-label')).toMatch(
      /In a circle of plans that wait for each other\.$/,
    );
  });

  test('marks circles that go over steps, and none where other steps wait', async () => {
    const note = (title: string, ...progress: readonly string[]): string =>
      [`# ExecPlan: ${title}`, '', '## Progress', '', ...progress, '', '## Decision Log', ''].join(
        '\n',
      );
    const notes = {
      'Quay.md': note('Quay', '- [ ] Dig ^dig', '  - Depends on: [[Lamps#^mount]]'),
      'Lamps.md': note(
        'Lamps',
        '- [ ] Mount ^mount',
        '- [ ] Light ^light',
        '  - Blocks: [[#^mount]]',
        '  - Depends on: [the clock](Clock.md#^set)',
      ),
      'Clock.md': note(
        'Clock',
        '- [ ] Set ^set',
        '  - Depends on: [[Quay#^dig]]',
        '- [ ] Wind ^wind',
      ),
      'Bell.md': note('Bell', '- [ ] Ring ^ring', '- [ ] Hang', '  - Depends on: [[Clock#^wind]]'),
      'Rope.md': note('Rope', '- [ ] Pull', '  - Blocks: [[Clock#^wind]]'),
    };
    const vault = await openVault({ notes, now: NOW });
    const { page } = vault;
    await vault.command('Open dependency view');
    await whenArranged(page);
    const circle = page.locator('.execplans-graph-circle');
    await circle.getByText('These plans wait for each other').waitFor();
    await expectSoon(
      async () => (await circle.locator('li button').allInnerTexts()).sort(),
      ['Clock', 'Lamps', 'Quay'],
    );
    await expectSoon(() => page.locator('.execplans-graph-lines.is-circle').count(), 1);
    await expectSoon(() => page.locator('.execplans-graph-box.is-in-circle').count(), 3);
    await vault.screenshot('graph-circle-over-steps');
    await vault.write('Quay.md', (notes['Quay.md'] ?? '').replace('[ ] Dig', '[x] Dig'));
    await circle.waitFor({ state: 'detached' });
    await expectSoon(() => page.locator('.execplans-graph-box.is-in-circle').count(), 0);
  });

  test('has a table of the same, with the plans that are linked with none', async () => {
    const { page } = await openGraph(18);
    await page.getByRole('button', { name: '2 are linked with none' }).click();
    const grid = page.getByRole('grid');
    await page.locator('[role=grid][aria-rowcount="19"]').waitFor();
    const row = grid.getByRole('row', { name: PARTS ?? '' }).first();
    await row.focus();
    const facts = page.locator(`.execplans-graph-row[data-path="Plans/${PARTS}.md"]`);
    await facts
      .getByText(SURVEY ?? '')
      .first()
      .waitFor();
    await facts.getByText('Critical chain').first().waitFor();
    await page.getByRole('heading', { name: 'What slips if this slips' }).waitFor();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.locator('.mod-root .workspace-leaf-content[data-type=markdown]:visible').waitFor();
  });

  test('opens the plan that a row or a name stands for where Ctrl or the middle button say', async () => {
    const { page } = await openGraph(5);
    const tabs = page.locator('.mod-root .workspace-tab-header');
    const opened = async (place: Locator, click: Parameters<Locator['click']>[0]) => {
      const before = await tabs.count();
      await place.click(click);
      await tabs.nth(before).waitFor();
      await page.locator('.mod-root .workspace-tab-header', { hasText: 'dependencies' }).click();
    };
    await page.getByRole('button', { name: 'Table', exact: true }).click();
    const row = page.locator(`.execplans-graph-row[data-path="Plans/${PARTS}.md"]`);
    await opened(row, { modifiers: ['Control'] });
    await row.click();
    const name = page.locator('.execplans-graph-part button', { hasText: SURVEY ?? '' });
    await opened(name, { button: 'middle' });
    await page.keyboard.down('Control');
    await name.hover();
    await page.locator('.hover-popover').getByText('Decision Log').waitFor();
    await page.keyboard.up('Control');
    await name.click({ button: 'right' });
    await page.locator('.menu').getByText('Open in new tab').waitFor();
  });

  test('leaves out finished plans and kinds of links that are not wanted', async () => {
    const { page } = await openGraph(16);
    await page.getByLabel('Finished plans').uncheck();
    await page.locator('.execplans-graph-box.is-done').first().waitFor({ state: 'detached' });
    await whenArranged(page);
    await page.getByRole('button', { name: /^Waits for/ }).click();
    await page
      .locator('.execplans-graph-svg .execplans-graph-lines.is-kind-waits-for.is-plain')
      .waitFor({ state: 'detached' });
    // Where the system's colours are forced, what is chosen is still told apart.
    await page.emulateMedia({ forcedColors: 'active' });
    const grounds = await page
      .locator('.execplans-chip')
      .evaluateAll((chips) => chips.map((chip) => getComputedStyle(chip).backgroundColor));
    expect(new Set(grounds).size).toBe(2);
  });

  test('is opened around one plan from its pane, and goes on with its note when that is renamed', async () => {
    const vault = await openVault({
      notes: linkedPlans(16),
      now: NOW,
      open: `Plans/${CABLES}.md`,
      keepLayout: true,
    });
    const { page } = vault;
    await vault.command('Open plan pane');
    await page.getByRole('button', { name: 'Open dependency view of this plan' }).click();
    await whenArranged(page);
    await page.getByText(`Around ${CABLES}`).first().waitFor();
    await page.getByLabel('How far from this plan').selectOption('1 link away');
    await page.locator('.execplans-graph-count', { hasText: '4 plans shown' }).waitFor();
    await page.evaluate(async (from) => {
      const { app } = window.__host;
      const file = app?.vault.getFileByPath(from) ?? null;
      if (file !== null) await app?.fileManager.renameFile(file, 'Plans/Cables.md');
    }, `Plans/${CABLES}.md`);
    await vault.readWhen(LAYOUT, (text) => text.includes('"plan":"Plans/Cables.md"'));
    await vault.restart();
    await page.locator('.execplans-graph-count', { hasText: '4 plans shown' }).waitFor();
    await page.getByRole('button', { name: 'All plans' }).click();
    await page.locator('.execplans-graph-count', { hasText: '15 plans shown' }).waitFor();
  });

  test('is opened from the dashboard, and shows in a window of its own what it showed', async () => {
    const vault = await openVault({ notes: linkedPlans(5), now: NOW });
    await vault.command('Open plan dashboard');
    await vault.page.getByRole('button', { name: 'Open dependency view' }).click();
    await whenArranged(vault.page);
    await box(vault.page, PARTS).click();
    const popout = await vault.popout('Move current tab to new window');
    await popout.locator('.execplans-graph-box.is-selected', { hasText: PARTS ?? '' }).focus();
    await popout.keyboard.press('ArrowLeft');
    await popout.locator('.execplans-graph-box.is-selected', { hasText: SURVEY ?? '' }).waitFor();
    await popout.screenshot({ path: 'build/screenshots/pop-out-graph.png' });
  });

  test('draws the new edge when a note is changed, and keeps the plan that is looked at', async () => {
    const vault = await openGraph(5);
    const { page } = vault;
    await box(page, LAMPS).click();
    const path = `Plans/${LAMPS}.md`;
    const text = await vault.read(path);
    await vault.write(path, text.replace('- **Depends on**:', `- **Depends on**: [[${CABLES}]],`));
    const waits = page.locator('.execplans-graph-part', { hasText: 'Waits for' }).first();
    await waits.getByRole('button', { name: CABLES ?? '' }).waitFor();
    await page
      .locator('.execplans-graph-box[aria-pressed=true]', { hasText: LAMPS ?? '' })
      .waitFor();
  });

  test('is a handful of elements for five hundred plans, from far away as from near', async () => {
    const { page } = await openGraph(500);
    const elements = () => page.locator('.execplans-graph *').count();
    expect(await elements()).toBeLessThan(300);
    await page.locator('.execplans-graph-box[tabindex="0"]').focus();
    for (let times = 0; times < 6; times += 1) await page.keyboard.press('+');
    await page.locator('.execplans-graph-boxes:not(.is-wordless)').waitFor({ state: 'attached' });
    expect(await elements()).toBeLessThan(1_500);
    await page.getByRole('button', { name: 'Table', exact: true }).click();
    await page.getByRole('grid').waitFor();
    expect(await elements()).toBeLessThan(2_500);
  });

  test('says what to do where nothing is linked, and where there is no plan', async () => {
    const { page } = await openVault({ notes: SMALL_VAULT, now: NOW }).then(async (vault) => {
      await vault.command('Open dependency view');
      return vault;
    });
    await page.getByText(/^No plan is linked with another yet\./).waitFor();
    await page.getByRole('button', { name: 'Show as a table' }).click();
    await page.getByRole('grid').waitFor();
    const empty = await openVault({ notes: { 'Empty.md': 'Nothing\n' } });
    await empty.command('Open dependency view');
    await empty.page.getByText('No plans yet.').waitFor();
  });

  test('fits a phone, and a column of 320 px', async () => {
    const { page } = await openGraph(16, { mobile: true });
    await box(page).first().click();
    expect(await sticksOut(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    await page.locator('.execplans-graph-svg').waitFor();
    expect(await sticksOut(page)).toEqual([]);
    const controls = page.locator(
      '.execplans-graph button:visible, .execplans-graph select:visible',
    );
    const heights = await seenAtRest(page, () =>
      controls.evaluateAll((all) =>
        all.map((one) => Math.round(one.getBoundingClientRect().height)),
      ),
    );
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
  });

  test('runs from the right where one reads from the right', async () => {
    const { page } = await openGraph(5);
    await page.evaluate(() => {
      document.body.classList.add('mod-rtl');
      document.documentElement.dir = 'rtl';
    });
    await box(page, SURVEY).click();
    const lefts = await seenSoon(
      () => Promise.all([SURVEY, PARTS].map((title) => leftOf(box(page, title)))),
      ([first = 0, then = 0]) => first > then,
    );
    expect(lefts[0]).toBeGreaterThan(lefts[1] ?? Infinity);
    await page.keyboard.press('ArrowLeft');
    await whenFocused(page, PARTS ?? '');
  });
});

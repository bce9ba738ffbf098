// Every view in its states, light and dark, held against the pictures in test/recordings/pictures. All pictures are of one
// moment and in one family of letters. `npm run record -- --pictures` takes them anew; build/contact-sheet.html shows all.
import { afterAll, expect, test } from '@jest/globals';
import { describeWithBrowser } from './support/describe-with-browser';
import { LONG_PLAN, OVERFULL_PLAN, WRITTEN_PLAN } from './support/pane-plans';
import { linkedPlans, nameOf } from './support/linked-plans';
import { CODEX_PLAN, SMALL_VAULT } from './support/notes';
import { writeContactSheet } from './support/picture-book';
import {
  BLOCKS_NOTE,
  dashboard,
  graph,
  graphOf,
  noteView,
  opened,
  showInPane,
  sideBar,
  takeLayouts,
  takePrompts,
} from './support/pictured-vault';
import { HEBREW_PATH, HEBREW_PLAN } from './support/hebrew-plan';

const GAUGE = 'Plans/Gauge firmware 3.md';
const HARBOUR = 'Plans/Harbour lights.md';
const BLOCKS = 'Notes/Blocks.md';

describeWithBrowser('the pictures of the views', () => {
  afterAll(writeContactSheet);

  test('are as recorded for the pane', async () => {
    const { vault, book, size } = await opened({
      vault: 'demo',
      notes: {
        ...SMALL_VAULT,
        [HARBOUR]: WRITTEN_PLAN,
        'Plans/Overfull.md': OVERFULL_PLAN,
        'Plans/Four hundred.md': LONG_PLAN,
        'Plans/Huge.md': `${CODEX_PLAN}${'x'.repeat(5_300_000)}\n`,
      },
      open: HARBOUR,
    });
    const { page } = vault;
    await size(1360);
    await vault.command('Open plan pane');
    const pane = sideBar(vault);
    await pane.locator('.execplans-timeline-drawing').waitFor();
    await book.take('pane', pane);
    await size(700, 320);
    await book.take('pane-320', pane);
    await size(700);
    await pane.getByRole('button', { name: 'Log decision' }).click();
    await pane.getByRole('button', { name: 'Answer: ' }).first().click();
    await pane.getByRole('region', { name: 'Log' }).evaluate((log) => log.scrollIntoView());
    await book.take('pane-forms', pane);

    await showInPane(vault, 'Plans/Overfull.md', 'Lamps that are');
    await size(900);
    await book.take('pane-overfull', pane);
    await showInPane(vault, 'Plans/Four hundred.md', 'Four hundred');
    await size(800);
    await book.take('pane-400-steps', pane);

    await showInPane(vault, GAUGE, 'Gauge firmware');
    await size(1300);
    const timeline = pane.getByRole('region', { name: 'Timeline' });
    await timeline.getByRole('button', { name: 'Deliver the backlog', exact: true }).click();
    await book.take('timeline-opened', timeline);
    await timeline.getByRole('button', { name: 'Zoom in' }).click();
    await timeline.getByRole('button', { name: 'Zoom in' }).click();
    await book.take('timeline-zoomed', timeline);
    await timeline.getByRole('button', { name: 'Show as table' }).click();
    await book.take('timeline-table', timeline);

    await size(300);
    await vault.openNote('Welcome.md');
    await pane.getByRole('button', { name: 'New ExecPlan' }).waitFor();
    await book.take('pane-no-plan', pane);
    await vault.openNote('Plans/Huge.md');
    await pane.locator('.execplans-empty.is-error').waitFor();
    await book.take('pane-failed', pane);

    await vault.openNote(HARBOUR);
    await size(640, 0);
    await vault.command('Open plan in a tab');
    const tab = page.locator('.mod-root .execplans-pane');
    await tab.locator('.execplans-timeline-drawing').waitFor();
    await page.mouse.move(0, 0);
    await book.take('pane-tab', tab);
    expect(book.faults).toEqual([]);
  });

  test('are as recorded for the dashboard', async () => {
    const { vault, book, size } = await opened({
      vault: 'demo',
      notes: { 'Plans/Overfull.md': OVERFULL_PLAN },
      open: 'Welcome.md',
    });
    const { page } = vault;
    await size(480);
    await vault.command('Open plan dashboard');
    await takeLayouts(page, book, 'dashboard', 31);
    await page.getByRole('button', { name: 'Table', exact: true }).click();
    await dashboard(vault).locator('.execplans-plan').first().focus();
    await page.keyboard.press('Control+a');
    await page.getByRole('button', { name: 'Finished steps over time' }).click();
    await page.getByRole('img', { name: /steps finished/ }).waitFor();
    await book.take('dashboard-selection', dashboard(vault));
    await page.getByRole('button', { name: 'Finished steps over time' }).click();
    await page.getByLabel('Search plans').fill('nothing is called so');
    await dashboard(vault).locator('.execplans-empty').waitFor();
    await size(360);
    await book.take('dashboard-none-found', dashboard(vault));
    await page.getByLabel('Search plans').fill('');
    await size(480);
    await page.getByRole('button', { name: 'Clear selection' }).click();
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    await page.mouse.move(0, 0);
    await book.take('dashboard-filters', dashboard(vault));
    expect(book.faults).toEqual([]);
  });

  test('are as recorded for a dashboard of 320 px, and for one in a window of its own', async () => {
    const { vault, book, size } = await opened({
      vault: 'demo',
      notes: { 'Plans/Overfull.md': OVERFULL_PLAN },
      open: 'Welcome.md',
    });
    const { page } = vault;
    await size(560, 0, 320);
    await vault.command('Open plan dashboard');
    await takeLayouts(page, book, 'dashboard-320', 31);
    const popout = await vault.popout('Move current tab to new window');
    await popout.setViewportSize({ width: 900, height: 480 });
    await takeLayouts(popout, book, 'popout-dashboard', 31);
    expect(book.faults).toEqual([]);
  });

  test('are as recorded for what is drawn in notes', async () => {
    const { vault, book, size } = await opened({
      vault: 'demo',
      notes: { ...SMALL_VAULT, [HARBOUR]: WRITTEN_PLAN, [BLOCKS]: BLOCKS_NOTE },
      open: HARBOUR,
    });
    const { page } = vault;
    await size(520);
    await takePrompts(vault, book, '');
    const lines = noteView(vault).locator('.cm-scroller');
    await vault.command('Toggle Live Preview/Source mode');
    await lines.locator('.execplans-slim').waitFor();
    await book.take('live-preview-title', noteView(vault));
    await lines.evaluate((element) => element.scrollBy(0, 1060));
    await lines.locator('.execplans-note-bar').waitFor();
    await book.take('live-preview-steps', noteView(vault));

    await vault.command('Toggle reading view');
    const read = page.locator('.markdown-preview-view:visible');
    await read.locator('.execplans-slim').waitFor();
    await read.evaluate((element) => element.scrollTo(0, 0));
    await book.take('reading-title', noteView(vault));
    await read.locator('.execplans-note-bar').evaluate((element) => element.scrollIntoView());
    await book.take('reading-steps', noteView(vault));

    await size(2400);
    await vault.openNote(BLOCKS);
    const blocks = read.locator('.execplans-block');
    await blocks.locator('.execplans-block-plan').first().waitFor();
    const names = ['progress', 'timeline', 'steps', 'log', 'dashboard', 'faults'];
    expect(await blocks.count()).toBe(names.length);
    for (const [at, name] of names.entries()) await book.take(`block-${name}`, blocks.nth(at));
    expect(book.faults).toEqual([]);
  });

  test('are as recorded for the dependency view', async () => {
    const circle = { 10: [`Depends on: [[${nameOf(14)}]]`] };
    const all = await opened({ notes: linkedPlans(32, circle), theme: 'light' });
    const { vault, book, size } = all;
    const { page } = vault;
    await size(720, 0);
    await vault.command('Open dependency view');
    await graphOf(vault, '29 plans shown');
    await book.take('graph', graph(vault));
    await page.getByRole('button', { name: 'Show the whole drawing' }).click();
    await book.take('graph-whole', graph(vault));
    await page.locator('.execplans-graph-box[tabindex="0"]').focus();
    await page.keyboard.press('ArrowRight');
    for (let times = 0; times < 4; times += 1) await page.keyboard.press('+');
    await book.take('graph-selected', graph(vault));
    await page.getByRole('button', { name: 'Show only what is around it' }).click();
    await page.getByLabel('How far from this plan').selectOption('1 link away');
    await graphOf(vault, '4 plans shown');
    await page.mouse.move(0, 0);
    await book.take('graph-around', graph(vault));
    await page.getByRole('button', { name: 'Table', exact: true }).click();
    await page.mouse.move(0, 0);
    await book.take('graph-table', graph(vault));
    await page.evaluate(() => {
      document.body.classList.add('mod-rtl');
      document.documentElement.dir = 'rtl';
    });
    await page.getByRole('button', { name: 'All plans' }).click();
    await page.getByRole('button', { name: 'Drawing', exact: true }).click();
    await graphOf(vault, '29 plans shown');
    await page.mouse.move(0, 0);
    await book.take('rtl-graph', graph(vault));
    expect(book.faults).toEqual([]);
  });

  test('are as recorded for the dependency view on a phone, and without links', async () => {
    const { vault, book, size } = await opened({ notes: linkedPlans(12), mobile: true });
    await size(780);
    await vault.command('Open dependency view');
    await graphOf(vault, '11 plans shown');
    await book.take('phone-graph', graph(vault));
    await vault.page.getByRole('button', { name: /^Waits for/ }).click();
    await vault.page.getByRole('button', { name: /^Part of/ }).click();
    await vault.page.getByText('No plan that is shown is linked').waitFor();
    await vault.page.mouse.move(0, 0);
    await book.take('phone-graph-empty', graph(vault));
    expect(book.faults).toEqual([]);
  });

  test('are as recorded where there is no plan yet', async () => {
    const { vault, book, size } = await opened({ notes: { 'Empty.md': 'Nothing\n' } });
    await size(360);
    await vault.command('Open plan dashboard');
    await vault.page.getByText('No plans yet.').waitFor();
    await book.take('dashboard-empty', dashboard(vault));
    expect(book.faults).toEqual([]);
  });

  test('are as recorded while plans are read', async () => {
    const { vault, book, size } = await opened({
      notes: SMALL_VAULT,
      open: 'Plans/Quay lights.md',
      before: () => {
        // A worker that takes what it is given and never answers.
        class Idle extends EventTarget {
          postMessage(): void {}
          terminate(): void {}
        }
        Reflect.set(window, 'Worker', Idle);
      },
    });
    await size(420);
    await vault.command('Open plan pane');
    await sideBar(vault).locator('.execplans-loading').waitFor();
    await book.take('pane-loading', sideBar(vault));
    await vault.command('Open plan dashboard');
    await vault.page.getByText('Reading plans: 0 of 2').first().waitFor();
    await book.take('dashboard-loading', dashboard(vault));
    expect(book.faults).toEqual([]);
  });

  test('are as recorded on a phone', async () => {
    const { vault, book, size } = await opened({
      vault: 'demo',
      notes: { ...SMALL_VAULT, [HARBOUR]: WRITTEN_PLAN, [BLOCKS]: BLOCKS_NOTE },
      mobile: true,
      open: HARBOUR,
    });
    const { page } = vault;
    await size(1000);
    await vault.command('Toggle reading view');
    await page.locator('.markdown-preview-view .execplans-slim').waitFor();
    await vault.command('Open plan pane');
    await sideBar(vault).locator('.execplans-timeline-drawing').waitFor();
    await book.take('phone-pane', sideBar(vault));
    await size(620);
    await takePrompts(vault, book, 'phone-');
    await vault.command('Open plan dashboard');
    await takeLayouts(page, book, 'phone', 34);
    expect(book.faults).toEqual([]);
  });

  test('are as recorded from right to left', async () => {
    const { vault, book, size } = await opened({
      vault: 'demo',
      notes: { ...SMALL_VAULT, [HEBREW_PATH]: HEBREW_PLAN },
      open: HEBREW_PATH,
    });
    const { page } = vault;
    await page.evaluate(() => {
      document.body.classList.add('mod-rtl');
      document.documentElement.dir = 'rtl';
    });
    await size(1000);
    await vault.command('Open plan pane');
    await sideBar(vault).locator('.execplans-timeline-drawing').waitFor();
    await book.take('rtl-pane', sideBar(vault));
    await size(420);
    await vault.command('Toggle reading view');
    await page.locator('.markdown-preview-view .execplans-note-bar').evaluate((element) => {
      element.scrollIntoView();
    });
    await book.take('rtl-reading', noteView(vault));
    await vault.command('Open plan dashboard');
    await takeLayouts(page, book, 'rtl-dashboard', 33);
    expect(book.faults).toEqual([]);
  });

  test('are as recorded for the status bar, and seen to differ when a part of a view is away', async () => {
    const { vault, book, size } = await opened({
      notes: { ...SMALL_VAULT, [HARBOUR]: WRITTEN_PLAN },
      open: HARBOUR,
      hasStatusBar: true,
    });
    await size(520);
    const bar = vault.page.locator('.status-bar');
    await bar.getByText('Mount the lamps').waitFor();
    await book.take('status-bar', bar);
    expect(book.faults).toEqual([]);
    await vault.page.addStyleTag({
      content: '.execplans-status-item .execplans-bar { opacity: 0; }',
    });
    expect(await book.difference('status-bar', bar)).toMatch(/^differs in /);
    expect(await book.difference('a view that nobody has', bar)).toBe('was never recorded');
  });
});

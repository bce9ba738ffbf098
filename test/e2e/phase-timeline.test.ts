// The phase timeline as a person uses it: by wheel, finger, keys and buttons, as a table, and copied elsewhere.
import { expect, test } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { axeFindings } from './support/axe';
import { untilCursorAt } from './support/cursor-at';
import { describeWithBrowser } from './support/describe-with-browser';
import { NOW, SKILL_PATH, SKILL_PLAN, SMALL_VAULT } from './support/notes';
import { openVault, type OpenVault, type OpenVaultOptions } from './support/open-vault';
import { expectSoon, seenAtRest, seenSoon } from './support/soon';

const GAUGE = 'Plans/Gauge firmware 3.md';

async function openPane(options: OpenVaultOptions): Promise<[OpenVault, Locator]> {
  const vault = await openVault({ now: NOW, ...options });
  await vault.command('Open plan pane');
  const timeline = vault.page.locator('.execplans-section', { hasText: 'Timeline' }).first();
  await timeline.locator('.execplans-timeline-drawing').waitFor();
  await timeline.scrollIntoViewIfNeeded();
  return [vault, timeline];
}

/** The days in sight, as the caption says them. */
const sight = (timeline: Locator): Promise<string> =>
  timeline.locator('.execplans-caption > span').first().innerText();

const names = (timeline: Locator): Promise<readonly string[]> =>
  timeline
    .locator('[data-stop]')
    .evaluateAll((stops) => stops.map((stop) => stop.getAttribute('aria-label') ?? ''));

async function choose(vault: OpenVault, timeline: Locator, item: string): Promise<void> {
  await timeline.getByRole('button', { name: 'More for the timeline' }).click();
  await vault.page.locator('.menu').getByText(item).click();
}

const clipboard = (vault: OpenVault): Promise<string> =>
  vault.page.evaluate(() => navigator.clipboard.readText());

describeWithBrowser('the phase timeline', () => {
  test('leads to the line of a step by a click on its bar, and by the keyboard alone', async () => {
    const [vault, timeline] = await openPane({ notes: SMALL_VAULT, open: SKILL_PATH });
    const { page } = vault;
    await timeline.locator('[data-stop][aria-label^="1. Lay the cable"]').click();
    await untilCursorAt(vault.page, 'Lay the cable');
    await timeline.locator('[data-stop][tabindex="0"]').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await untilCursorAt(vault.page, 'Set the clock');
  });

  test('says each step aloud that the arrow keys lead to', async () => {
    const [vault, timeline] = await openPane({ notes: SMALL_VAULT, open: SKILL_PATH });
    const { page } = vault;
    const live = timeline.locator('[aria-live]');
    await timeline.locator('[data-stop][aria-label^="1. Lay the cable"]').focus();
    await expectSoon(
      () => live.innerText(),
      'done, 2026-11-17 08:00 UTC to 2026-11-17 11:30 UTC, Wiring',
    );
    await page.keyboard.press('ArrowRight');
    await page.locator('[aria-label="2. Mount the lamps"]:focus').waitFor();
    await expectSoon(() => live.innerText(), 'in progress, started 2026-11-18 08:00 UTC, Wiring');
  });

  test('zooms by wheel where the pointer is, by buttons and by keys, and shows all again', async () => {
    const [vault, timeline] = await openPane({ vault: 'demo', open: GAUGE });
    const { page } = vault;
    const drawing = timeline.locator('.execplans-timeline-plot');
    const whole = '2026-10-28 to 2026-12-07, UTC';
    await expectSoon(() => sight(timeline), whole);
    await drawing.hover({ position: { x: 60, y: 60 } });
    await page.keyboard.down('Control');
    for (let turn = 0; turn < 4; turn += 1) await page.mouse.wheel(0, -100);
    await page.keyboard.up('Control');
    await timeline.getByRole('button', { name: 'Show the whole plan' }).waitFor();
    await page.mouse.move(700, 500);
    expect(await sight(timeline)).not.toBe(whole);
    await vault.screenshot('timeline-zoomed');
    await page.mouse.wheel(0, 0);
    await timeline.locator('[data-stop][tabindex="0"]').focus();
    await page.keyboard.press('Shift+ArrowRight');
    await timeline
      .locator('[aria-live]', { hasText: /^Shows 2026-1/ })
      .waitFor({ state: 'attached' });
    await page.keyboard.press('0');
    await expectSoon(() => timeline.locator('[aria-live]').innerText(), `Shows ${whole}`);
    await timeline.getByRole('button', { name: 'Zoom in' }).click();
    await timeline.getByRole('button', { name: 'Show the whole plan' }).click();
    await page.mouse.move(700, 500);
    await expectSoon(() => sight(timeline), whole);
  });

  test('scrolls the pane and not itself by the bare wheel', async () => {
    const [vault, timeline] = await openPane({ vault: 'demo', open: GAUGE });
    const pane = vault.page.locator('.execplans-pane');
    const before = await pane.evaluate((element) => element.scrollTop);
    await timeline.locator('.execplans-timeline-plot').hover({ position: { x: 60, y: 60 } });
    await vault.page.mouse.wheel(0, 120);
    await vault.page.waitForFunction(
      (top) => (document.querySelector('.execplans-pane')?.scrollTop ?? 0) > top,
      before,
    );
    expect(await timeline.getByRole('button', { name: 'Show the whole plan' }).count()).toBe(0);
  });

  test('is dragged when it is zoomed, and a drag opens nothing', async () => {
    const [vault, timeline] = await openPane({ vault: 'demo', open: GAUGE });
    const { page } = vault;
    for (let step = 0; step < 3; step += 1) {
      await timeline.getByRole('button', { name: 'Zoom in' }).click();
    }
    const before = await seenAtRest(page, () => names(timeline));
    const drawing = timeline.locator('.execplans-timeline-drawing');
    const box = await seenAtRest(page, () => drawing.boundingBox());
    if (!box) throw new Error('The timeline is not drawn.');
    await page.mouse.move(box.x + 100, box.y + 80);
    await page.mouse.down();
    await page.mouse.move(box.x + 290, box.y + 80, { steps: 5 });
    await page.mouse.up();
    const after = await seenSoon(
      () => names(timeline),
      (now) => now.join() !== before.join(),
    );
    expect(after).not.toEqual(before);
    expect(await page.locator('.cm-content:focus').count()).toBe(0);
  });

  test('brings into sight what the arrow keys lead to', async () => {
    const [vault, timeline] = await openPane({ vault: 'demo', open: GAUGE });
    const { page } = vault;
    await timeline.locator('[data-stop]').last().focus();
    for (let step = 0; step < 6; step += 1) await page.keyboard.press('+');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Home');
    await page.locator('[aria-label="1. Lay out the ring in flash"]:focus').waitFor();
    const [first] = await names(timeline);
    expect(first).not.toBe('');
  });

  test('opens a lane to its steps, and keeps it open while the note changes', async () => {
    const [vault, timeline] = await openPane({ notes: SMALL_VAULT, open: SKILL_PATH });
    const lane = timeline.getByRole('button', { name: 'Wiring' });
    await lane.click();
    await expectSoon(() => lane.getAttribute('aria-expanded'), 'true');
    await expectSoon(
      () => timeline.locator('.execplans-line-name').allInnerTexts(),
      ['1. Lay the cable', '2. Mount the lamps'],
    );
    const text = await vault.read(SKILL_PATH);
    await vault.write(SKILL_PATH, text.replace('**Step 2**: Mount', '**Step 2**: Hang'));
    await timeline.locator('.execplans-line-name', { hasText: '2. Hang the lamps' }).waitFor();
    await timeline.locator('.execplans-line-name', { hasText: 'Hang the lamps' }).click();
    await untilCursorAt(vault.page, 'Hang the lamps');
  });

  test('folds idle stretches, says how long they are, and unfolds them', async () => {
    const [vault, timeline] = await openPane({
      vault: 'demo',
      open: 'Plans/Yearly gauge inspection 2026.md',
    });
    const folds = timeline.locator('.execplans-folds text');
    await expectSoon(() => folds.allTextContents(), ['14 d', '27 d']);
    await choose(vault, timeline, 'Fold idle stretches');
    await folds.first().waitFor({ state: 'detached' });
    await vault.screenshot('timeline-unfolded');
  });

  test('says the same as a table, from which the note is reached', async () => {
    const [vault, timeline] = await openPane({ notes: SMALL_VAULT, open: SKILL_PATH });
    await timeline.getByRole('button', { name: 'Show as table' }).click();
    await timeline.getByRole('button', { name: '3. Set the clock' }).waitFor();
    const rows = await timeline.locator('tr').allInnerTexts();
    expect(rows.map((row) => row.replace(/\s+/g, ' '))).toEqual([
      'Step or entry State and time',
      'Wiring',
      '1. Lay the cable Done, 2026-11-17 08:00 UTC to 2026-11-17 11:30 UTC',
      '2. Mount the lamps In progress, started 2026-11-18 08:00 UTC',
      'Control',
      '3. Set the clock Planned, about 1 h',
      'Decisions and surprises',
      'Decision: Cable in a new pipe 2026-11-16 14:00 UTC',
      'Surprise: The old pipe is full of sand 2026-11-17 10:15 UTC',
    ]);
    await vault.screenshot('timeline-table');
    await timeline.getByRole('button', { name: '3. Set the clock' }).click();
    await untilCursorAt(vault.page, 'Set the clock');
  });

  test('is copied as SVG that needs no style sheet, as PNG, and as a Mermaid chart', async () => {
    const title = 'Quay lights, and all else that is lit along the harbour at night';
    const notes = { ...SMALL_VAULT, [SKILL_PATH]: SKILL_PLAN.replace('Quay lights', title) };
    const [vault, timeline] = await openPane({ notes, open: SKILL_PATH });
    const { page } = vault;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await choose(vault, timeline, 'Copy as Mermaid chart');
    const copied = page.locator('.notice', { hasText: 'as Mermaid chart' });
    await copied.click();
    await copied.waitFor({ state: 'detached' });
    expect(await clipboard(vault)).toContain(
      '    1. Lay the cable :done, 2026-11-17 08:00, 2026-11-17 11:30\n',
    );
    const chart = await clipboard(vault);
    await page.evaluate(() => navigator.clipboard.writeText(''));
    await vault.command('Copy timeline as Mermaid chart');
    await copied.waitFor();
    expect(await clipboard(vault)).toBe(chart);
    await choose(vault, timeline, 'Copy as SVG');
    await page.locator('.notice', { hasText: 'as SVG' }).waitFor();
    const svg = await clipboard(vault);
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    expect(svg).not.toMatch(/class=|var\(|oklch|color-mix|style=/);
    for (const words of ['Wiring', 'Control', 'Now', ', UTC']) {
      expect(svg).toContain(`${words}</text>`);
    }
    expect(svg).toMatch(/>Quay lights, and all[^<]*…<\/text>/);
    await choose(vault, timeline, 'Copy as PNG');
    await page.locator('.notice', { hasText: 'as PNG' }).waitFor();
    const png = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const blob = await item?.getType('image/png');
      const picture = await createImageBitmap(blob ?? new Blob());
      return picture.width;
    });
    const width = Number(/width="([\d.]+)"/.exec(svg)?.[1]);
    expect(png).toBe(Math.ceil(width * 2));
    const shown = await page.context().newPage();
    await shown.setContent(`<body style="margin: 0">${svg}</body>`);
    await shown.screenshot({ path: 'build/screenshots/timeline-copied.png' });
    const ends = await shown.locator('text').evaluateAll((texts) => {
      return texts.map((text) => text.getBoundingClientRect().right);
    });
    expect(Math.max(...ends)).toBeLessThan(width);
  });

  test('has nothing that axe-core complains of, opened, zoomed and as a table', async () => {
    const [vault, timeline] = await openPane({ vault: 'demo', open: GAUGE });
    await timeline.getByRole('button', { name: 'Deliver the backlog', exact: true }).click();
    await timeline.getByRole('button', { name: 'Zoom in' }).click();
    const drawn = await axeFindings(vault.page, '.execplans-timeline');
    expect(drawn.violations).toEqual([]);
    await timeline.getByRole('button', { name: 'Show as table' }).click();
    const table = await axeFindings(vault.page, '.execplans-timeline');
    expect(table.violations).toEqual([]);
  });

  test('shows times in the time zone of the device when the settings say so', async () => {
    const data = '.obsidian/plugins/execplans/data.json';
    const stored = JSON.stringify({ version: 1, timestampStyle: 'local' });
    const [, timeline] = await openPane({
      notes: { ...SMALL_VAULT, [data]: stored },
      open: SKILL_PATH,
      zone: 'America/St_Johns',
    });
    await timeline.locator('.execplans-caption > span', { hasText: /, UTC-3:30$/ }).waitFor();
    await timeline.locator('[data-stop][aria-label^="1. Lay the cable"]').focus();
    await expectSoon(
      () => timeline.locator('[aria-live]').innerText(),
      'done, 2026-11-17 04:30 UTC-3:30 to 2026-11-17 08:00 UTC-3:30, Wiring',
    );
  });

  test('is zoomed by two fingers on a phone', async () => {
    const [vault, timeline] = await openPane({ vault: 'demo', open: GAUGE, mobile: true });
    const { page } = vault;
    const drawing = timeline.locator('.execplans-timeline-drawing');
    const box = await seenAtRest(page, () => drawing.boundingBox());
    if (!box) throw new Error('The timeline is not drawn.');
    const touch = await page.context().newCDPSession(page);
    const fingers = (apart: number) =>
      [-apart, apart].map((x, id) => ({ id, x: box.x + 160 + x, y: box.y + 60 }));
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: fingers(30) });
    for (const apart of [50, 80, 110]) {
      await touch.send('Input.dispatchTouchEvent', {
        type: 'touchMove',
        touchPoints: fingers(apart),
      });
    }
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await timeline.getByRole('button', { name: 'Show the whole plan' }).waitFor();
    await vault.screenshot('timeline-phone');
  });
});

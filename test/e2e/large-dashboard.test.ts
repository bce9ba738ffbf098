// The dashboard over ten thousand plans: how much of them is in the page, and what of the page changes when one plan does.
// Counts elements and never measures time; `npm run bench` does that.
import { beforeEach, expect, test } from '@jest/globals';
import type { PlanIndex } from '../../src/index/plan-index';
import { describeWithBrowser } from './support/describe-with-browser';
import { CODEX_PATH, CODEX_PLAN, NOW, SMALL_VAULT } from './support/notes';
import { openVault, type OpenVault } from './support/open-vault';
import { seenAtRest } from './support/soon';

const MANY = 10_000;
const MOST_IN_PAGE = 80;
const TITLE = 'A timetable that survives the winter';

interface Layout {
  readonly name: string;
  /** What stands for a plan in it, and what scrolls. */
  readonly part: string;
  readonly scroller: string;
}

const LAYOUTS: readonly Layout[] = [
  { name: 'Table', part: '.execplans-plan', scroller: '.execplans-table' },
  { name: 'Board', part: '.execplans-board-card', scroller: '.execplans-board-scroller' },
  { name: 'Timeline', part: '.execplans-plans-row', scroller: '.execplans-plans' },
];

/** Puts as many rows into the index of the running plugin, their titles behind those of the vault's own plans. */
function addRows({ page }: OpenVault): Promise<void> {
  return page.evaluate((count) => {
    const plugin = window.__host.app?.plugins.plugins['execplans'] ?? {};
    const index = Reflect.get(plugin, 'index') as PlanIndex;
    const rows = index.all();
    const statuses = ['draft', 'in progress', 'blocked', 'complete', 'abandoned'] as const;
    index.batch(() => {
      for (let number = rows.length; number < count; number += 1) {
        const row = rows[number % rows.length];
        if (row === undefined) throw new Error('There are no rows.');
        const value = statuses[number % statuses.length] ?? 'draft';
        const [path, title] = [`Plans/${number}.md`, `Gauge ${number}`];
        index.putRow({ ...row, path, title, status: { ...row.status, value } }, null);
      }
    });
  }, MANY);
}

/** Notes from now on where in the dashboard something changes: the words of a plan's part, or a class outside all parts. */
function watch({ page }: OpenVault, part: string): Promise<void> {
  return page.evaluate((selector) => {
    const place = document.querySelector('.execplans-dashboard');
    if (place === null) throw new Error('There is no dashboard.');
    const seen: string[] = [];
    const note = (records: readonly MutationRecord[]): void => {
      for (const { type, target } of records) {
        const element = target instanceof Element ? target : target.parentElement;
        const changed = element?.closest<HTMLElement>(selector);
        seen.push(`${type}: ${changed?.innerText ?? element?.className ?? 'what is gone'}`);
      }
    };
    const observer = new MutationObserver(note);
    const everything = { attributes: true, characterData: true, childList: true, subtree: true };
    observer.observe(place, everything);
    const changesSeen = (): readonly string[] => {
      note(observer.takeRecords());
      observer.disconnect();
      return seen;
    };
    Object.assign(window, { changesSeen });
  }, part);
}

function changesSeen({ page }: OpenVault): Promise<readonly string[]> {
  return page.evaluate(() => (Reflect.get(window, 'changesSeen') as () => readonly string[])());
}

describeWithBrowser('the dashboard of ten thousand plans', () => {
  let vault: OpenVault;
  beforeEach(async () => {
    vault = await openVault({ notes: SMALL_VAULT, now: NOW, open: CODEX_PATH });
    await vault.command('Open plan dashboard');
    await vault.page.locator('.execplans-plan', { hasText: TITLE }).waitFor();
    await vault.page.getByRole('columnheader', { name: 'Title' }).getByRole('button').click();
    await addRows(vault);
    await vault.page.getByText(`${MANY} plans`).waitFor();
  });

  for (const { name, part, scroller } of LAYOUTS) {
    test(`as a ${name.toLowerCase()} has few of them in the page, wherever it is scrolled`, async () => {
      const { page } = vault;
      await page.getByRole('button', { name, exact: true }).click();
      const parts = page.locator(part);
      await parts.first().waitFor();
      const places = page.locator(scroller);
      for (const share of [0, 0.5, 1]) {
        await places.evaluateAll((all, at) => {
          for (const one of all) one.scrollTop = at * one.scrollHeight;
        }, share);
        const reached = page.locator(`${part}:visible`, {
          hasText: share === 0 ? TITLE : /Gauge/,
        });
        await reached.first().waitFor();
        const count = await seenAtRest(page, () => parts.count());
        expect(count).toBeGreaterThan(10);
        expect(count).toBeLessThanOrEqual(MOST_IN_PAGE);
      }
    });

    test(`as a ${name.toLowerCase()} is drawn once when it is shown, with the sizes that it has`, async () => {
      const { page } = vault;
      // So narrow that not all columns have room.
      await page.setViewportSize({ width: 1000, height: 900 });
      await page
        .getByRole('button', { name: name === 'Table' ? 'Board' : 'Table', exact: true })
        .click();
      await page.getByRole('button', { name, exact: true, pressed: false }).waitFor();
      await watch(vault, part);
      await page.getByRole('button', { name, exact: true }).click();
      await page.locator(part, { hasText: TITLE }).waitFor();
      await seenAtRest(page, () => page.locator('.execplans-dashboard').innerHTML());
      const changes = await changesSeen(vault);
      expect(changes.length).toBeGreaterThan(0);
      // Nor is one moved.
      expect(changes.filter((change) => /Gauge|timetable|-slot/.test(change))).toEqual([]);
    });

    test(`as a ${name.toLowerCase()} changes the words of a plan that changed and nothing else, be it focus or scroll`, async () => {
      const { page } = vault;
      await page.getByRole('button', { name, exact: true }).click();
      await page.locator(part, { hasText: TITLE }).waitFor();
      const place = page.locator(scroller, { hasText: 'A timetable that survives' });
      await page.locator(part, { hasText: 'Gauge' }).first().focus();
      await place.evaluate((element) => element.scrollTo(0, 20));
      // The rows that the scroll brings in are drawn by the frame after the next.
      await seenAtRest(page, () => page.locator('.execplans-dashboard').innerHTML());
      await watch(vault, part);
      await vault.write(CODEX_PATH, CODEX_PLAN.replace('the winter', 'the spring'));
      await page.locator(part, { hasText: 'survives the spring' }).waitFor();
      const changes = await changesSeen(vault);
      expect(changes.length).toBeGreaterThan(0);
      for (const change of changes) {
        expect(change).toMatch(/^(?:attributes|characterData): [^]*survives the spring/);
      }
      await page.locator(`${part}:focus`, { hasText: 'Gauge' }).waitFor();
      expect(await place.evaluate((element) => element.scrollTop)).toBe(20);
    });
  }
});

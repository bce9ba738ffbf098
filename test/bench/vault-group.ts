// The group `vault` of the benchmark: the built plugin in the browser host, over vaults of several sizes. Drives the
// page and reads its trace; what is measured there is said in page/vault-page.ts.
import type { Browser, Locator, Page } from 'playwright-core';
import type { BuiltPlugin } from '../host/app/plugins/plugins';
import { type Frames, framesOf } from './frames';
import { mainThreadOf, type MainThread, TRACE_CATEGORIES, type TraceEvent } from './main-thread';
import { exponentOf, middleOf, type Points } from './measure';
import type * as vaultPage from './page/vault-page';

/** What the page's script offers, where it runs. */
declare const bench: typeof vaultPage;

type PageOptions = vaultPage.PageOptions;

export interface VaultGroup {
  readonly browser: Browser;
  readonly plugin: BuiltPlugin;
  /** The texts of the page's script and of the host's styles. */
  readonly script: string;
  readonly styles: string;
  /** How many notes the vaults have, ascending; every fifth is a plan. */
  readonly notes: readonly number[];
  /** Takes a line that tells what is being done. */
  readonly say: (line: string) => void;
}

export interface VaultFigures {
  readonly figures: Readonly<Record<string, number>>;
  readonly series: Readonly<Record<'coldIndex' | 'warmStart', Points>>;
}

interface Run {
  readonly thread: MainThread;
  /** From the ready layout to the last row, ms. */
  readonly indexed: number;
  /** How much more of the heap is in use than before, bytes. */
  readonly heap: number;
}

/** Edits of each kind, of which the middle one counts. */
const EDITS = 9;
const OPEN_KILOBYTES = 100;
const DASHBOARD = 'execplans-dashboard';
/** How often the wheel of the mouse is turned over the dashboard's table, and how far each time, px. */
const TURNS = 180;
const TURN = 240;

export async function vaultFigures(group: VaultGroup): Promise<VaultFigures> {
  const runs: { plans: number; cold: Run; warm: Run; dashboard: Run }[] = [];
  let scroll: Readonly<Record<string, number>> = {};
  for (const notes of group.notes) {
    const plans = notes / 5;
    const options: PageOptions = { notes, plans, plugin: group.plugin, shows: null };
    const page = await newPage(group);
    const cold = await indexing(page, group, options);
    const warm = await indexing(page, group, options);
    const dashboard = await indexing(page, group, { ...options, shows: DASHBOARD });
    if (notes === group.notes.at(-1)) {
      scroll = { ...(await scrollFigures(page)), ...(await actFigures(page)) };
    }
    await page.context().close();
    for (const [name, { thread }] of Object.entries({ cold, warm, dashboard })) {
      const { ms, parts } = thread.longest;
      group.say(
        `  ${notes} notes, ${name}: longest block ${ms.toFixed(1)} ms: ${parts.join(', ')}`,
      );
    }
    runs.push({ plans, cold, warm, dashboard });
  }
  const largest = runs.at(-1);
  const smallest = runs[0];
  if (!largest || !smallest) throw new Error('There is no vault to measure.');
  const coldIndex = runs.map(({ plans, cold }) => [plans, cold.indexed] as const);
  const warmStart = runs.map(({ plans, warm }) => [plans, warm.indexed] as const);
  const { cold, warm, dashboard } = largest;
  const several = runs.length > 1;
  return {
    figures: {
      'longestBlock.ms': Math.max(cold.thread.longest.ms, warm.thread.longest.ms),
      'longestBlock.cold.ms': cold.thread.longest.ms,
      'longestBlock.warm.ms': warm.thread.longest.ms,
      'longestBlock.dashboard.ms': dashboard.thread.longest.ms,
      'longestBlock.collection.ms': cold.thread.longestCollection.ms,
      'coldIndex.ms': cold.indexed,
      'coldIndex.mainThreadShare': cold.thread.busy / cold.thread.lasted,
      'warmStart.ms': warm.indexed,
      'warmStart.mainThread.ms': warm.thread.busy,
      ...(several && {
        'coldIndex.exponent': exponentOf(coldIndex),
        'warmStart.exponent': exponentOf(warmStart),
        'heap.1000Plans.bytes':
          (1000 * (cold.heap - smallest.cold.heap)) / (largest.plans - smallest.plans),
      }),
      ...scroll,
      ...(await editFigures(group)),
    },
    series: { coldIndex, warmStart },
  };
}

async function newPage({ browser }: VaultGroup): Promise<Page> {
  // Of a context of its own, and so with a database of its own.
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
  const page = await context.newPage();
  await page.route('**/*', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><body></body>' }),
  );
  return page;
}

/** Starts the app anew in the page, with what earlier starts have stored. */
async function indexing(page: Page, group: VaultGroup, options: PageOptions): Promise<Run> {
  await page.goto('http://bench.test/');
  await page.addStyleTag({ content: group.styles });
  await page.addScriptTag({ content: group.script });
  await page.evaluate((given) => bench.openApp(given), options);
  const before = await page.evaluate(() => bench.usedHeap());
  const events = await traced(page, () =>
    page.evaluate((given) => bench.indexVault(given), options),
  );
  const heap = (await page.evaluate(() => bench.usedHeap())) - before;
  return {
    thread: mainThreadOf(events, 'start', 'end'),
    indexed: mainThreadOf(events, 'start', 'indexed').lasted,
    heap,
  };
}

/** How smoothly the table of all plans scrolls under the wheel, beside a page in which nothing moves. */
async function scrollFigures(page: Page): Promise<Record<string, number>> {
  await page.locator('.execplans-table').hover();
  const turned = async (distance: number): Promise<Frames> => {
    await page.evaluate(() => bench.beginFrames());
    for (let turn = 0; turn < TURNS; turn += 1) await page.mouse.wheel(0, distance);
    return framesOf(await page.evaluate(() => bench.endFrames()));
  };
  const still = await turned(0);
  const moved = await turned(TURN);
  // Once more, for a trace costs frames.
  const events = await traced(page, async () => void (await turned(-TURN)));
  const { busy, lasted, longest } = mainThreadOf(events, 'start', 'end');
  return {
    'scroll.framesDue': moved.due,
    'scroll.framesDropped': moved.dropped,
    'scroll.framesDropped.atRest': still.dropped,
    'scroll.longestFrame.ms': moved.longest,
    'scroll.longestFrame.ms.atRest': still.longest,
    'scroll.longestBlock.ms': longest.ms,
    'scroll.mainThreadShare': busy / lasted,
  };
}

/** How long the app is held up at most when a person presses, chooses or types something on the dashboard of all plans. */
async function actFigures(page: Page): Promise<Record<string, number>> {
  const figures: Record<string, number> = {};
  const note = async (name: string, act: () => Promise<void>): Promise<void> => {
    const { longest } = mainThreadOf(await traced(page, act), 'start', 'end');
    figures[`act.${name}.longestBlock.ms`] = longest.ms;
  };
  const press = (button: Locator): Promise<void> =>
    button.evaluate((element: HTMLElement) => bench.markedAct(() => element.click()));
  const enter = (field: Locator, value: string, type: string): Promise<void> =>
    field.evaluate(
      (element: HTMLInputElement, [words, event]) =>
        bench.markedAct(() => {
          element.value = words;
          element.dispatchEvent(new Event(event, { bubbles: true }));
        }),
      [value, type] as const,
    );
  for (const name of ['Board', 'Timeline', 'Ready now', 'Table']) {
    await note(name, () => press(page.getByRole('button', { name, exact: true })));
  }
  await note('sort', () => enter(page.getByLabel('Sort by'), 'title', 'change'));
  await note('group', () => enter(page.getByLabel('Group by'), 'status', 'change'));
  await note('filter', () => press(page.locator('.execplans-chip[aria-pressed]').first()));
  // The last one, for it has all notes read.
  await note('search', () => enter(page.getByLabel('Search plans'), 't', 'input'));
  return figures;
}

async function traced(page: Page, act: () => Promise<void>): Promise<readonly TraceEvent[]> {
  const browser = page.context().browser();
  if (browser === null) throw new Error('The browser is gone.');
  await browser.startTracing(page, { categories: [...TRACE_CATEGORIES] });
  await act();
  const trace = (await browser.stopTracing()).toString('utf8');
  return (JSON.parse(trace) as { readonly traceEvents: readonly TraceEvent[] }).traceEvents;
}

/** What one letter and one decision cost the main thread in a long plan, beside what they cost without the plugin. */
async function editFigures(group: VaultGroup): Promise<Record<string, number>> {
  const given = { notes: 1_000, plans: 200, shows: OPEN_KILOBYTES };
  const without = await newPage(group);
  await indexing(without, group, { ...given, plugin: null });
  const plainLetter = await repeated(without, () => without.evaluate(() => bench.typeLetter()));
  const byHand = await repeated(without, (number) =>
    without.evaluate((n) => bench.writeDecision(n), number),
  );
  await without.context().close();
  const page = await newPage(group);
  await indexing(page, group, { ...given, plugin: group.plugin });
  const letter = await repeated(page, () => page.evaluate(() => bench.typeLetter()));
  const decision = await repeated(page, (number) =>
    page.evaluate((n) => bench.recordDecision(n), number),
  );
  await page.context().close();
  return {
    'keystroke.ms.100KB': busyOf(letter) - busyOf(plainLetter),
    'keystroke.longestBlock.ms.100KB': longestOf(letter),
    'keystroke.longestBlock.without.ms.100KB': longestOf(plainLetter),
    'decision.ms.100KB': busyOf(decision) - busyOf(byHand),
    'decision.longestBlock.ms.100KB': longestOf(decision),
    'decision.longestBlock.without.ms.100KB': longestOf(byHand),
  };
}

async function repeated(
  page: Page,
  act: (number: number) => Promise<void>,
): Promise<readonly MainThread[]> {
  const threads: MainThread[] = [];
  for (let number = 0; number < EDITS; number += 1) {
    const events = await traced(page, () => act(number));
    threads.push(mainThreadOf(events, 'start', 'end'));
  }
  return threads;
}

function busyOf(threads: readonly MainThread[]): number {
  return middleOf(threads.map(({ busy }) => busy));
}

function longestOf(threads: readonly MainThread[]): number {
  return middleOf(threads.map(({ longest }) => longest.ms));
}

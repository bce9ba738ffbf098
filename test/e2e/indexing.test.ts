// How plans get into the dashboard: read by a worker, on the main thread where there is none, and not at all
// when they are as they were at the last start.
import { expect, test } from '@jest/globals';
import { describeWithBrowser } from './support/describe-with-browser';
import { CODEX_PATH, NOW, SKILL_PATH, SKILL_PLAN, SMALL_VAULT } from './support/notes';
import { openVault, type OpenVault } from './support/open-vault';
import { expectSoon } from './support/soon';

declare global {
  interface Window {
    /** Paths of the notes that were sent to the worker. */
    sentToWorker: string[];
    /** What the status bar has said, each text once. */
    statusTexts: string[];
  }
}

/** Some plans more than fit on a screen. */
const MANY = Object.fromEntries(
  Array.from({ length: 150 }, (_, index) => [
    `Plans/Many/Lamp ${index}.md`,
    SKILL_PLAN.replace('Quay lights', `Lamp ${index}`),
  ]),
);

/** Keeps a list of what is sent to any worker for a row; what a search looks for is read while somebody searches. */
function recordRequests(): void {
  window.sentToWorker = [];
  const send: unknown = Object.getOwnPropertyDescriptor(Worker.prototype, 'postMessage')?.value;
  if (typeof send !== 'function') throw new Error('Workers take no messages.');
  Worker.prototype.postMessage = function (this: Worker, message: unknown): void {
    const { request } = message as {
      readonly request: { readonly path: string; readonly details?: boolean };
    };
    if (request.details !== true) window.sentToWorker.push(request.path);
    send.call(this, message);
  };
}

/** Keeps a list of what the status bar says. */
function recordStatus(): void {
  window.statusTexts = [];
  new MutationObserver(() => {
    const text = document.querySelector('.status-bar')?.textContent ?? '';
    if (text !== '' && !window.statusTexts.includes(text)) window.statusTexts.push(text);
  }).observe(document, { childList: true, subtree: true, characterData: true });
}

async function dashboardRows(vault: OpenVault, count: number): Promise<void> {
  await vault.command('Open plan dashboard');
  await vault.page.locator(`.execplans-table[aria-rowcount="${count + 1}"]`).waitFor();
}

const sent = (vault: OpenVault): Promise<string[]> =>
  vault.page.evaluate(() => window.sentToWorker);

/** How many rows of plans are in the device's database. */
function storedRows({ page }: OpenVault): Promise<number> {
  return page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('The database does not answer.'));
      });
    const [found] = await indexedDB.databases();
    const database = await settled(indexedDB.open(found?.name ?? ''));
    const shards = await settled(database.transaction('rows').objectStore('rows').getAll());
    database.close();
    return (shards as { readonly rows: readonly unknown[] }[]).flatMap(({ rows }) => rows).length;
  });
}

describeWithBrowser('the plans of a vault', () => {
  test('are read by a worker of its own code', async () => {
    const vault = await openVault({ notes: { ...SMALL_VAULT, ...MANY }, before: recordRequests });
    await dashboardRows(vault, 152);
    expect(vault.page.workers()).toHaveLength(1);
    expect(new Set(await sent(vault)).size).toBe(152);
  });

  test('are counted in the status bar while they are read for the first time', async () => {
    const vault = await openVault({ notes: { ...SMALL_VAULT, ...MANY }, before: recordStatus });
    await dashboardRows(vault, 152);
    const said = await vault.page.evaluate(() => window.statusTexts);
    const counts = said.map((text) => /^Reading plans: (\d+) of 152$/.exec(text)?.[1]);
    expect(counts.length).toBeGreaterThan(0);
    expect(counts).not.toContain(undefined);
    expect(counts.map(Number)).toEqual(counts.map(Number).sort((a, b) => a - b));
    await vault.page.locator('.status-bar').getByText('Reading').waitFor({ state: 'detached' });
  });

  test('are read all the same where no worker can be started', async () => {
    const vault = await openVault({
      notes: { ...SMALL_VAULT, ...MANY },
      before: () => {
        window.Worker = class {
          constructor() {
            throw new DOMException('Refused to create a worker.', 'SecurityError');
          }
        } as unknown as typeof Worker;
      },
    });
    vault.expectError(/no worker starts/);
    await dashboardRows(vault, 152);
    expect(vault.page.workers()).toHaveLength(0);
  });

  test('are read all the same when the worker’s code does not run', async () => {
    const vault = await openVault({
      notes: { ...SMALL_VAULT, ...MANY },
      before: () => {
        const RealWorker = window.Worker;
        window.Worker = class extends RealWorker {
          constructor() {
            super(URL.createObjectURL(new Blob(['this is no code'])));
          }
        };
      },
    });
    vault.expectError(/worker failed|Unexpected identifier/);
    await dashboardRows(vault, 152);
  });

  test('are not read again at the next start, but for those that changed meanwhile', async () => {
    const notes = { ...SMALL_VAULT, ...MANY };
    const vault = await openVault({ notes, now: NOW, before: recordRequests });
    await dashboardRows(vault, 152);
    // Rows are stored some seconds after they were read.
    await vault.page.clock.fastForward(7_000);
    await expectSoon(() => storedRows(vault), 152);
    await vault.write(SKILL_PATH, SKILL_PLAN.replace('Quay lights', 'Pier lights'));
    await vault.remove(CODEX_PATH);
    await vault.restart();
    await dashboardRows(vault, 151);
    await vault.page.getByRole('searchbox').fill('Pier lights');
    await vault.page.locator('.execplans-plan', { hasText: 'Pier lights' }).waitFor();
    expect(await sent(vault)).toEqual([SKILL_PATH]);
  });

  test('are all read again when the settings are asked to', async () => {
    const vault = await openVault({ notes: SMALL_VAULT, now: NOW, before: recordRequests });
    await dashboardRows(vault, 2);
    const before = (await sent(vault)).length;
    await vault.page.keyboard.press('Control+,');
    const settings = vault.page.locator('.mod-settings');
    await settings.getByText('ExecPlans').first().click();
    await settings.getByText('Read all plans again').click();
    await vault.page.locator('.notice', { hasText: 'Reading all plans again.' }).waitFor();
    await vault.page.waitForFunction((count) => window.sentToWorker.length >= count + 2, before);
    expect(new Set((await sent(vault)).slice(before)).size).toBe(2);
  });
});

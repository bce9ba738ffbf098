// Opens a vault as a person would: the demo server over a temporary folder, and the page in the
// browser. Everything it reads back is what is on disk, not what the page believes.
import { cp, mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { startServer } from '../../host/server/server';
import { holdNotices } from './hold-notices';
import { type PageErrors, watchForErrors } from './page-errors';
import { choose } from './prompt-choice';

export interface OpenVaultOptions {
  /** Text by path, written over the vault before the page opens. */
  readonly notes?: Readonly<Record<string, string>>;
  /** Start from a copy of test/vault rather than from nothing. */
  readonly vault?: 'demo';
  readonly theme?: 'light' | 'dark';
  /** The time zone of the device, an IANA name; UTC when absent. */
  readonly zone?: string;
  /** The note to open. */
  readonly open?: string;
  readonly mobile?: boolean;
  readonly jitter?: number;
  /** The layout is kept over a restart, tabs that are not on screen are deferred then. */
  readonly keepLayout?: boolean;
  /** What the page's clock shows, always; ISO 8601 in UTC. The real time when absent. */
  readonly now?: string;
  /** Notices with a button leave by themselves, as they do where nobody points at them. */
  readonly losesNotices?: true;
  /** False opens the host without the plugin; a text is run in place of the built main.js. */
  readonly plugin?: false | string;
  /** Run in the page before anything else, each time it is loaded. */
  readonly before?: () => void;
}

export interface OpenVault {
  readonly page: Page;
  readonly folder: string;
  /** The file's text as it is on disk now, a BOM included. */
  read(path: string): Promise<string>;
  /** The file's text as soon as it fits; throws, with the last text, when it never does. */
  readWhen(path: string, fits: (text: string) => boolean): Promise<string>;
  /** Writes as another program would. */
  write(path: string, text: string): Promise<void>;
  /** Removes a file as another program would. */
  remove(path: string): Promise<void>;
  /** The names in a folder, on disk. */
  list(folder: string): Promise<readonly string[]>;
  /** Opens a note through the quick switcher of the page, as a person with a keyboard would. */
  openNote(path: string): Promise<void>;
  /** Loads the page again, as when the app is started anew; resolves when it can be used. */
  restart(): Promise<void>;
  /** Saves what is on screen as build/screenshots/NAME.png. */
  screenshot(name: string): Promise<void>;
  /** Runs a command that opens another window, and resolves to the page in it. */
  popout(command: string): Promise<Page>;
  /** Runs the command of exactly this name from the command palette, by keyboard alone. */
  command(name: string): Promise<void>;
  /** From now on, errors in the page that match are part of the test. */
  expectError(pattern: RegExp): void;
  /** Done after each test for every vault left open. Throws when the page had unexpected errors. */
  close(): Promise<void>;
}

const SCREENSHOTS = 'build/screenshots';
/** How long anything is waited for. Reached only where something is wrong, so it has room for a machine with much to do. */
const WAIT_MS = 45_000;

let browser: Browser | null = null;
const openVaults = new Set<OpenVault>();

/** The browser in which vaults open from now on; null when it is about to close. */
export function useBrowser(next: Browser | null): void {
  browser = next;
}

/** Closes every vault, then throws what the first of them throws. */
export async function closeOpenVaults(): Promise<void> {
  const closed = await Promise.allSettled([...openVaults].map((vault) => vault.close()));
  for (const result of closed) if (result.status === 'rejected') throw result.reason;
}

/** Resolves when the plugin is loaded and the page can be used. Call it in `describeWithBrowser`. */
export async function openVault(options: OpenVaultOptions = {}): Promise<OpenVault> {
  if (browser === null) throw new Error('openVault is called outside describeWithBrowser.');
  const folder = await makeFolder(options);
  const troubles: unknown[] = [];
  const others: PageErrors[] = [];
  const server = await startServer({
    folder,
    repository: process.cwd(),
    vaultName: 'Test vault',
    trouble: (error) => troubles.push(error),
  });
  const mobile = options.mobile === true;
  const context = await browser.newContext({
    viewport: mobile ? { width: 390, height: 844 } : { width: 1400, height: 900 },
    deviceScaleFactor: 1,
    hasTouch: mobile,
    colorScheme: options.theme ?? 'light',
    locale: 'en-US',
    timezoneId: options.zone ?? 'UTC',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(WAIT_MS);
  const page = await context.newPage();
  context.on('page', (popout) => others.push(watchForErrors(popout, server.origin)));
  const { plugin } = options;
  if (typeof plugin === 'string') {
    await page.route('**/plugin/main.js', (route) => route.fulfill({ body: plugin }));
  }
  if (options.losesNotices !== true) await page.addInitScript(holdNotices);
  if (options.before) await page.addInitScript(options.before);
  const errors = watchForErrors(page, server.origin);
  if (options.now !== undefined) await page.clock.setFixedTime(new Date(options.now));

  const read = (path: string): Promise<string> => readFile(join(folder, path), 'utf8');
  const vault: OpenVault = {
    page,
    folder,
    read,
    readWhen: (path, fits) => readWhen(() => read(path), path, fits),
    async write(path, text) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    },
    remove: (path) => rm(join(folder, path)),
    list: (path) => readdir(join(folder, path)),
    openNote: (path) => openNote(page, path),
    async restart() {
      await page.reload();
      await whenReady(page);
    },
    async screenshot(name) {
      await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`) });
    },
    async popout(command) {
      const [opened] = await Promise.all([page.waitForEvent('popup'), runCommand(page, command)]);
      return opened;
    },
    command: (name) => runCommand(page, name),
    expectError: (pattern) => errors.expect(pattern),
    async close() {
      if (!openVaults.delete(vault)) return;
      await context.close();
      await server.stop();
      await rm(folder, { recursive: true, force: true });
      const inPages = [errors, ...others].flatMap((each) => each.unexpected());
      const unexpected = [...inPages, ...troubles.map(String)];
      if (unexpected.length > 0) {
        throw new Error(`The page had errors:\n${unexpected.join('\n')}`);
      }
    },
  };
  openVaults.add(vault);

  await page.goto(server.url(queryOf(options)));
  await whenReady(page);
  return vault;
}

async function whenReady(page: Page): Promise<void> {
  await page.waitForSelector('html[data-host]', { state: 'attached', timeout: WAIT_MS });
  if ((await page.locator('html').getAttribute('data-host')) !== 'ready') {
    throw new Error(await page.locator('[role=alert]').first().innerText());
  }
}

async function makeFolder(options: OpenVaultOptions): Promise<string> {
  const folder = await mkdtemp(join(await realpath(tmpdir()), 'execplans-e2e-'));
  if (options.vault === 'demo') await cp('test/vault', folder, { recursive: true });
  for (const [path, text] of Object.entries(options.notes ?? {})) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

function queryOf(options: OpenVaultOptions): Record<string, string> {
  const { open, theme, mobile, jitter, keepLayout, plugin } = options;
  return {
    ...(open === undefined ? {} : { open }),
    ...(theme === undefined ? {} : { theme }),
    ...(mobile === true ? { mobile: '1' } : {}),
    ...(jitter === undefined ? {} : { jitter: String(jitter) }),
    ...(keepLayout === true ? { layout: '1' } : {}),
    ...(plugin === false ? { plugin: '0' } : {}),
  };
}

async function readWhen(
  read: () => Promise<string>,
  path: string,
  fits: (text: string) => boolean,
): Promise<string> {
  const end = Date.now() + WAIT_MS;
  for (;;) {
    const text = await read().catch((error: unknown) => String(error));
    if (fits(text)) return text;
    if (Date.now() > end) throw new Error(`"${path}" never became what was expected:\n${text}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function runCommand(page: Page, name: string): Promise<void> {
  return choose(page, 'Control+p', name);
}

async function openNote(page: Page, path: string): Promise<void> {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/, '');
  await choose(page, 'Control+o', name);
  // What is done next is done to this note.
  await page
    .locator('.mod-root .workspace-leaf.mod-active .view-header', { hasText: name })
    .waitFor();
}

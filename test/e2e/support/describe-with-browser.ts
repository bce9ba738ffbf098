// A group of end-to-end tests: builds the page once, starts one browser for the group, and after
// each test closes what it opened and fails it for errors nobody expected.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, jest, test } from '@jest/globals';
import { chromium, type Browser } from 'playwright-core';
import { INSTALL_CHROMIUM, findChromium } from './find-chromium';
import { closeOpenVaults, useBrowser } from './open-vault';

const TEST_MS = 60_000;
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * `describe`, with a browser for `openVault`. Without one on this machine the group becomes one
 * skipped test whose name says so; on a CI machine (`CI=true`), one that fails.
 */
export function describeWithBrowser(name: string, define: () => void): void {
  const executablePath = findChromium();
  if (executablePath === null) {
    describe(name, () => withoutBrowser(name));
    return;
  }
  jest.setTimeout(TEST_MS);
  describe(name, () => {
    let browser: Browser | null = null;
    beforeAll(async () => {
      const built = promisify(execFile)(process.execPath, ['test/host/server/bundle-host.mjs']);
      const launched = chromium.launch({ executablePath, headless: true, args: ARGUMENTS });
      // Both are awaited, so that a page that does not build leaves no browser behind.
      const [page, started] = await Promise.allSettled([built, launched]);
      if (started.status === 'fulfilled') useBrowser((browser = started.value));
      if (page.status === 'rejected') throw page.reason;
      if (started.status === 'rejected') throw started.reason;
    }, TEST_MS);
    afterEach(closeOpenVaults, TEST_MS);
    afterAll(async () => {
      useBrowser(null);
      await browser?.close();
    }, TEST_MS);
    define();
  });
}

function withoutBrowser(name: string): void {
  const reason = `No Chromium was found. ${INSTALL_CHROMIUM}`;
  if (process.env['CI'] === 'true') {
    test('runs in Chromium', () => {
      throw new Error(reason);
    });
    return;
  }
  // Straight to the terminal: a console line would come with a stack, once for each group.
  process.stderr.write(`Skipped "${name}": ${reason}\n`);
  test.skip(`is skipped: ${reason}`, () => undefined);
}

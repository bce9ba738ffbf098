// A group of end-to-end tests in the one browser of its file: after each test it closes what that opened, and fails it for
// errors nobody expected.
import { afterAll, afterEach, beforeAll, describe, jest, test } from '@jest/globals';
import { chromium, type Browser } from 'playwright-core';
import { INSTALL_CHROMIUM, findChromium } from './find-chromium';
import { closeOpenVaults, useBrowser } from './open-vault';

/** Reached only where something is wrong, and after what a test waits for: that says more. */
const TEST_MS = 180_000;
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
  openOneBrowser(executablePath);
  describe(name, () => {
    afterEach(closeOpenVaults, TEST_MS);
    define();
  });
}

let isOpened = false;

/** For all groups of a test file; each vault has a context of its own. */
function openOneBrowser(executablePath: string): void {
  if (isOpened) return;
  isOpened = true;
  let browser: Browser | null = null;
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath,
      headless: true,
      args: ARGUMENTS,
      timeout: TEST_MS,
    });
    useBrowser(browser);
  }, TEST_MS);
  afterAll(async () => {
    useBrowser(null);
    await browser?.close();
  }, TEST_MS);
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

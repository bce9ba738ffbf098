// Collects what goes wrong in a page: exceptions, console errors, and requests to any other place
// than the page's own server. It decides nothing: the test says what it expected.
import type { Page } from 'playwright-core';

export interface PageErrors {
  /** Errors that match are expected, those already collected too. */
  expect(pattern: RegExp): void;
  unexpected(): readonly string[];
}

/**
 * Of a file that is gone when it is read, which is nothing wrong, the browser tells in the console by itself. Whoever does
 * not expect it throws.
 */
function isAbsence(text: string, url: string, origin: string): boolean {
  return (
    text.startsWith('Failed to load resource') &&
    text.includes('404') &&
    url.startsWith(`${origin}api/file?`)
  );
}

/** `origin` is the page's own server; only `data:` and `blob:` may be loaded from elsewhere. */
export function watchForErrors(page: Page, origin: string): PageErrors {
  const found: string[] = [];
  const expected: RegExp[] = [];
  page.on('pageerror', (error) => found.push(error.stack ?? error.message));
  page.on('crash', () => found.push('The page crashed.'));
  page.on('console', (message) => {
    if (message.type() !== 'error') return;
    const { url, lineNumber } = message.location();
    if (isAbsence(message.text(), url, origin)) return;
    found.push(`console.error: ${message.text()} (${url}:${lineNumber})`);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !/^(data|blob):/.test(url)) found.push(`Asked for ${url}`);
  });
  return {
    expect: (pattern) => expected.push(pattern),
    unexpected: () => found.filter((text) => !expected.some((pattern) => pattern.test(text))),
  };
}

// Looks at what a page shows until it is as it should be. What comes in late is waited for, as a person would; a limit is
// reached only where something is wrong.
import { isDeepStrictEqual } from 'node:util';
import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';

const SOON_MS = 30_000;
const BETWEEN_LOOKS_MS = 50;

/** Resolves with the first thing seen that fits; with the last one when none does. */
export async function seenSoon<Seen>(
  look: () => Promise<Seen>,
  fits: (seen: Seen) => boolean,
): Promise<Seen> {
  const end = Date.now() + SOON_MS;
  for (;;) {
    const seen = await look();
    if (fits(seen) || Date.now() > end) return seen;
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_LOOKS_MS));
  }
}

/** Fails when what is seen does not become equal to `wanted`. */
export async function expectSoon<Seen>(look: () => Promise<Seen>, wanted: Seen): Promise<void> {
  expect(await seenSoon(look, (seen) => isDeepStrictEqual(seen, wanted))).toEqual(wanted);
}

/** What is seen once two frames in a row show the same: drawings learn of their width a frame or two late. */
export async function seenAtRest<Seen>(page: Page, look: () => Promise<Seen>): Promise<Seen> {
  let before = await look();
  return seenSoon(
    async () => {
      await page.evaluate(
        () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
      );
      const seen = await look();
      const isSame = isDeepStrictEqual(seen, before);
      before = seen;
      return { seen, isSame };
    },
    ({ isSame }) => isSame,
  ).then(({ seen }) => seen);
}

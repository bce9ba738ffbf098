// Lets the page's own time pass, at once, until open editors have saved what they had to save. For vaults with a fixed `now`,
// whose page has a clock that can be put forward.
import { expect } from '@jest/globals';
import type { OpenVault } from './open-vault';

/** Longer than an editor waits before it saves. */
const SAVED_MS = 2_500;

/** Resolves when what was waiting to be saved is on disk, and what came of that too. `path` is that of a note. */
export async function whenEditorsSaved({ page }: OpenVault, path: string): Promise<void> {
  for (let turn = 0; turn < 2; turn += 1) {
    await page.clock.fastForward(SAVED_MS);
    // Writes are made one after the other: this one, which changes nothing, behind those that are under way.
    await page.evaluate(
      (note) => window.__host.app?.vault.adapter.process(note, (text) => text),
      path,
    );
  }
}

/** Fails when the note does not become `expected`, or does not stay so while editors save. */
export async function expectOnDisk(
  vault: OpenVault,
  path: string,
  expected: string,
): Promise<void> {
  await vault.readWhen(path, (text) => text === expected);
  await whenEditorsSaved(vault, path);
  expect(await vault.read(path)).toBe(expected);
}

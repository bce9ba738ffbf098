// Renames a note in the page.
import type { OpenVault } from './open-vault';

/** As the app does when a person asks for it: links follow. */
export function renameNote({ page }: OpenVault, from: string, to: string): Promise<void> {
  return page.evaluate(
    async ([before, after]) => {
      const { app } = window.__host;
      const file = app?.vault.getFileByPath(before) ?? null;
      if (file !== null) await app?.fileManager.renameFile(file, after);
    },
    [from, to] as const,
  );
}

// The commands that have to do with hidden folders.
import type { Plugin } from 'obsidian';
import { exportPlan } from './export-plan';
import { usableFolders } from './hidden-folder';
import { TOO_MUCH } from './hidden-scan';
import { moveIntoVault } from './move-hidden-plan';
import { guard, inform } from './notices';
import { fileOf } from './plan-note';
import { activePlan, type Workbench } from './workbench';

export function addHiddenCommands(plugin: Plugin, workbench: Workbench): void {
  const { app, hidden, store } = workbench;
  plugin.addCommand({
    id: 'move-into-vault',
    name: 'Move plan into vault…',
    icon: 'folder-input',
    checkCallback: (checking) => {
      const note = activePlan(workbench);
      if (note === null || fileOf(app, note) !== null) return false;
      if (!checking) guard('Moving the plan', () => moveIntoVault(workbench, note));
      return true;
    },
  });
  plugin.addCommand({
    id: 'export-plan',
    name: 'Export plan to .agents…',
    icon: 'folder-output',
    checkCallback: (checking) => {
      const note = activePlan(workbench);
      if (note === null || fileOf(app, note) === null) return false;
      if (!checking) exportPlan(workbench, note);
      return true;
    },
  });
  plugin.addCommand({
    id: 'rescan-hidden',
    name: 'Rescan hidden folders',
    icon: 'folder-sync',
    checkCallback: (checking) => {
      if (usableFolders(store.settings, app.vault.configDir).length === 0) return false;
      if (!checking) {
        guard('Looking through the hidden folders', async () => {
          const isWhole = await hidden.rescan();
          inform(isWhole ? 'Looked through all hidden folders.' : TOO_MUCH);
        });
      }
      return true;
    },
  });
}

// The ways to a merge: two commands, and an item in the menu of a plan that has a conflict copy and of the copy itself.
import { type Plugin, TFile } from 'obsidian';
import { activeHidden } from './hidden-views';
import { mergeFrom, settleConflicts } from './merge-copy';
import { guard } from './notices';
import { activePlan, type Workbench } from './workbench';

const NAME = 'Merge conflict copy…';

export function addMergeCommands(plugin: Plugin, workbench: Workbench): void {
  const { app } = workbench;
  plugin.addCommand({
    id: 'merge-conflict-copy',
    name: NAME,
    icon: 'merge',
    checkCallback: (checking) => {
      const note = activeHidden(app) ?? app.workspace.getActiveFile();
      const merge = note === null ? null : mergeFrom(workbench, note);
      if (merge !== null && !checking) guard('Merging the copy', merge);
      return merge !== null;
    },
  });
  plugin.addCommand({
    id: 'settle-merge-conflict',
    name: 'Settle merge conflict…',
    icon: 'merge',
    checkCallback: (checking) => {
      const note = activePlan(workbench);
      const found = note === null ? undefined : workbench.index.summary(note.path)?.found;
      if (note === null || !found?.['merge-conflict']) return false;
      if (!checking) guard('Settling the conflict', () => settleConflicts(workbench, note));
      return true;
    },
  });
  plugin.registerEvent(
    app.workspace.on('file-menu', (menu, file) => {
      const merge = file instanceof TFile ? mergeFrom(workbench, file) : null;
      if (merge === null) return;
      menu.addItem((item) =>
        item
          .setTitle(NAME)
          .setIcon('merge')
          .setSection('action')
          .onClick(() => guard('Merging the copy', merge)),
      );
    }),
  );
}

// The menu of a hidden plan, for which the app has none.
import type { Menu } from 'obsidian';
import { openHidden } from './hidden-views';
import { moveIntoVault } from './move-hidden-plan';
import { guard } from './notices';
import type { PlanNote } from './plan-note';
import type { Workbench } from './workbench';

/** Adds what can be done with the plan as a whole. */
export function addHiddenItems(menu: Menu, workbench: Workbench, note: PlanNote): void {
  menu.addItem((item) =>
    item
      .setTitle('Open in new tab')
      .setIcon('file-plus')
      .onClick(() => {
        guard('Opening the note', () => openHidden(workbench.app, note, 'tab', null));
      }),
  );
  menu.addItem((item) =>
    item
      .setTitle('Move plan into vault…')
      .setIcon('folder-input')
      .onClick(() => {
        guard('Moving the plan', () => moveIntoVault(workbench, note));
      }),
  );
}

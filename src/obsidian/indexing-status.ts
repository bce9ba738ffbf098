// Says in the status bar how far the first reading of the vault is, when it takes long enough to be noticed.
import type { Plugin } from 'obsidian';
import type { PlanWatcher } from './plan-watcher';

/** Fewer notes than this are read before anybody could read the words. */
const FEWEST_TO_TELL = 100;

/** The item is there only as long as it has something to say. */
export function showIndexing(plugin: Plugin, watcher: PlanWatcher): void {
  let item: HTMLElement | null = null;
  const draw = (): void => {
    const progress = watcher.progress();
    if (progress === null || progress.total < FEWEST_TO_TELL) {
      item?.remove();
      item = null;
      return;
    }
    item ??= plugin.addStatusBarItem();
    item.setText(`Reading plans: ${progress.done} of ${progress.total}`);
  };
  draw();
  plugin.register(watcher.onProgress(draw));
}

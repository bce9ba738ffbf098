// Says in the status bar how far the first reading of the vault is, when it takes long enough to be noticed.
import type { Plugin } from 'obsidian';
import { readingText } from '../view/reading-words';
import type { PlanWatcher } from './plan-watcher';

/** Fewer notes than this are read before anybody could read the words. */
const FEWEST_TO_TELL = 100;

/** The item is there only as long as it has something to say. */
export function showIndexing(plugin: Plugin, watcher: PlanWatcher): void {
  let item: HTMLElement | null = null;
  const draw = (): void => {
    const progress = watcher.progress();
    const words = (progress?.total ?? 0) < FEWEST_TO_TELL ? null : readingText(progress);
    if (words === null) {
      item?.remove();
      item = null;
      return;
    }
    item ??= plugin.addStatusBarItem();
    item.setText(words);
  };
  draw();
  plugin.register(watcher.onProgress(draw));
}

// Tells once when plans are no longer looked for or read, also when the last notes changed nothing that is listened to.
import type { PlanWatcher } from './plan-watcher';

/** Calls `listener` each time that all plans are read. Returns how to stop it. */
export function onAllRead(
  watcher: Pick<PlanWatcher, 'progress' | 'onProgress'>,
  listener: () => void,
): () => void {
  let isReading = watcher.progress() !== null;
  return watcher.onProgress(() => {
    const wasReading = isReading;
    isReading = watcher.progress() !== null;
    if (wasReading && !isReading) listener();
  });
}

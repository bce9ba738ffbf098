// What is said instead of that there is nothing, as long as not all plans are read.
import { readingText } from '../view/reading-words';
import type { Workbench } from './workbench';

/** `Reading plans: 3 of 40. Try again in a moment.`; null when all plans are read. */
export function stillReading({ watcher }: Pick<Workbench, 'watcher'>): string | null {
  const words = readingText(watcher.progress());
  return words === null ? null : `${words}. Try again in a moment.`;
}

// What is said while plans are looked for and read for the first time, so that nobody is told too early what there is not.

/** How many of the notes to be read are; none of none while notes are looked for. */
export interface IndexingProgress {
  readonly done: number;
  readonly total: number;
}

/** Null when all is read. */
export function readingText(progress: IndexingProgress | null): string | null {
  if (progress === null) return null;
  const { done, total } = progress;
  return total === 0 ? 'Looking for plans' : `Reading plans: ${done} of ${total}`;
}

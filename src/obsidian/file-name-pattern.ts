// The pattern that names the file of a new plan: what can be one, and what to do with a stored one that cannot.
import { DEFAULT_SETTINGS } from '../settings';
import { engine } from '../engine/engine';

/** Why `pattern` can name no file, or null. Two plans of one day and one person must be able to differ. */
export function patternProblem(pattern: string): string | null {
  if (!pattern.includes('{title}')) return 'The name needs {title} in it.';
  const sample = engine().planFileName(pattern, {
    title: 'Title',
    owner: 'Owner',
    date: '2026-01-31',
  });
  return sample.includes('Title') ? null : 'No file name can be made of this.';
}

/** `stored`, or the default where it can name no file. */
export function usablePattern(stored: string): string {
  return patternProblem(stored) === null ? stored : DEFAULT_SETTINGS.fileNamePattern;
}

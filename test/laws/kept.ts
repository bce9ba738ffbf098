// What an edit keeps of any note: for laws over notes that need not be well formed.
import type { Plan } from '../../src/plan/plan';
import { allSteps } from '../../src/plan/step';
import { readingOf } from './made-edit';

/** An edit may change the parts of one step or one entry, and three lines in which a note speaks of itself. */
export const MOST_LINES = 8;

/** How many lines of `before` are not among those of `after`, where each may also have moved. */
export function lostLines(before: string, after: string): number {
  return lacking(before.split(/\r\n|[\r\n]/), after.split(/\r\n|[\r\n]/));
}

/** How many steps, decisions and discoveries of `before` are not read in `after` by the same words. */
export function changedTitles(before: string, after: string): number {
  return lacking(titlesOf(readingOf(before)), titlesOf(readingOf(after)));
}

function titlesOf({ steps, decisions, discoveries }: Plan): readonly string[] {
  return [...allSteps(steps), ...decisions, ...discoveries].map(({ title }) => title);
}

/** How many of `some` are not among `all`, where each of `all` stands for one. */
function lacking(some: readonly string[], all: readonly string[]): number {
  const left = new Map<string, number>();
  for (const each of all) left.set(each, (left.get(each) ?? 0) + 1);
  return some.filter((each) => {
    const count = left.get(each) ?? 0;
    left.set(each, count - 1);
    return count <= 0;
  }).length;
}

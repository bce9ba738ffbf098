// What a rule of problems is given: one note as it was read. Rules that need more than that are in plan-health.
import type { Plan } from '../../plan/plan';
import type { Problem } from '../../plan/problem';
import type { Step } from '../../plan/step';
import type { KeptParts } from '../kept-parts';
import type { Frontmatter } from '../read-frontmatter';

export interface NoteReading {
  readonly text: string;
  readonly frontmatter: Frontmatter | null;
  /** What is found in the blocks of the plan. */
  readonly kept: KeptParts;
  readonly plan: Omit<Plan, 'problems'>;
}

/** The problems that a rule finds, in any order. Never throws. */
export type NoteRule = (note: NoteReading) => readonly Problem[];

/** Words of a title that a sentence has room for. */
const LONGEST_NAME = 80;

/** `Step 5` when it has a number, else its title in quotes. */
export function nameOf(step: Step): string {
  return step.number === null ? `“${shortened(step.title)}”` : `Step ${step.number}`;
}

/** `words`, cut between two words when they are long. */
export function shortened(words: string): string {
  if (words.length <= LONGEST_NAME) return words;
  const cut = words.slice(0, LONGEST_NAME);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST_NAME / 2))} …`;
}

// What is odd in a plan as far as its note can tell. Each problem is one sentence; none keeps the rest from being
// read. The rules are grouped by what they look at; docs/problems.md gives the reason of each.
import type { Problem } from '../plan/problem';
import { claimRules } from './problems/claim-problems';
import type { NoteReading, NoteRule } from './problems/note-reading';
import { placeholderRules } from './problems/placeholder-problems';
import { purposeRules } from './problems/purpose-problems';
import { sectionRules } from './problems/section-problems';
import { stampRules } from './problems/stamp-problems';
import { stepRules } from './problems/step-problems';

const noteRules: readonly NoteRule[] = [
  ...sectionRules,
  ...purposeRules,
  ...stepRules,
  ...claimRules,
  ...stampRules,
  ...placeholderRules,
];

/** The problems of a plan, in the order of their places. */
export function readProblems(note: NoteReading): readonly Problem[] {
  return noteRules.flatMap((rule) => rule(note)).sort((a, b) => a.span.from - b.span.from);
}

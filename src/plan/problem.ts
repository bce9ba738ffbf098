// Something odd in a note: a value, never an exception. Which rules there are is a table; docs/problems.md explains each.
import type { Span } from '../text/span';

export type Severity = 'error' | 'warning' | 'hint';

export interface ProblemRuleFacts {
  /** An error hides part of the plan, a warning means that the note is wrong somewhere, a hint is advice. */
  readonly severity: Severity;
  /** What the rule looks for, in a few words, sentence case. */
  readonly name: string;
}

const rules = {
  'merge-conflict': { severity: 'error', name: 'Merge conflict left in the note' },
  'conflict-copy': { severity: 'warning', name: 'Conflict copy beside the note' },
  'several-plans': { severity: 'warning', name: 'Several plans in one note' },
  'plan-in-fence': { severity: 'warning', name: 'Sections inside a code block' },
  'section-twice': { severity: 'warning', name: 'Section there twice' },
  'missing-section': { severity: 'hint', name: 'Required section missing' },
  'placeholder-left': { severity: 'hint', name: 'Placeholder left over' },
  'no-criteria': { severity: 'hint', name: 'No success criteria' },
  'no-measurable-criterion': { severity: 'hint', name: 'No criterion that can be measured' },
  'step-without-verification': { severity: 'hint', name: 'Step without verification' },
  'step-too-large': { severity: 'hint', name: 'Step of more than four hours' },
  'decision-without-rationale': { severity: 'hint', name: 'Decision without a rationale' },
  'complete-without-outcomes': { severity: 'hint', name: 'Complete without outcomes' },
  'tick-disagrees-with-status': { severity: 'warning', name: 'Tick and status disagree' },
  'status-disagrees-with-steps': { severity: 'warning', name: 'Complete with open steps' },
  'status-behind-steps': { severity: 'hint', name: 'All steps done, not complete' },
  'overall-disagrees-with-steps': { severity: 'warning', name: 'Overall line disagrees' },
  'footer-disagrees-with-status': { severity: 'warning', name: 'Last line disagrees' },
  'metadata-disagrees-with-frontmatter': { severity: 'warning', name: 'Properties disagree' },
  'done-without-timestamp': { severity: 'hint', name: 'Done step without a timestamp' },
  'ambiguous-time-zone': { severity: 'hint', name: 'Time zone that may be several' },
  'completed-before-started': { severity: 'warning', name: 'Completed before it was started' },
  'stamps-out-of-order': { severity: 'hint', name: 'Timestamps out of order' },
  'stamps-in-one-minute': { severity: 'hint', name: 'Many steps done in one minute' },
  'stamp-in-future': { severity: 'warning', name: 'Timestamp in the future' },
  'stamp-after-file-change': { severity: 'warning', name: 'Timestamp later than the file' },
  'silent-plan': { severity: 'hint', name: 'Unfinished plan gone silent' },
  'broken-link': { severity: 'warning', name: 'Link to a plan that is not there' },
  'ambiguous-link': { severity: 'warning', name: 'Link that may mean several notes' },
  'moved-link': { severity: 'hint', name: 'Link to where a plan was before' },
  'superseded-citation': { severity: 'hint', name: 'Superseded decision cited' },
  'dependency-cycle': { severity: 'warning', name: 'Plans that wait for each other' },
} as const satisfies Readonly<Record<string, ProblemRuleFacts>>;

export type ProblemRule = keyof typeof rules;

/** Every rule by its id, in the order in which they are shown. */
export const problemRules: Readonly<Record<ProblemRule, ProblemRuleFacts>> = rules;

export interface Problem {
  readonly rule: ProblemRule;
  readonly severity: Severity;
  readonly span: Span;
  /** One sentence a person understands. */
  readonly message: string;
}

/** A problem of `rule`, as severe as its rule. */
export function problemOf(rule: ProblemRule, span: Span, message: string): Problem {
  return { rule, severity: problemRules[rule].severity, span, message };
}

export function isProblemRule(words: string): words is ProblemRule {
  return Object.hasOwn(rules, words);
}

/** How many problems there are of each rule that has any. */
export type ProblemCounts = Readonly<Partial<Record<ProblemRule, number>>>;

export function countByRule(problems: readonly Problem[]): ProblemCounts {
  const counts: Partial<Record<ProblemRule, number>> = {};
  for (const { rule } of problems) counts[rule] = (counts[rule] ?? 0) + 1;
  return counts;
}

/** How many of the problems are left when the rules in `off` are switched off. */
export function countShown(counts: ProblemCounts, off: readonly ProblemRule[]): number {
  return Object.entries(counts).reduce(
    (sum, [rule, count]) => (off.some((other) => other === rule) ? sum : sum + count),
    0,
  );
}

/** The problems that are left when the rules in `off` are switched off, in their order. */
export function problemsShown(
  problems: readonly Problem[],
  off: readonly ProblemRule[],
): readonly Problem[] {
  return problems.filter(({ rule }) => !off.includes(rule));
}

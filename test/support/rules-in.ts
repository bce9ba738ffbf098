// The rules by which a note has problems, in the order of their places.
import { parsePlan } from '../../src/parse/parse-plan';
import type { Problem, ProblemRule } from '../../src/plan/problem';

const criteria = ['## Success Criteria', '', '- All 4,000 letters open in under 2 s', ''];

/** A note that is a plan with criteria, followed by `lines`. */
export function planWith(...lines: readonly string[]): string {
  return ['# ExecPlan: Move the archive', '', ...criteria, ...lines, ''].join('\n');
}

export function problemsIn(...lines: readonly string[]): readonly Problem[] {
  return parsePlan(planWith(...lines)).problems;
}

export function rulesIn(...lines: readonly string[]): readonly ProblemRule[] {
  return problemsIn(...lines).map(({ rule }) => rule);
}

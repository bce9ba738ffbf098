import { describe, expect, test } from '@jest/globals';
import { runEdit } from '../../src/edit/plan-edit';
import { fixOf } from '../../src/edit/problem-fix';
import { resolutionOf } from '../../src/index/link-resolution';
import { NoteNames } from '../../src/index/note-names';
import { parsePlan } from '../../src/parse/parse-plan';
import { healthOf, type HealthContext } from '../../src/plan/plan-health';
import type { Plan } from '../../src/plan/plan';
import {
  isProblemRule,
  problemRules,
  problemsShown,
  type Problem,
  type ProblemRule,
} from '../../src/plan/problem';
import { applyChanges } from '../../src/text/text-change';
import { readProblemPage } from '../support/problem-examples';

const page = readProblemPage();
const { path } = page.context;
const known = page.context.dependencies;
const names = new NoteNames();
for (const note of Object.keys(known)) names.add(note);
const rules = Object.keys(problemRules) as ProblemRule[];

function contextOf(plan: Plan): HealthContext {
  const own = plan.links
    .filter(({ kind }) => kind === 'depends on')
    .map((link) => `${link.target}.md`);
  return {
    now: Date.parse(page.context.now),
    modified: Date.parse(page.context.modified),
    daysUntilStale: page.context.daysUntilStale,
    path,
    supersededBy: ({ target, subpath }) => page.context.superseded[target + subpath] ?? null,
    resolve: (link) => resolutionOf(link, path, names),
    dependencies: new Map([...Object.entries(known), [path, own]]),
    circleOf: () => null,
    lacksBlock: () => false,
    copies: page.context.copies[plan.title ?? ''] ?? [],
  };
}

function problemsIn(text: string): readonly Problem[] {
  const plan = parsePlan(text);
  return [...plan.problems, ...healthOf(plan, contextOf(plan))];
}

test('docs/problems.md explains every rule once, with its severity and a reason', () => {
  expect(page.rules.map(({ rule }) => rule).sort()).toEqual([...rules].sort());
  for (const { rule, severity, reason } of page.rules) {
    expect(isProblemRule(rule) && problemRules[rule].severity).toBe(severity);
    expect(reason.length).toBeGreaterThan(40);
  }
});

describe.each(page.rules)('the example of $rule', ({ rule, severity, example, corrected }) => {
  test('has that problem and no other', () => {
    const problems = problemsIn(example);
    expect(problems.map((problem) => problem.rule)).toEqual([rule]);
    const [problem] = problems;
    expect(problem?.severity).toBe(severity);
    expect(problem?.message).toMatch(/^[“\p{Lu}\d].*\.$/u);
  });

  test('is all right when corrected', () => {
    expect(corrected).not.toBe(example);
    expect(problemsIn(corrected)).toEqual([]);
  });

  test('is no problem when its rule is switched off', () => {
    const off = rules.filter((one) => one === rule);
    expect(problemsShown(problemsIn(example), off)).toEqual([]);
    expect(
      problemsShown(
        problemsIn(example),
        rules.filter((one) => one !== rule),
      ),
    ).toHaveLength(1);
  });
});

describe('the fix of a problem', () => {
  const fixable = page.rules.flatMap(({ rule, example }) => {
    const plan = parsePlan(example);
    const [problem] = problemsIn(example);
    const fix = problem ? fixOf(plan, problem) : null;
    return fix === null ? [] : [{ rule, example, fix }];
  });

  test('is there for what follows from the note alone', () => {
    expect(fixable.map(({ rule }) => rule)).toEqual([
      'missing-section',
      'complete-without-outcomes',
      'tick-disagrees-with-status',
      'status-disagrees-with-steps',
      'status-behind-steps',
      'overall-disagrees-with-steps',
      'footer-disagrees-with-status',
      'metadata-disagrees-with-frontmatter',
    ]);
  });

  test.each(fixable)('of $rule is an edit that can be made', ({ rule, example, fix }) => {
    const result = runEdit(example, fix, { now: Date.parse(page.context.now), author: null });
    if (result.kind === 'refusal') throw new Error(result.refusal.message);
    const after = problemsIn(applyChanges(example, result.changes));
    // An added section of outcomes is a place to write them, not yet an outcome.
    const left = rule === 'complete-without-outcomes' ? [rule] : [];
    expect(after.map((problem) => problem.rule)).toEqual(left);
  });

  test('does not call a plan complete whose criteria are open', () => {
    const text =
      '# ExecPlan: a\n\nStatus: Active\n\n## Success Criteria\n\n- [ ] In 2 s\n\n## Progress\n\n- [x] Count\n';
    const plan = parsePlan(text);
    const problem = plan.problems.find(({ rule }) => rule === 'status-behind-steps');
    expect(problem?.message).toBe('The plan’s status is “Active”, but its only step is done.');
    expect(problem && fixOf(plan, problem)).toBeNull();
  });

  test('is left to a person when a step says that it is done and has no tick', () => {
    const text = '# ExecPlan: a\n\n## Progress\n\n- [ ] Count\n  - Status: Complete\n';
    const plan = parsePlan(text);
    const problem = plan.problems.find(({ rule }) => rule === 'tick-disagrees-with-status');
    expect(problem && fixOf(plan, problem)).toBeNull();
  });
});

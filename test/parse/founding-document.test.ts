// The founding document lies beside the project; without it these tests are skipped by name.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parsePlan } from '../../src/parse/parse-plan';
import { progressOf } from '../../src/plan/progress';
import { checkSpans } from '../support/check-spans';
import { dressesOf } from '../support/every-dress';

const shared = join(process.cwd(), '../shared');

describe.each([
  ['with its emoji', 'exec-plan-skill.md'],
  ['with its emoji broken', 'exec-plan-skill.mojibake.md'],
])('the founding document %s', (_, file) => {
  const path = join(shared, file);
  const isThere = existsSync(path);
  const document = isThere ? readFileSync(path, 'utf8') : '';
  const inShared = isThere ? test : test.skip;
  const where = isThere ? '' : ' (skipped: ../shared is not there)';

  const [fenced = '', inner = ''] = /^````markdown\r?\n([^]*?)^````$/m.exec(document) ?? [];
  const plans: readonly (readonly [name: string, text: string])[] = [
    ['its plan', inner],
    ['its plan in its fence', fenced],
    ...dressesOf(inner).map(({ name, put }) => [`its plan ${name}`, put(inner)] as const),
    ...dressesOf(fenced).map(
      ({ name, put }) => [`its plan in its fence ${name}`, put(fenced)] as const,
    ),
  ];

  inShared.each(plans)(`%s is read whole${where}`, (_name: string, text: string) => {
    const plan = parsePlan(text);
    checkSpans(text, plan);
    const { done, active, total } = progressOf(plan.steps);
    expect(plan.isPlan).toBe(true);
    expect(plan.title).toBe('API Rate Limiting Implementation');
    expect(plan.dialect).toBe('skill');
    expect(plan.status.value).toBe('in progress');
    expect([total, done, active]).toEqual([8, 4, 1]);
    expect(plan.phases.map(({ number }) => number)).toEqual(['1', '2', '3', '4']);
    expect(plan.steps.map(({ phase, joining }) => [phase, joining])).toEqual(
      [0, 0, 1, 1, 2, 2, 3, 3].map((phase) => [phase, 'number']),
    );
    const minutes = plan.phases.flatMap(({ briefs }) =>
      briefs.map(({ estimate }) => estimate ?? 0),
    );
    expect(minutes.reduce((a, b) => a + b, 0)).toBe(11 * 60);
    expect(plan.decisions.map(({ title }) => title)).toEqual([
      'Use token bucket algorithm over fixed window',
      'Add route-specific limit overrides',
    ]);
    expect(plan.discoveries.map(({ title }) => title)).toEqual([
      'Redis performance exceeds expectations',
      'Some routes need different limits',
    ]);
    expect(plan.criteria).toHaveLength(5);
    expect(plan.problems.filter(({ rule }) => rule !== 'plan-in-fence')).toEqual([]);
  });

  inShared(`the guide itself is no plan${where}`, () => {
    expect(parsePlan(document).isPlan).toBe(false);
  });

  inShared(`its template is no plan with entries or criteria of its own${where}`, () => {
    const template = /^```markdown\r?\n([^]*?)^```$/m.exec(document)?.[1] ?? '';
    const plan = parsePlan(template);
    expect(template).toContain('## Decision Log');
    expect(plan.isPlan).toBe(false);
    expect([plan.decisions, plan.discoveries]).toEqual([[], []]);
    expect(plan.status.derived).toBe(true);
  });
});

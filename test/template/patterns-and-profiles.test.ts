import { describe, expect, test } from '@jest/globals';
import { parsePlan } from '../../src/parse/parse-plan';
import type { Plan } from '../../src/plan/plan';
import { healthOf } from '../../src/plan/plan-health';
import { isProfile, profileOf, requiredSections, type Profile } from '../../src/plan/profile';
import { sectionOf } from '../../src/plan/section';
import { newPlan } from '../../src/template/new-plan';
import { patterns, type Pattern } from '../../src/template/pattern-additions';
import { profiles } from '../../src/template/profile-additions';

const created = Date.UTC(2026, 10, 21, 23, 59);
const dialects = ['skill', 'codex'] as const;
const allPatterns = [null, ...Object.keys(patterns)] as (Pattern | null)[];
const allProfiles = [null, ...Object.keys(profiles)] as (Profile | null)[];
const combinations = dialects.flatMap((dialect) =>
  allPatterns.flatMap((pattern) => allProfiles.map((profile) => ({ dialect, pattern, profile }))),
);

function fresh(combination: (typeof combinations)[number], owner = 'Mara'): Plan {
  return parsePlan(newPlan({ title: 'Move the archive', owner, created, ...combination }).text);
}

test('there are four patterns and four profiles', () => {
  expect(Object.keys(patterns)).toHaveLength(4);
  expect(Object.keys(profiles)).toHaveLength(4);
  expect(Object.keys(profiles).every(isProfile)).toBe(true);
});

describe.each(combinations)(
  'a new plan in the form $dialect, $pattern, $profile',
  (combination) => {
    const { dialect, pattern, profile } = combination;
    const plan = fresh(combination);

    test('has nothing odd but prompts that are still to be filled in', () => {
      const context = {
        path: 'Plans/Move.md',
        dependencies: new Map(),
        circleOf: () => null,
        lacksBlock: () => false,
        copies: [],
        supersededBy: () => null,
        resolve: () => ({ kind: 'missing', candidates: [] }) as const,
      };
      const health = healthOf(plan, {
        ...context,
        now: created,
        modified: created,
        daysUntilStale: 1,
      });
      const rules = [...plan.problems, ...health].map(({ rule }) => rule);
      expect(new Set(rules)).toEqual(new Set(['placeholder-left']));
    });

    test('holds nothing but places', () => {
      expect(plan.isPlan).toBe(true);
      expect(plan.dialect).toBe(dialect);
      expect(plan.status.value).toBe('draft');
      const { steps, decisions, discoveries, criteria, outcomes, risks, questions, nextSteps } =
        plan;
      expect([
        steps,
        decisions,
        discoveries,
        criteria,
        outcomes,
        risks,
        questions,
        nextSteps,
      ]).toEqual(Array(8).fill([]));
    });

    test('has the phases of its pattern and says its profile', () => {
      const phases = pattern === null ? [] : (patterns[pattern].phases ?? []);
      expect(plan.phases.map(({ name }) => name)).toEqual(phases.map(({ name }) => name));
      expect(profileOf(plan)).toBe(profile);
      for (const kind of requiredSections(profile)) {
        expect([kind, sectionOf(plan.sections, kind) !== null]).toEqual([kind, true]);
      }
    });

    test('has no section twice, and says every line of its additions', () => {
      const kinds = plan.sections.map(({ kind }) => kind).filter((kind) => kind !== 'other');
      expect(kinds).toEqual([...new Set(kinds)]);
      const { text } = newPlan({ title: 'Move', owner: '', created, ...combination });
      const additions = [
        ...(pattern === null ? [] : [patterns[pattern]]),
        ...(profile === null ? [] : [profiles[profile]]),
      ];
      for (const line of additions.flatMap(({ sections = {} }) => Object.values(sections).flat())) {
        expect(text.split('\n')).toContain(line);
      }
      expect(text).not.toContain('\u0000');
      expect(text).not.toMatch(/(?<!\n)\n\n\n(?!\n)/);
    });
  },
);

test('a pattern may ask for a section again that a profile leaves out', () => {
  const kinds = (pattern: Pattern | null) =>
    fresh({ dialect: 'skill', pattern, profile: 'solo' }).sections.map(({ kind }) => kind);
  expect(kinds(null)).not.toContain('next');
  expect(kinds('coordination')).toContain('next');
});

test('the first entry of a log takes the place that a pattern holds for it', () => {
  const { text } = newPlan({
    title: 'Errors',
    owner: '',
    created,
    dialect: 'codex',
    pattern: 'bug fix',
  });
  expect(text).toContain('## Surprises & Discoveries\n\n[The root cause]\n');
  expect(text).toContain('## Decision Log\n\nNone yet.\n');
});

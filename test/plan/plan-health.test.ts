import { describe, expect, test } from '@jest/globals';
import { parsePlan } from '../../src/parse/parse-plan';
import { type HealthContext, healthOf } from '../../src/plan/plan-health';
import type { Resolution } from '../../src/plan/resolution';
import { type PlanNote, planOf } from '../support/plan-of';

const NOW = Date.parse('2025-01-20T12:00:00Z');
const usual: HealthContext = {
  now: NOW,
  daysUntilStale: 7,
  modified: null,
  path: 'a.md',
  supersededBy: () => null,
  resolve: () => null,
  dependencies: new Map(),
  circleOf: () => null,
  lacksBlock: () => false,
  copies: [],
};

function health(note: PlanNote, context: Partial<HealthContext> = {}): readonly string[] {
  return healthOf(planOf(note), { ...usual, ...context }).map(({ rule }) => rule);
}

describe('a timestamp', () => {
  const stamped = (stamp: string, modified: number | null = null) =>
    health({ progress: [`- [x] (${stamp}) a`, '- [ ] b'] }, { modified });

  test.each([
    ['2025-01-20 12:05Z', []],
    ['2025-01-20 12:06Z', ['stamp-in-future']],
    ['2025-01-21', []],
    ['2025-01-22', ['stamp-in-future']],
  ])('of %s is seen at noon of the 20th', (stamp, rules) => {
    expect(stamped(stamp)).toEqual(rules);
  });

  test('is held against the last change of its file, when that is known', () => {
    const modified = Date.parse('2025-01-20T10:00:00Z');
    expect(stamped('2025-01-20 11:00Z')).toEqual([]);
    expect(stamped('2025-01-20 11:00Z', modified)).toEqual(['stamp-after-file-change']);
    expect(stamped('2025-01-20 10:04Z', modified)).toEqual([]);
    expect(stamped('2025-01-20', modified)).toEqual([]);
    expect(stamped('2025-01-20 13:00Z', modified)).toEqual(['stamp-in-future']);
  });

  test('is one of the plan itself as well', () => {
    expect(health({ metadata: ['Last Updated: 2025-03-01 08:00 UTC'] })).toEqual([
      'stamp-in-future',
    ]);
  });
});

describe('a silent plan', () => {
  const progress = ['- [x] (2025-01-13 12:00Z) a', '- [ ] b'];

  test('is one whose last stamp is older than the days of the setting', () => {
    expect(health({ progress })).toEqual([]);
    expect(health({ progress }, { now: NOW + 1 })).toEqual(['silent-plan']);
    expect(health({ progress }, { daysUntilStale: 6 })).toEqual(['silent-plan']);
  });

  test('is none once it has ended, or when it has no stamp', () => {
    expect(health({ metadata: ['Status: Abandoned'], progress }, { daysUntilStale: 1 })).toEqual(
      [],
    );
    expect(health({ progress: ['- [ ] b'] }, { daysUntilStale: 1 })).toEqual([]);
  });
});

describe('links to other plans', () => {
  const note = (...metadata: readonly string[]): PlanNote => ({ metadata, progress: ['- [ ] b'] });
  const nowhere = { resolve: () => ({ kind: 'missing', candidates: [] }) as const };

  test('are broken when they lead nowhere, mentions apart', () => {
    expect(health(note('Related: [[b]], [[c]]'), nowhere)).toEqual(['broken-link', 'broken-link']);
    expect(health({ progress: ['- [ ] Read [[b]]'] }, nowhere)).toEqual([]);
  });

  test('of an entry that say what the other one is to it are broken too, whatever their block is', () => {
    const log = (label: string): string =>
      `# a\n\n## Progress\n\n- [ ] b\n\n## Decision Log\n\n- Decision: c\n  Rationale: so\n  ${label}: [[P#^d]]\n`;
    const rules = (label: string, context: HealthContext): readonly string[] =>
      healthOf(parsePlan(log(label)), context).map(({ rule }) => rule);
    for (const label of ['Supersedes', 'Superseded by', 'Led to']) {
      expect(rules(label, { ...usual, ...nowhere })).toEqual(['broken-link']);
      expect(rules(label, { ...usual, lacksBlock: () => true })).toEqual([]);
    }
    expect(rules('Related', { ...usual, ...nowhere })).toEqual([]);
  });

  test('of a step are broken where they stand', () => {
    const plan = planOf({ progress: ['- [ ] Read', '  - Depends on: [[b]]'] });
    const [problem] = healthOf(plan, { ...usual, ...nowhere });
    expect(problem?.span).toEqual(plan.steps[0]?.links[0]?.span);
  });

  test.each([
    [[], 'There is no note “b” to link to.'],
    [['x/bb.md'], 'There is no note “b” to link to. Perhaps “x/bb.md” is meant.'],
    [
      ['1', '2', '3', '4', '5'],
      'There is no note “b” to link to. Perhaps “1”, “2”, “3” or another one is meant.',
    ],
  ])('that lead nowhere name what may be meant: %j', (candidates, message) => {
    const [problem] = healthOf(planOf(note('Related: [[b]]')), {
      ...usual,
      resolve: () => ({ kind: 'missing', candidates }),
    });
    expect(problem?.message).toBe(message);
  });

  test('that may mean several notes, or whose note has moved, say where these are', () => {
    const says = (resolution: Resolution): unknown => {
      const context = { ...usual, resolve: () => resolution };
      return healthOf(planOf(note('Related: [[b]]')), context).map(({ rule, message }) => [
        rule,
        message,
      ]);
    };
    expect(says({ kind: 'found', path: 'b.md' })).toEqual([]);
    expect(says({ kind: 'moved', path: 'done/b.md' })).toEqual([
      ['moved-link', '“b” is not where the link says, but at “done/b.md”.'],
    ]);
    const candidates = ['x/b.md', 'y/b.md'];
    expect(says({ kind: 'ambiguous', candidates, opened: null })).toEqual([
      ['ambiguous-link', '“b” may be any of 2 notes: “x/b.md” and “y/b.md”.'],
    ]);
    expect(says({ kind: 'ambiguous', candidates, opened: 'x/b.md' })).toEqual([
      [
        'ambiguous-link',
        '“b” may be any of 2 notes: “x/b.md” and “y/b.md”. The app opens “x/b.md”.',
      ],
    ]);
  });

  test('to a block that is not there are a problem, of the plan and of its steps', () => {
    const plan = planOf({
      metadata: ['Depends on: [[b#^gone]]'],
      progress: ['- [ ] Sail', '  - Depends on: [[#^lost]]'],
    });
    const context = { ...usual, resolve: () => ({ kind: 'found', path: 'b.md' }) as const };
    const problems = healthOf(plan, { ...context, lacksBlock: () => true });
    expect(problems.map(({ rule, message }) => [rule, message])).toEqual([
      ['broken-link', 'There is no “^gone” in “b” to link to.'],
      ['broken-link', 'There is no “^lost” in this note to link to.'],
    ]);
    expect(healthOf(plan, context)).toEqual([]);
  });

  test('that form a circle are a problem at the link, or at the title when it is the other’s', () => {
    const dependencies = new Map([
      ['a.md', ['b.md']],
      ['b.md', ['a.md']],
    ]);
    const [linked] = healthOf(planOf(note('Depends on: [[b]]')), { ...usual, dependencies });
    expect(linked?.message).toBe('This plan waits for itself, by way of b.md.');
    const plan = planOf(note());
    const [other] = healthOf(plan, { ...usual, dependencies });
    expect(other?.span).toEqual(plan.titleSpan);
  });

  test('of steps that form a circle are a problem at the step that is still to be done', () => {
    const says = (mark: string): readonly string[] => {
      const plan = planOf({ progress: [`- [${mark}] Sail`, '  - Depends on: [[b#^load]]'] });
      const circleOf = (step: string | null) => (step === 'Sail' ? ['“Load” of “B”'] : null);
      const problems = healthOf(plan, { ...usual, circleOf });
      expect(problems.every(({ span }) => span === plan.steps[0]?.links[0]?.span)).toBe(true);
      return problems.map(({ message }) => message);
    };
    expect(says(' ')).toEqual(['This step waits for itself, by way of “Load” of “B”.']);
    expect(says('x')).toEqual([]);
  });

  test('of a step whose link leads nowhere are no circle', () => {
    const plan = planOf({ progress: ['- [ ] Sail', '  - Depends on: [[#^lost]]'] });
    const context = { ...usual, circleOf: (step: string | null) => (step === null ? null : []) };
    const rules = healthOf(plan, { ...context, lacksBlock: () => true }).map(({ rule }) => rule);
    expect(rules).toEqual(['broken-link']);
  });
});

describe('conflict copies beside the note', () => {
  test('are one problem, which names the first of them', () => {
    const [problem, ...others] = healthOf(planOf({}), { ...usual, copies: ['b.md', 'c.md'] });
    expect(problem?.rule).toBe('conflict-copy');
    expect(problem?.message).toMatch(/ 2 conflict copies .*“b\.md”/);
    expect(others).toEqual([]);
  });
});

describe('a citation of a decision that was superseded', () => {
  const log = (...lines: readonly string[]): string =>
    ['# a', '', '## Progress', '', ...lines].join('\n');
  const messages = (text: string, newer: string | null = 'Use SQLite'): readonly string[] =>
    healthOf(parsePlan(text), { ...usual, supersededBy: () => ({ old: 'Use files', newer }) }).map(
      ({ message }) => message,
    );
  const said = '“Use files” does not hold any more: “Use SQLite” took its place.';

  test('is a problem in a decision and in a step that is not done', () => {
    expect(messages(log('- [ ] b, see [[P#^d]]'))).toEqual([said]);
    expect(messages(log('- [ ] b', '', '## Decision Log', '', '- c, see [[#^d]]'))).toEqual([said]);
  });

  test('is none in what is done, or does not hold itself', () => {
    expect(messages(log('- [x] b, see [[P#^d]]'))).toEqual([]);
    expect(messages(log('- [ ] b', '', '## Decision Log', '', '- ~~c, [[P#^d]]~~'))).toEqual([]);
  });

  test('is none where it is the point that the other was superseded, or came of it', () => {
    const decision = ['- [ ] b', '', '## Decision Log', '', '- Decision: c'];
    expect(messages(log(...decision, '  Supersedes: [[P#^d]]'))).toEqual([]);
    expect(messages(log(...decision, '  Led to: [[P#^d]]'))).toEqual([]);
  });

  test('is none of the decision that took its place', () => {
    const text = log(
      '- [ ] b',
      '',
      '## Decision Log',
      '',
      '- c, see [[P#^d]] ^e',
      '- f, as [[P#^d]]',
    );
    const supersededBy: HealthContext['supersededBy'] = (_, by) =>
      by.block === 'e' ? null : { old: 'Use files', newer: null };
    expect(healthOf(parsePlan(text), { ...usual, supersededBy })).toHaveLength(1);
  });

  test('names the older one alone when nothing is known of the newer', () => {
    expect(messages(log('- [ ] b, see [[P#^d]]'), null)).toEqual([
      '“Use files” does not hold any more.',
    ]);
  });
});

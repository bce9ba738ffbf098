import { describe, expect, test } from '@jest/globals';
import type { PlanEdge } from '../../../src/index/plan-links';
import {
  chainText,
  listText,
  namesText,
  planLabel,
  relationsOf,
  slipsText,
  slipText,
} from '../../../src/view/graph/graph-words';
import { HOUR, planGraphOf, planLink, planRow } from '../../support/plan-rows';

const LINKS: readonly PlanEdge[] = [
  planLink('b', 'depends on', 'a'),
  planLink('c', 'depends on', 'b'),
  planLink('b', 'supersedes', 'd'),
  planLink('b', 'related', 'd'),
];
const graph = planGraphOf(
  [...'abcd'].map((path) => planRow(path)),
  LINKS,
);
const PLAIN = { isCritical: false, isInCircle: false };

test('a plan is told with its status, what it waits for and what waits for it', () => {
  expect(planLabel(graph, 'b', PLAIN)).toBe(
    'b. In progress, 3 of 4 steps, 75 %. Waits for a. Is waited for by c. Supersedes d. Related d.',
  );
  expect(planLabel(graph, 'a', { isCritical: true, isInCircle: true })).toBe(
    'a. In progress, 3 of 4 steps, 75 %. Waits for no plan. Is waited for by b. On the critical chain. In a circle of plans that wait for each other.',
  );
});

test('a plan that could not be read is told so, and not as one that was not begun', () => {
  const failed = { ...planRow('a'), failure: 'The disk is broken.' };
  const label = planLabel(planGraphOf([failed], []), 'a', PLAIN);
  expect(label).toContain('a. Not readable, The disk is broken. ');
  expect(label).not.toContain('steps');
});

test('what a plan is to others is told from its own side', () => {
  expect(relationsOf(graph, 'd')).toEqual([
    { words: 'Superseded by', paths: ['b'] },
    { words: 'Related', paths: ['b'] },
  ]);
});

test('the first names of many are said, and how many more there are', () => {
  const plans = Array.from({ length: 14 }, (_, number) => `p${number}`);
  const many = planGraphOf(
    plans.map((path) => planRow(path)),
    [],
  );
  expect(namesText(many, plans)).toMatch(/^p0, p1, .*, p11 and 2 more$/);
  expect(namesText(many, plans.slice(1))).toMatch(/^p1, p2, .*, p12 and p13$/);
});

test('names are listed as one says them', () => {
  expect([listText([]), listText(['a']), listText(['a', 'b', 'c'])]).toEqual([
    '',
    'a',
    'a, b and c',
  ]);
});

describe('what slips', () => {
  const slip = (slack: { least: number; most: number } | null) => ({
    path: 'a',
    distance: 1,
    slack,
  });
  const atOnce = slip({ least: 0, most: 0 });

  test('slips at once, later, or nobody can say', () => {
    expect(slipText(atOnce)).toBe('slips at once');
    expect(slipText(slip({ least: HOUR, most: 2 * HOUR }))).toBe(
      'slips once this is 1 h to 2 h late',
    );
    expect(slipText(slip({ least: 0, most: HOUR }))).toBe(
      'slips at once, or once this is 1 h late',
    );
    expect(slipText(slip(null))).toBe('may slip: without forecasts, nobody can say when');
  });

  test('is summed up in one sentence', () => {
    expect(slipsText([])).toBe('Nothing waits for it, so nothing slips with it.');
    expect(slipsText([atOnce])).toBe('If this slips, 1 plan slips at once.');
    expect(slipsText([atOnce, slip({ least: 1, most: 2 }), slip(null)])).toBe(
      'If this slips, 3 plans may slip: 1 at once, 1 later and 1 without a forecast that says when.',
    );
  });
});

describe('the critical chain', () => {
  const work = { quick: HOUR, usual: HOUR, slow: 3 * HOUR };
  const chain = { paths: ['a', 'b'], work, unknown: 0 };

  test('is told with the work that is left in it', () => {
    expect(chainText(chain)).toBe('2 plans, one after another: 1 h to 3 h of work left.');
  });

  test('promises nothing for plans without a forecast', () => {
    expect(chainText({ ...chain, unknown: 1 })).toBe(
      '2 plans, one after another: 1 h to 3 h of work left, and what is left in 1 plan without a forecast.',
    );
    expect(chainText({ ...chain, unknown: 2 })).toMatch(/None of them has a forecast/);
  });
});

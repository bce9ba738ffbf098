import { describe, expect, test } from '@jest/globals';
import { medianOf, paceOf, quantileOf } from '../../src/plan/pace';
import type { TimelineSpan } from '../../src/plan/timeline-span';
import { planOf } from '../support/plan-of';

const [step] = planOf({ progress: ['- [x] a'] }).steps;

function span(state: TimelineSpan['state'], minutes: number, exact = true): TimelineSpan {
  if (!step) throw new Error('No step was read.');
  return { step, state, start: 1_000, end: 1_000 + minutes * 60_000, exact };
}

describe('the pace of a plan', () => {
  test('is the middle of what its finished steps took, so that one long step does not count', () => {
    expect(paceOf([10, 20, 6_000].map((minutes) => span('finished', minutes)))).toBe(20 * 60_000);
  });

  test('is measured on exact spans when there are any', () => {
    const spans = [span('finished', 60), span('finished', 5, false), span('finished', 5, false)];
    expect(paceOf(spans)).toBe(60 * 60_000);
    expect(paceOf(spans.slice(1))).toBe(5 * 60_000);
  });

  test('is not measured on a step whose start could not even be guessed', () => {
    expect(paceOf([span('finished', 1, false)])).toBeNull();
    expect(paceOf([span('finished', 1, false), span('finished', 9, false)])).toBe(9 * 60_000);
    expect(paceOf([span('finished', 1)])).toBe(60_000);
  });

  test('is not known before a step is finished', () => {
    expect(paceOf([span('running', 60), span('blocked', 60), span('planned', 60)])).toBeNull();
    expect(paceOf([])).toBeNull();
  });
});

describe('a median', () => {
  test.each([
    [[], null],
    [[3], 3],
    [[9, 1, 5], 5],
    [[10, 1, 2, 100], 6],
    [[100, 20, 3], 20],
  ])('of %j is %j', (values, median) => {
    expect(medianOf(values)).toBe(median);
  });

  test('leaves its values in their order', () => {
    const values = [3, 1, 2];
    medianOf(values);
    expect(values).toEqual([3, 1, 2]);
  });
});

describe('a quantile', () => {
  test('lies between two values in proportion', () => {
    expect([0, 0.25, 0.5, 0.75, 1].map((at) => quantileOf([40, 10, 20, 30], at))).toEqual([
      10, 17.5, 25, 32.5, 40,
    ]);
  });

  test('of one value is that value, and of none unknown', () => {
    expect([quantileOf([7], 0), quantileOf([7], 0.9), quantileOf([], 0.5)]).toEqual([7, 7, null]);
  });
});

import { describe, expect, test } from '@jest/globals';
import { allSteps, isSettled, nextStep } from '../../src/plan/step';
import { planOf } from '../support/plan-of';

const titles = (progress: readonly string[]): readonly string[] =>
  allSteps(planOf({ progress }).steps).map((step) => step.title);

function next(...progress: readonly string[]): string | null {
  return nextStep(planOf({ progress }).steps)?.title ?? null;
}

test('steps and sub-steps come in the order of the note', () => {
  expect(titles(['- [ ] a', '  - [ ] b', '    - [ ] c', '  - [ ] d', '- [ ] e'])).toEqual([
    'a',
    'b',
    'c',
    'd',
    'e',
  ]);
});

describe('the step to work on next', () => {
  test('is the first active one, wherever it stands', () => {
    expect(next('- [x] a', '- [ ] b', '- [~] c', '- [~] d')).toBe('c');
  });

  test('is the first pending one when none is active', () => {
    expect(next('- [x] a', '- [ ] b', '  - Status: Blocked (no key)', '- [ ] c')).toBe('c');
  });

  test('is the first blocked one when nothing else is left', () => {
    expect(next('- [x] a', '- [ ] b', '  - Status: Blocked (no key)', '- [-] c')).toBe('b');
  });

  test('is none when all steps are done or dropped, or there are none', () => {
    expect(next('- [x] a', '- [-] b')).toBeNull();
    expect(next()).toBeNull();
  });

  test('is a step and never a sub-step', () => {
    expect(next('- [ ] a', '  - [~] b')).toBe('a');
  });
});

test('a step is settled when it is done or dropped', () => {
  const { steps } = planOf({ progress: ['- [x] a', '- [-] b', '- [ ] c', '- [~] d'] });
  expect(steps.map(isSettled)).toEqual([true, true, false, false]);
});

import { describe, expect, test } from '@jest/globals';
import { isAlike, placedSteps, referenceTo } from '../../src/plan/step-reference';
import { planOf, stepCalled } from '../support/plan-of';

const work = ['### Phase 1: Setup', '', 'Words.', '', '### Phase 2: Move', '', 'Words.'];

describe('a reference to a step', () => {
  test('is made of its words and those around it', () => {
    const plan = planOf({
      work,
      progress: ['### Phase 2', '', '- [ ] Copy the archive', '  - [ ] 2.1 Test on a sample'],
    });
    expect(referenceTo(plan, stepCalled(plan, 'Copy the archive'))).toEqual({
      number: null,
      title: 'Copy the archive',
      parents: [],
      phase: 'Move',
      ordinal: 0,
      count: 1,
    });
    const [step] = plan.steps;
    const [child] = step?.steps ?? [];
    if (!child) throw new Error('The sub-step was not read.');
    expect(referenceTo(plan, child)).toMatchObject({
      parents: ['Copy the archive'],
      phase: 'Move',
    });
  });

  test('counts the steps that have the same words, in the order of the note', () => {
    const plan = planOf({ progress: ['- [ ] Test', '- [ ] Write', '- [x] Test', '- [ ] Test'] });
    const references = plan.steps
      .filter((step) => step.title === 'Test')
      .map((step) => referenceTo(plan, step));
    expect(references.map(({ ordinal, count }) => [ordinal, count])).toEqual([
      [0, 3],
      [1, 3],
      [2, 3],
    ]);
  });

  test('does not count steps of the same name under other parents', () => {
    const plan = planOf({ progress: ['- [ ] a', '  - [ ] Test', '- [ ] b', '  - [ ] Test'] });
    const tests = placedSteps(plan).filter(({ step }) => step.title === 'Test');
    expect(tests.map(({ step }) => referenceTo(plan, step).count)).toEqual([1, 1]);
  });

  test('cannot be made to a step of another reading', () => {
    const progress = ['- [ ] a'];
    const [other] = planOf({ progress }).steps;
    if (!other) throw new Error('The step was not read.');
    const next = planOf({ progress: [...progress, '- [ ] b'] });
    expect(() => referenceTo(next, other)).toThrow(RangeError);
  });
});

test('placed steps are alike when number, title, phase and all parents are', () => {
  const plan = planOf({
    progress: ['- [ ] a', '  - [ ] x', '- [ ] a', '  - [ ] x', '- [ ] b', '  - [ ] x', '- [ ] x'],
  });
  const xs = placedSteps(plan).filter(({ step }) => step.title === 'x');
  const [first, ...others] = xs;
  if (!first) throw new Error('No step was read.');
  expect(others.map((other) => isAlike(first, other))).toEqual([true, false, false]);
});

import { expect, test } from '@jest/globals';
import { allSteps } from '../../src/plan/step';
import { stepNames } from '../../src/plan/step-names';
import { planOf } from '../support/plan-of';

const namesIn = (progress: readonly string[]): readonly string[] => {
  const { steps } = planOf({ progress });
  return allSteps(steps).map((step) => stepNames(steps).get(step) ?? '');
};

test('steps are named by their titles, further ones of a title by a number behind it', () => {
  expect(namesIn(['- [ ] Test', '- [ ] Ship', '  - [ ] Test', '- [ ] Test'])).toEqual([
    'Test',
    'Ship',
    'Test (2)',
    'Test (3)',
  ]);
});

test('a name that a step has by itself is given to no other', () => {
  expect(namesIn(['- [ ] Test', '- [ ] Test (2)', '- [ ] Test'])).toEqual([
    'Test',
    'Test (2)',
    'Test (3)',
  ]);
});

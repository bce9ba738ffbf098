import { expect, test } from '@jest/globals';
import { plansText } from '../../src/view/plans-text';

test('one plan is said in the singular', () => {
  expect([0, 1, 2].map(plansText)).toEqual(['0 plans', '1 plan', '2 plans']);
});

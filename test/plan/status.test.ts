import { expect, test } from '@jest/globals';
import { statusLabel } from '../../src/plan/status';

test('a status is read in sentence case', () => {
  expect(statusLabel('in progress')).toBe('In progress');
  expect(statusLabel('draft')).toBe('Draft');
});

import { expect, test } from '@jest/globals';
import { entryReferenceTo, namedEntry } from '../../src/plan/entry-reference';
import { planOf } from '../support/plan-of';

const twice = { decisions: ['- Decision: Use LED.', '- Decision: Use LED.'] };

test('a reference names the second of two entries that have the same words', () => {
  const plan = planOf(twice);
  const [, second] = plan.decisions;
  expect(second && namedEntry(plan, entryReferenceTo(plan, second))).toBe(second);
});

test('a reference names none when an entry of the same words came or went', () => {
  const plan = planOf(twice);
  const [first] = plan.decisions;
  const other = planOf({ decisions: ['- Decision: Use LED.'] });
  expect(first && namedEntry(other, entryReferenceTo(plan, first))).toBeNull();
});

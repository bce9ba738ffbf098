import { expect, test } from '@jest/globals';
import { newestFirst } from '../../src/view/newest-first';
import { planOf } from '../support/plan-of';

const titles = (...decisions: readonly string[]): readonly string[] =>
  newestFirst(planOf({ decisions }).decisions).map((decision) => decision.title);

test('the latest entry of a log comes first', () => {
  const log = ['- 2025-01-08: a', '- 2025-01-10: b', '- 2025-01-09: c'];
  expect(titles(...log)).toEqual(['b', 'c', 'a']);
});

test('entries without a timestamp come last, in the order of the note', () => {
  const log = ['- no time', '- 2025-01-08: a', '- no time either'];
  expect(titles(...log)).toEqual(['a', 'no time', 'no time either']);
});

test('entries of one time keep the order of the note', () => {
  expect(titles('- 2025-01-08: a', '- 2025-01-08: b')).toEqual(['a', 'b']);
});

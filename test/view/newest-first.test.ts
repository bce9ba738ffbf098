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

test('of entries of one time the last in the note is the newest', () => {
  const log = ['- 2025-01-08: a', '- 2025-01-08: b', '- 2025-01-09: c', '- 2025-01-09: d'];
  expect(titles(...log)).toEqual(['d', 'c', 'b', 'a']);
});

test('of entries of one time the first is the newest in a log that grows at its top', () => {
  const log = ['- 2025-01-09: d', '- 2025-01-09: c', '- 2025-01-08: b', '- 2025-01-08: a'];
  expect(titles(...log)).toEqual(['d', 'c', 'b', 'a']);
});

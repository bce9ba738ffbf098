import { expect, test } from '@jest/globals';
import {
  movedWith,
  NOTHING_SELECTED,
  selectRange,
  toggleKey,
} from '../../../src/view/dashboard/row-selection';

const KEYS = ['a', 'b', 'c', 'd'];

test('a row is selected, and taken out by the same again', () => {
  const once = toggleKey(NOTHING_SELECTED, 'b');
  expect([...once]).toEqual(['b']);
  expect([...toggleKey(once, 'b')]).toEqual([]);
});

test('a range holds both of its ends, in either direction, and leaves the others selected', () => {
  expect([...selectRange(NOTHING_SELECTED, KEYS, 'b', 'd')]).toEqual(['b', 'c', 'd']);
  expect([...selectRange(new Set(['d']), KEYS, 'b', 'a')]).toEqual(['d', 'a', 'b']);
});

test('a range from a row that is gone is the row itself', () => {
  expect([...selectRange(NOTHING_SELECTED, KEYS, 'gone', 'c')]).toEqual(['c']);
  expect([...selectRange(NOTHING_SELECTED, KEYS, null, 'c')]).toEqual(['c']);
});

test('a selected row takes the others along, and one that is not goes alone', () => {
  expect(movedWith(new Set(['a', 'c']), 'c')).toEqual(['a', 'c']);
  expect(movedWith(new Set(['a', 'c']), 'b')).toEqual(['b']);
});

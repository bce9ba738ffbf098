import { expect, test } from '@jest/globals';
import { withId } from '../../src/edit/block-ids';

test('a heading ends in its id, whatever stands right below it', () => {
  expect(withId(['### Cache', 'It is slow.'], 'd-1')).toEqual(['### Cache ^d-1', 'It is slow.']);
  expect(withId(['', '### Cache', 'Slow.'], 'd-1')).toEqual(['', '### Cache ^d-1', 'Slow.']);
});

test('a paragraph has its id at the end of its last line', () => {
  expect(withId(['C# is', 'slow.', '', 'So?'], 'd-1')).toEqual(['C# is', 'slow. ^d-1', '', 'So?']);
});

test('lines for no id stay as they are', () => {
  expect(withId(['### Cache', ''], null)).toEqual(['### Cache', '']);
});

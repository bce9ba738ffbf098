import { expect, test } from '@jest/globals';
import { contains, sliceOf, trimSpan } from '../../src/text/span';

test('a span holds its first character and not the one at its end', () => {
  expect(sliceOf('abcdef', { from: 1, to: 3 })).toBe('bc');
  expect(sliceOf('abc', { from: 1, to: 1 })).toBe('');
});

test('a span lies inside itself and inside a larger one, and not inside one it sticks out of', () => {
  const outer = { from: 2, to: 6 };
  expect(contains(outer, outer)).toBe(true);
  expect(contains(outer, { from: 3, to: 3 })).toBe(true);
  expect(contains(outer, { from: 1, to: 4 })).toBe(false);
  expect(contains(outer, { from: 4, to: 7 })).toBe(false);
});

test('trimming takes white space from both ends and none from inside', () => {
  const text = ' \t a b\r\n ';
  expect(sliceOf(text, trimSpan(text, { from: 0, to: text.length }))).toBe('a b');
});

test('trimming never looks beyond the span', () => {
  expect(trimSpan('  a  ', { from: 1, to: 4 })).toEqual({ from: 2, to: 3 });
});

test('a blank span trims to its start', () => {
  expect(trimSpan('a   b', { from: 1, to: 4 })).toEqual({ from: 1, to: 1 });
  expect(trimSpan('     ', { from: 2, to: 4 })).toEqual({ from: 2, to: 2 });
});

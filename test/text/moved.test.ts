import { expect, test } from '@jest/globals';
import { moved } from '../../src/text/moved';

const found = {
  title: 'Count',
  span: { from: 3, to: 8 },
  at: 12,
  rows: [{ from: 9, to: 9 }, null],
};

test('what was found is moved with all its places, and nothing else of it changes', () => {
  expect(moved(found, 4)).toEqual({
    title: 'Count',
    span: { from: 7, to: 12 },
    at: 12,
    rows: [{ from: 13, to: 13 }, null],
  });
  expect(moved(moved(found, 4), -4)).toEqual(found);
});

test('what has no place stays the same thing', () => {
  const words = { title: 'Count', rows: [{ title: 'Gauges' }] };
  const both = moved({ words, span: { from: 3, to: 8 } }, 4);
  expect(both).toEqual({ words, span: { from: 7, to: 12 } });
  expect(both.words).toBe(words);
});

test('what stays where it is stays the same thing', () => {
  expect(moved(found, 0)).toBe(found);
});

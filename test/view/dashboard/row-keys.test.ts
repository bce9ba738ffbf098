import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { rowAfterKey } from '../../../src/view/dashboard/row-keys';

describe('a key on a row', () => {
  test.each([
    ['ArrowDown', 4, 5],
    ['ArrowUp', 4, 3],
    ['PageDown', 4, 14],
    ['PageUp', 14, 4],
    ['Home', 4, 0],
    ['End', 4, 99],
    ['ArrowUp', 0, 0],
    ['ArrowDown', 99, 99],
    ['PageUp', 4, 0],
    ['PageDown', 95, 99],
  ])('%s on row %d leads to row %d', (key, from, to) => {
    expect(rowAfterKey(key, from, 100, 10)).toBe(to);
  });

  test('is left alone when it moves nothing', () => {
    expect(rowAfterKey('a', 4, 100, 10)).toBeNull();
  });

  test('leads nowhere in a table without rows', () => {
    expect(rowAfterKey('Home', 0, 0, 10)).toBeNull();
  });

  test('moves a page by one row at least', () => {
    expect(rowAfterKey('PageDown', 0, 3, 0)).toBe(1);
  });

  test('never leaves the table', () => {
    const keys = fc.constantFrom('ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End');
    const count = fc.integer({ min: 1, max: 1000 });
    fc.assert(
      fc.property(keys, count, fc.nat(), fc.nat({ max: 50 }), (key, rows, pick, page) => {
        const next = rowAfterKey(key, pick % rows, rows, page);
        expect(next).toBeGreaterThanOrEqual(0);
        expect(next).toBeLessThan(rows);
      }),
    );
  });
});

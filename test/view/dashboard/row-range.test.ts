import { describe, expect, test } from '@jest/globals';
import { rowsAt, topShowing } from '../../../src/view/dashboard/row-range';

const LIST = { count: 1_000, rowHeight: 30, room: 100 };

describe('the rows in sight', () => {
  test('are those of which any pixel is', () => {
    expect(rowsAt(0, LIST)).toEqual({ first: 0, last: 3 });
    expect(rowsAt(29, LIST)).toEqual({ first: 0, last: 4 });
    expect(rowsAt(30, LIST)).toEqual({ first: 1, last: 4 });
    expect(rowsAt(29_900, LIST)).toEqual({ first: 996, last: 999 });
  });

  test('are the last ones when the list is shorter than it was, or scrolled further than it goes', () => {
    expect(rowsAt(50_000, LIST)).toEqual({ first: 996, last: 999 });
    expect(rowsAt(50_000, { ...LIST, count: 2 })).toEqual({ first: 0, last: 1 });
    expect(rowsAt(-20, LIST)).toEqual({ first: 0, last: 3 });
  });

  test('are none without rows, and until it is known how many have room', () => {
    expect(rowsAt(0, { ...LIST, count: 0 })).toEqual({ first: 0, last: -1 });
    expect(rowsAt(0, { ...LIST, room: 0 })).toEqual({ first: 0, last: -1 });
    expect(rowsAt(0, { ...LIST, room: -30 })).toEqual({ first: 0, last: -1 });
  });
});

describe('to show a row', () => {
  test('nothing moves when all of it is in sight', () => {
    expect(topShowing(10, 290, LIST)).toBe(290);
    expect(topShowing(12, 290, LIST)).toBe(290);
  });

  test('the list moves until the row is at the nearer edge', () => {
    expect(topShowing(9, 290, LIST)).toBe(270);
    expect(topShowing(13, 290, LIST)).toBe(320);
  });
});

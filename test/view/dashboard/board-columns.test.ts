import { describe, expect, test } from '@jest/globals';
import { PlanIndex } from '../../../src/index/plan-index';
import {
  boardColumns,
  cardAfterKey,
  placeOf,
  statusBeside,
} from '../../../src/view/dashboard/board-columns';
import { planOf } from '../../support/plan-of';

const index = new PlanIndex();
const add = (path: string, status: string): void => {
  index.put({ path, name: path, text: '', plan: planOf({ metadata: [`Status: ${status}`] }) });
};
add('a', 'Draft');
add('b', 'Draft');
add('c', 'Blocked');

const columns = boardColumns(index.all(), []);

describe('the columns of the board', () => {
  test('follow the life of a plan, those without plans as well', () => {
    expect(columns.map(({ status, plans }) => [status, plans.length])).toEqual([
      ['draft', 2],
      ['in progress', 0],
      ['blocked', 1],
      ['complete', 0],
      ['abandoned', 0],
    ]);
  });

  test('are those of the chosen statuses, and one for what could not be read', () => {
    const withBad = new PlanIndex();
    withBad.putFailure('bad', 'Bad', 'The disk is gone.');
    const shown = boardColumns([...index.all(), ...withBad.all()], ['blocked']);
    expect(shown.map(({ status, plans }) => [status, plans.length])).toEqual([
      ['blocked', 1],
      [null, 1],
    ]);
  });
});

describe('the cards of the board', () => {
  test('are found where they are, the first one for a plan that is gone', () => {
    expect(placeOf(columns, 'c')).toEqual({ column: 2, card: 0 });
    expect(placeOf(columns, 'gone')).toEqual({ column: 0, card: 0 });
    expect(placeOf(boardColumns([], []), null)).toBeNull();
  });

  test('are walked down and up inside a column, and sideways past empty ones', () => {
    const from = { column: 0, card: 1 };
    expect(cardAfterKey('ArrowUp', columns, from)).toEqual({ column: 0, card: 0 });
    expect(cardAfterKey('ArrowDown', columns, from)).toEqual(from);
    expect(cardAfterKey('ArrowRight', columns, from)).toEqual({ column: 2, card: 0 });
    expect(cardAfterKey('ArrowLeft', columns, from)).toEqual(from);
    expect(cardAfterKey('a', columns, from)).toBeNull();
  });

  test('are moved to the status beside theirs, and not past the ends', () => {
    expect(statusBeside(columns, 0, 1)).toBe('in progress');
    expect(statusBeside(columns, 0, -1)).toBeNull();
    expect(statusBeside(columns, 4, 1)).toBeNull();
  });
});

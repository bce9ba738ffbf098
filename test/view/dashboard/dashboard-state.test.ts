import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  DEFAULT_DASHBOARD_STATE,
  readDashboardState,
  sortBy,
  toggleStatus,
} from '../../../src/view/dashboard/dashboard-state';

describe('a stored dashboard state', () => {
  test('is read as it was stored', () => {
    const state = {
      query: 'gauge',
      statuses: ['blocked' as const],
      sort: { column: 'title' as const, descending: false },
    };
    expect(readDashboardState(JSON.parse(JSON.stringify(state)))).toEqual(state);
  });

  test.each([[null], [undefined], ['text'], [7], [[]], [{}]])(
    '%j reads as the default',
    (stored) => {
      expect(readDashboardState(stored)).toEqual(DEFAULT_DASHBOARD_STATE);
    },
  );

  test('keeps what can be used of it', () => {
    const stored = { query: 7, statuses: ['blocked', 'gone', 3], sort: { column: 'colour' } };
    expect(readDashboardState(stored)).toEqual({
      query: '',
      statuses: ['blocked'],
      sort: DEFAULT_DASHBOARD_STATE.sort,
    });
  });

  test('never throws, and reads the same again', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        const state = readDashboardState(stored);
        expect(readDashboardState(state)).toEqual(state);
      }),
    );
  });
});

describe('choosing a status', () => {
  test('shows it, and choosing it again does not', () => {
    const once = toggleStatus(DEFAULT_DASHBOARD_STATE, 'blocked');
    expect(once.statuses).toEqual(['blocked']);
    expect(toggleStatus(once, 'blocked')).toEqual(DEFAULT_DASHBOARD_STATE);
  });

  test('keeps the order of the statuses, whichever was chosen first', () => {
    const late = toggleStatus(DEFAULT_DASHBOARD_STATE, 'complete');
    expect(toggleStatus(late, 'in progress').statuses).toEqual(['in progress', 'complete']);
  });
});

describe('sorting by a column', () => {
  test('starts words from A and numbers from the largest', () => {
    expect(sortBy(DEFAULT_DASHBOARD_STATE, 'title').sort.descending).toBe(false);
    expect(sortBy(DEFAULT_DASHBOARD_STATE, 'problems').sort.descending).toBe(true);
  });

  test('turns round when it is sorted by that column already', () => {
    const once = sortBy(DEFAULT_DASHBOARD_STATE, 'title');
    expect(sortBy(once, 'title').sort).toEqual({ column: 'title', descending: true });
  });
});

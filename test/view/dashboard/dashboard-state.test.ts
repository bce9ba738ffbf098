import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  type DashboardState,
  DEFAULT_DASHBOARD_STATE,
  readDashboardState,
  sortBy,
  toggleStatus,
} from '../../../src/view/dashboard/dashboard-state';

describe('a stored dashboard state', () => {
  test('is read as it was stored', () => {
    const state: DashboardState = {
      layout: 'board',
      query: 'gauge',
      statuses: ['blocked'],
      owners: ['Mara', ''],
      folders: ['Plans/old'],
      marks: ['stale'],
      sort: { column: 'title', descending: false },
      group: 'owner',
      closed: ['of Mara'],
      columns: ['title', 'next', 'folder'],
      widths: { title: 320 },
      kinds: ['decision'],
      burnUp: 'table',
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
    const stored = {
      layout: 'piano',
      query: 7,
      statuses: ['blocked', 'gone', 3],
      owners: ['Mara', 7, 'Mara'],
      sort: { column: 'colour' },
      columns: ['phase', 'colour'],
      widths: { title: 'wide', phase: 9, next: 200.4 },
    };
    expect(readDashboardState(stored)).toEqual({
      ...DEFAULT_DASHBOARD_STATE,
      statuses: ['blocked'],
      owners: ['Mara'],
      columns: ['title', 'phase'],
      widths: { next: 200 },
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

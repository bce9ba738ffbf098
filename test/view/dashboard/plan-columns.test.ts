import { describe, expect, test } from '@jest/globals';
import {
  columnTracks,
  DEFAULT_COLUMNS,
  fittingColumns,
  PLAN_COLUMNS,
} from '../../../src/view/dashboard/plan-columns';

const named = (room: number, widths = {}): readonly string[] =>
  fittingColumns(DEFAULT_COLUMNS, widths, room).map(({ column }) => column);

describe('the columns of a table', () => {
  test('are all shown where there is room, and until the room is known', () => {
    expect(named(1400)).toEqual(DEFAULT_COLUMNS);
    expect(named(0)).toEqual(DEFAULT_COLUMNS);
  });

  test('give way one after the other, the phase before the forecast, title and status never', () => {
    expect(named(900)).not.toContain('phase');
    expect(named(900)).toContain('forecast');
    expect(named(760)).not.toContain('forecast');
    expect(named(100)).toEqual(['status', 'title', 'progress', 'next', 'activity']);
  });

  test('count as wide as they were made', () => {
    expect(named(1000)).toContain('phase');
    expect(named(1000, { title: 500 })).not.toContain('phase');
  });

  test('share what room is left, but for those that were resized', () => {
    const [status, title] = PLAN_COLUMNS;
    if (!status || !title) throw new Error('There are too few columns.');
    expect(columnTracks([status, title], {})).toBe('20px 102px minmax(150px, 3.2fr)');
    expect(columnTracks([status, title], { title: 320 })).toBe('20px 102px 320px');
  });
});

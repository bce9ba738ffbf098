import { describe, expect, test } from '@jest/globals';
import { burnUpRows } from '../../../src/view/dashboard/burn-up-rows';

const NOW = Date.parse('2026-11-20T16:20:00Z');
const at = (date: string): number => Date.parse(`${date}T12:00:00Z`);

const days = (finished: readonly number[]): readonly (readonly [string, number, number])[] =>
  burnUpRows(finished, NOW).rows.map((row) => [
    new Date(row.start).toISOString().slice(0, 10),
    row.finished,
    row.total,
  ]);

describe('finished steps over time', () => {
  test('are counted by weeks from Monday, those without any among them', () => {
    expect(days([at('2026-11-01'), at('2026-11-03'), at('2026-11-08'), at('2026-11-16')])).toEqual([
      ['2026-10-26', 1, 1],
      ['2026-11-02', 2, 3],
      ['2026-11-09', 0, 3],
      ['2026-11-16', 1, 4],
    ]);
  });

  test('are one week of nothing when there are none', () => {
    expect(days([])).toEqual([['2026-11-16', 0, 0]]);
  });

  test('count as of now when they lie in the future', () => {
    expect(days([at('2027-05-01')])).toEqual([['2026-11-16', 1, 1]]);
  });

  test('are counted by months when they go far back', () => {
    const rows = burnUpRows([at('2026-01-31'), at('2026-03-01')], NOW);
    expect(rows.unit).toBe('month');
    expect(days([at('2026-01-31'), at('2026-03-01')]).slice(0, 3)).toEqual([
      ['2026-01-01', 1, 1],
      ['2026-02-01', 0, 1],
      ['2026-03-01', 1, 2],
    ]);
  });

  test('are never more than sixty rows, with all that lies before in the first', () => {
    const rows = days([at('1990-01-01'), Date.parse('0050-01-01T00:00:00Z')].sort((a, b) => a - b));
    expect(rows.length).toBe(60);
    expect(rows[0]).toEqual(['2021-12-01', 2, 2]);
  });
});

import { describe, expect, test } from '@jest/globals';
import type { Forecast } from '../../src/plan/forecast';
import { forecastWords } from '../../src/view/forecast-words';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = Date.parse('2026-11-20T16:20:00Z');

type Range = Extract<Forecast, { readonly kind: 'range' }>;

function range(earliest: number, latest: number, more: Partial<Range> = {}): Range {
  return {
    kind: 'range',
    quick: 2 * HOUR,
    usual: 5 * HOUR,
    slow: DAY,
    measured: 4,
    remaining: 3,
    blocked: 0,
    earliest: NOW + earliest,
    likely: NOW + earliest,
    latest: NOW + latest,
    ...more,
  };
}

const textOf = (forecast: Forecast): string | undefined =>
  forecastWords(forecast, NOW, 'utc')?.text;

describe('a forecast in words', () => {
  test.each([
    [2 * DAY, 5 * DAY, 'Forecast Nov 22 to Nov 25'],
    [2 * DAY, 2 * DAY + HOUR, 'Forecast Nov 22'],
    [40 * DAY, 50 * DAY, 'Forecast Dec 30 to Jan 9, 2027'],
    [HOUR, 3 * HOUR, 'Forecast 17:20 to 19:20 UTC'],
    [HOUR, HOUR, 'Forecast 17:20 UTC'],
  ])('from %d to %d ms from now is a range of days, or of hours today', (from, to, text) => {
    expect(textOf(range(from, to))).toBe(text);
  });

  test('says what it rests on', () => {
    expect(forecastWords(range(DAY, DAY), NOW, 'utc')?.reason).toBe(
      '3 steps are left; of 4 finished ones, most took 2 h to 1 d.',
    );
    const half = range(DAY, DAY, { remaining: 0.4499, blocked: 1 });
    expect(forecastWords(half, NOW, 'utc')?.reason).toBe(
      '0.4 steps are left; of 4 finished ones, most took 2 h to 1 d. 1 blocked: until freed, the forecast is too early.',
    );
  });

  test('is an honest no while too few steps are measured', () => {
    const few: Forecast = { kind: 'not enough finished steps', measured: 1, needed: 3 };
    expect(textOf(few)).toBe('No forecast: not enough finished steps yet');
    expect(forecastWords(few, NOW, 'utc')?.reason).toContain('1 of the 3 steps');
  });

  test('is none when nothing is left', () => {
    expect(forecastWords({ kind: 'nothing left' }, NOW, 'utc')).toBeNull();
  });
});

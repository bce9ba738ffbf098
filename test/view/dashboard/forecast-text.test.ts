import { describe, expect, test } from '@jest/globals';
import { forecastFrom, type Outlook } from '../../../src/plan/forecast';
import { forecastWords } from '../../../src/view/dashboard/forecast-text';

const NOW = Date.parse('2026-11-20T16:20:00Z');
const DAY = 86_400_000;

const outlook: Outlook = {
  quick: DAY,
  usual: 2 * DAY,
  slow: 4 * DAY,
  measured: 5,
  remaining: 3,
  blocked: 0,
};

const words = (change: Partial<Outlook> = {}) =>
  forecastWords(forecastFrom({ ...outlook, ...change }, NOW), NOW);

describe('a forecast in words', () => {
  test('is the first and the last day, and the likely one for who asks', () => {
    expect(words().short).toBe('23 Nov – 2 Dec');
    expect(words().full).toContain('Likely 2026-11-26, from 2026-11-23 to 2026-12-02.');
  });

  test('is one day when both are the same, and today when it is', () => {
    expect(words({ slow: DAY }).short).toBe('23 Nov');
    expect(words({ quick: 1, slow: 2 }).short).toBe('today');
  });

  test('names the year when it is another one', () => {
    expect(words({ slow: 20 * DAY }).short).toBe('23 Nov – 19 Jan 2027');
  });

  test('says that blocked steps make it later', () => {
    expect(words({ blocked: 2 }).short).toBe('23 Nov – 2 Dec +');
    expect(words({ blocked: 2 }).full).toContain('later as long as 2 steps are blocked');
  });

  test('says that it is too early, with how much is missing', () => {
    expect(words({ measured: 1 })).toEqual({
      short: 'Too early',
      full: 'Not enough finished steps yet: 1 of 3 have a duration',
    });
  });

  test('is nothing when nothing is left, and never fails for what lies beyond all dates', () => {
    expect(forecastWords(forecastFrom(null, NOW), NOW).short).toBe('');
    expect(words({ slow: 1e18 }).short).toContain('275760');
  });
});

import { describe, expect, test } from '@jest/globals';
import {
  codexStamp,
  compareTimestamps,
  dateText,
  rangeOf,
  skillStamp,
  type Timestamp,
  utcText,
} from '../../src/plan/timestamp';

const span = { from: 0, to: 0 };
const instant = (iso: string): Timestamp => ({ kind: 'instant', at: Date.parse(iso), span });
const day = (date: string): Timestamp => ({ kind: 'date', date, span, doubt: null });

const DAY = 86_400_000;

describe('a date', () => {
  // Days on which clocks change in the zones that the tests run in, and in others.
  test.each(['2025-01-10', '2025-03-08', '2025-03-09', '2025-11-01', '2025-11-02', '2024-02-29'])(
    '%s lasts 24 hours of UTC, whatever the zone of the machine',
    (date) => {
      const start = Date.parse(`${date}T00:00:00Z`);
      expect(rangeOf(day(date))).toEqual({ start, end: start + DAY });
    },
  );

  test('is written as it is, without a time', () => {
    expect(dateText(day('2025-01-10'))).toBe('2025-01-10');
    expect(utcText(day('2025-01-10'))).toBe('2025-01-10');
  });
});

describe('an instant', () => {
  test('takes no time', () => {
    const at = Date.parse('2025-01-10T14:22:00Z');
    expect(rangeOf(instant('2025-01-10T14:22:00Z'))).toEqual({ start: at, end: at });
  });

  test('is written in UTC, to the minute, cut and not rounded', () => {
    const at = Date.parse('2025-01-10T23:59:59.999Z');
    expect(skillStamp(at)).toBe('2025-01-10 23:59 UTC');
    expect(codexStamp(at)).toBe('2025-01-10 23:59Z');
    expect(utcText(instant('2025-01-10T23:59:59Z'))).toBe('2025-01-10 23:59 UTC');
  });

  test('belongs to its day in UTC', () => {
    expect(dateText(instant('2025-01-10T23:59:00Z'))).toBe('2025-01-10');
    expect(dateText(instant('2025-01-11T00:00:00Z'))).toBe('2025-01-11');
  });
});

test('a date comes before the instants of its day and after those of the day before', () => {
  const stamps = [
    instant('2025-01-11T00:00:00Z'),
    instant('2025-01-10T00:00:00Z'),
    day('2025-01-10'),
    instant('2025-01-09T23:59:00Z'),
    day('2025-01-09'),
  ];
  expect([...stamps].sort(compareTimestamps).map(utcText)).toEqual([
    '2025-01-09',
    '2025-01-09 23:59 UTC',
    '2025-01-10',
    '2025-01-10 00:00 UTC',
    '2025-01-11 00:00 UTC',
  ]);
});

test('equal timestamps are equal', () => {
  expect(compareTimestamps(day('2025-01-10'), day('2025-01-10'))).toBe(0);
});

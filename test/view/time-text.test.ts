import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Timestamp } from '../../src/plan/timestamp';
import {
  durationText,
  instantText,
  activityText,
  relativeText,
  timeText,
  zoneText,
} from '../../src/view/time-text';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const NOW = Date.parse('2026-11-20T12:00:00Z');
const span = { from: 0, to: 0 };

const instant = (at: number): Timestamp => ({ kind: 'instant', at, span });
const date = (day: string): Timestamp => ({ kind: 'date', date: day, span, doubt: null });

describe('a length of time', () => {
  test.each([
    [0, '0 min'],
    [59_999, '0 min'],
    [45 * MINUTE, '45 min'],
    [HOUR, '1 h'],
    [HOUR + 23 * MINUTE, '1 h 23 min'],
    [23 * HOUR + 59 * MINUTE, '23 h 59 min'],
    [DAY, '1 d'],
    [3 * DAY + 4 * HOUR + 59 * MINUTE, '3 d 4 h'],
    [12 * DAY + 4 * HOUR, '12 d'],
  ])('of %d ms reads %s', (length, text) => {
    expect(durationText(length)).toBe(text);
  });

  test('below nothing reads as nothing', () => {
    expect(durationText(-1)).toBe('0 min');
  });
});

describe('the distance of an instant', () => {
  test.each([
    [0, 'just now'],
    [-30_000, 'just now'],
    [-5 * MINUTE, '5 min ago'],
    [-HOUR, '1 h ago'],
    [2 * HOUR, 'in 2 h'],
    [-DAY, 'yesterday'],
    [DAY, 'tomorrow'],
    [-13 * DAY, '13 days ago'],
    [-14 * DAY, '2 weeks ago'],
    [-90 * DAY, '2 months ago'],
    [-800 * DAY, '2 years ago'],
  ])('%d ms from now reads %s', (distance, text) => {
    expect(relativeText(instant(NOW + distance), NOW, 'utc')).toBe(text);
  });
});

describe('the distance of a date', () => {
  test.each([
    ['2026-11-20', 'today'],
    ['2026-11-19', 'yesterday'],
    ['2026-11-21', 'tomorrow'],
    ['2026-11-10', '10 days ago'],
  ])('%s reads %s, and never hours', (day, text) => {
    expect(relativeText(date(day), NOW, 'utc')).toBe(text);
  });

  test('is the same at every time of the day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: DAY - 1 }), (time) => {
        const start = Date.parse('2026-11-20T00:00:00Z');
        expect(relativeText(date('2026-11-19'), start + time, 'utc')).toBe('yesterday');
      }),
    );
  });
});

describe('the last sign of life', () => {
  test.each([
    [instant(NOW - 2 * HOUR), 'Active 2 h ago'],
    [date('2026-11-20'), 'Active today'],
    [date('2026-11-21'), 'Dated tomorrow'],
    [instant(NOW + 20 * MINUTE), 'Dated in 20 min'],
  ])('%o reads %s, as nothing is done at a time to come', (stamp, text) => {
    expect(activityText(stamp, NOW, 'utc')).toBe(text);
  });
});

describe('a time that is shown', () => {
  test('is that of UTC, to the minute', () => {
    expect(timeText(instant(NOW + 59_000), 'utc')).toBe('2026-11-20 12:00 UTC');
  });

  test('is that of the clock of the device, which says how far it is from UTC', () => {
    const shown = timeText(instant(NOW), 'local');
    const local = new Date(NOW);
    expect(shown.slice(11, 13)).toBe(String(local.getHours()).padStart(2, '0'));
    const offset = -local.getTimezoneOffset();
    const expected = new Map([
      [0, 'UTC'],
      [-210, 'UTC-3:30'],
      [840, 'UTC+14'],
    ]).get(offset);
    expect(shown.slice(17)).toBe(expected);
    expect(zoneText(NOW, 'local')).toBe(expected);
  });

  test('leads back to the instant, whatever the zone', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1e11, max: 4e12 }), (at) => {
        const minute = at - (at % MINUTE);
        const [day = '', time = ''] = instantText(minute, 'local').split(' ');
        const [hours, minutes] = time.split(':').map(Number);
        const date = new Date(`${day}T00:00:00`);
        date.setHours(hours ?? 0, minutes ?? 0);
        // An hour that comes twice when summer ends is told apart by its zone alone.
        expect(Math.abs(date.getTime() - minute) % (60 * MINUTE)).toBe(0);
        expect(Math.abs(date.getTime() - minute)).toBeLessThanOrEqual(60 * MINUTE);
      }),
    );
  });

  test('of a date is the date in every zone', () => {
    expect(timeText(date('2026-11-20'), 'local')).toBe('2026-11-20');
  });
});

import { describe, expect, test } from '@jest/globals';
import { readTimestamps } from '../../src/parse/read-timestamps';

const read = (text: string): readonly unknown[] =>
  readTimestamps(text, { from: 0, to: text.length }).map((stamp) =>
    stamp.kind === 'instant' ? new Date(stamp.at).toISOString() : [stamp.date, stamp.doubt],
  );

describe('an instant is', () => {
  test.each([
    ['2025-10-01 13:00Z', '2025-10-01T13:00:00.000Z'],
    ['2025-01-10 14:22 UTC', '2025-01-10T14:22:00.000Z'],
    ['2025-01-10 at 14:22 GMT', '2025-01-10T14:22:00.000Z'],
    ['2026-03-15T01:27Z', '2026-03-15T01:27:00.000Z'],
    ['2026-03-15T12:27:41Z', '2026-03-15T12:27:41.000Z'],
    ['2026-03-15T12:27:41.123Z', '2026-03-15T12:27:41.000Z'],
    ['2026-04-03 13:56+03:00', '2026-04-03T10:56:00.000Z'],
    ['2026-04-03 13:56 +0700', '2026-04-03T06:56:00.000Z'],
    ['2026-04-03T22:30-05:00', '2026-04-04T03:30:00.000Z'],
    ['2026-04-03 13:56', '2026-04-03T13:56:00.000Z'],
    ['2026-04-03 9:05Z', '2026-04-03T09:05:00.000Z'],
    ['2026-04-03 13:56 UTC+8', '2026-04-03T05:56:00.000Z'],
    ['2026-04-03 13:56 (GMT-05:30)', '2026-04-03T19:26:00.000Z'],
    ['2026-04-03 13:56:07+02', '2026-04-03T11:56:07.000Z'],
    ['2026-04-03 9:05 PM', '2026-04-03T21:05:00.000Z'],
    ['2026-04-03 12:05am UTC+1', '2026-04-02T23:05:00.000Z'],
    ['2026-04-03 13:05 PM', '2026-04-03T13:05:00.000Z'],
  ])('%s', (text, instant) => {
    expect(read(text)).toEqual([instant]);
  });
  test.each([
    ['2026-04-03 13:40–14:28', '2026-04-03T14:28:00.000Z'],
    ['2026-04-03 13:40-14:28Z', '2026-04-03T14:28:00.000Z'],
    ['2026-04-03 23:40–00:28 UTC', '2026-04-04T00:28:00.000Z'],
  ])('the end of the range %s', (text, instant) => {
    expect(read(text)).toEqual([instant]);
  });
});

describe('a date is', () => {
  test('a day without a time, never midnight', () => {
    expect(read('2025-12-29')).toEqual([['2025-12-29', null]]);
  });
  test.each(['CST', 'CET', 'PST', 'IST', 'JST', 'CEST'])(
    'a day whose time is in %s, with a doubt',
    (zone) => {
      expect(read(`2025-12-29 10:00 ${zone}`)).toEqual([
        ['2025-12-29', `${zone} is the name of more than one time zone`],
      ]);
    },
  );
  test('a day whose time cannot be, with a doubt', () => {
    expect(read('2025-12-29 25:61')).toEqual([['2025-12-29', '25:61 is no time of day']]);
  });
});

describe('no stamp is', () => {
  test.each([
    '2026-01-XX',
    'YYYY-MM-DD',
    '—',
    '2026-02-31',
    '2026-13-01',
    '0000-00-00',
    '12026-01-01',
    '2026-01-011',
    'v2026-1-1',
    '',
  ])('“%s”', (text) => {
    expect(read(text)).toEqual([]);
  });
});

test('all of a text are read, with their places', () => {
  const text = 'from 2026-01-02 to 2026-01-03 10:00Z.';
  const stamps = readTimestamps(text, { from: 0, to: text.length });
  expect(stamps.map(({ span }) => text.slice(span.from, span.to))).toEqual([
    '2026-01-02',
    '2026-01-03 10:00Z',
  ]);
});

test('a stamp outside the span is not read', () => {
  expect(readTimestamps('2026-01-02 and 2026-01-03', { from: 11, to: 25 })).toHaveLength(1);
});

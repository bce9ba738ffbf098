import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { daysText, tickLabel, timeAxis } from '../../src/view/time-axis';

const at = (iso: string): number => Date.parse(iso);

describe('the label of a tick', () => {
  test.each([
    ['2025-01-01T00:00:00Z', '2025'],
    ['2025-02-01T00:00:00Z', 'Feb'],
    ['2025-01-10T00:00:00Z', 'Jan 10'],
    ['2025-01-10T14:30:00Z', '14:30'],
    ['2025-01-10T14:30:15Z', '14:30:15'],
  ])('at %s is %s', (iso, label) => {
    expect(tickLabel(at(iso))).toBe(label);
  });
});

describe('the days of a timeline', () => {
  test('are one when it ends within the day or with it', () => {
    expect(daysText(at('2025-01-10T08:00Z'), at('2025-01-11T00:00Z'))).toBe('2025-01-10');
  });

  test('are first and last otherwise', () => {
    const text = daysText(at('2025-01-10T08:00Z'), at('2025-01-12T00:01Z'));
    expect(text).toBe('2025-01-10 to 2025-01-12');
  });
});

describe('a time axis', () => {
  const anyAxis = fc
    .record({
      start: fc.integer({ min: at('1990-01-01'), max: at('2090-01-01') }),
      // From a minute to about thirty years.
      length: fc.double({ min: 4.8, max: 12, noNaN: true }).map((power) => 10 ** power),
      from: fc.integer({ min: 0, max: 200 }),
      room: fc.integer({ min: 104, max: 2000 }),
    })
    .map(({ start, length, from, room }) => ({
      start,
      end: start + Math.round(length),
      from,
      to: from + room,
    }));

  test('begins and ends where it is drawn', () => {
    fc.assert(
      fc.property(anyAxis, ({ start, end, from, to }) => {
        const { xOf } = timeAxis(start, end, from, to);
        expect(xOf(start)).toBeCloseTo(from, 3);
        expect(xOf(end)).toBeCloseTo(to, 3);
      }),
    );
  });

  test('has its ticks on it, in the order of time', () => {
    fc.assert(
      fc.property(anyAxis, ({ start, end, from, to }) => {
        const { ticks } = timeAxis(start, end, from, to);
        const places = ticks.map((tick) => tick.x);
        expect(places).toEqual([...places].sort((a, b) => a - b));
        expect(places.every((x) => x >= from - 0.01 && x <= to + 0.01)).toBe(true);
      }),
    );
  });

  test('leaves room between the labels of two ticks', () => {
    fc.assert(
      fc.property(anyAxis, ({ start, end, from, to }) => {
        const { ticks } = timeAxis(start, end, from, to);
        ticks.slice(1).forEach((tick, index) => {
          expect(tick.x - (ticks[index]?.x ?? 0)).toBeGreaterThan(36);
        });
      }),
    );
  });
});

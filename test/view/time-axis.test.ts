import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { axisTicks, dayText, daysText, tickLabel, type Tick } from '../../src/view/time-axis';
import { timeScale, WHOLE_VIEW } from '../../src/view/time-scale';

const at = (iso: string): number => Date.parse(iso);

describe('the label of a tick', () => {
  test.each([
    ['2025-01-01T00:00:00Z', '2025'],
    ['2025-02-01T00:00:00Z', 'Feb'],
    ['2025-01-10T00:00:00Z', 'Jan 10'],
    ['2025-01-10T14:30:00Z', '14:30'],
    ['2025-01-10T14:30:15Z', '14:30:15'],
  ])('at %s is %s', (iso, label) => {
    expect(tickLabel(at(iso), 'utc')).toBe(label);
  });
});

describe('the days of a timeline', () => {
  test('are one when it ends within the day or with it', () => {
    expect(daysText(at('2025-01-10T08:00Z'), at('2025-01-11T00:00Z'), 'utc')).toBe('2025-01-10');
  });

  test('are first and last otherwise', () => {
    const text = daysText(at('2025-01-10T08:00Z'), at('2025-01-12T00:01Z'), 'utc');
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

  const ticksOf = (
    axis: {
      readonly start: number;
      readonly end: number;
      readonly from: number;
      readonly to: number;
    },
    style: 'utc' | 'local' = 'utc',
    gaps: readonly { readonly start: number; readonly end: number }[] = [],
  ): readonly Tick[] => {
    const { start, end, from, to } = axis;
    return axisTicks(timeScale({ whole: { start, end }, gaps, from, to }, WHOLE_VIEW), style);
  };

  test.each(['utc', 'local'] as const)('has its ticks on it, in the order of time: %s', (style) => {
    fc.assert(
      fc.property(anyAxis, (axis) => {
        const places = ticksOf(axis, style).map((tick) => tick.x);
        expect(places).toEqual([...places].sort((a, b) => a - b));
        expect(places.every((x) => x >= axis.from - 0.1 && x <= axis.to + 0.1)).toBe(true);
      }),
    );
  });

  test('leaves room between the labels of two ticks', () => {
    fc.assert(
      fc.property(anyAxis, (axis) => {
        const ticks = ticksOf(axis);
        const close = ticks.slice(1).filter(({ x }, index) => !(x - (ticks[index]?.x ?? x) > 36));
        expect(close).toEqual([]);
      }),
    );
  });

  test('has days that begin with the clock that is shown', () => {
    const axis = { start: at('2025-06-10T00:00Z'), end: at('2025-06-15T00:00Z'), from: 0, to: 600 };
    const days = ticksOf(axis, 'local').filter(({ label }) => label.startsWith('Jun'));
    expect(days.length).toBeGreaterThanOrEqual(4);
    expect(days.every((tick) => new Date(tick.at).getHours() === 0)).toBe(true);
    expect(ticksOf(axis).every((tick) => tick.at % 43_200_000 === 0)).toBe(true);
  });

  test('has no ticks in a fold, and names the days on both sides', () => {
    const axis = { start: at('2025-01-01T00:00Z'), end: at('2025-03-10T00:00Z'), from: 0, to: 700 };
    const gap = { start: at('2025-01-05T00:00Z'), end: at('2025-03-05T00:00Z') };
    const labels = ticksOf(axis, 'utc', [gap]).map((tick) => tick.label);
    expect(labels).toContain('Jan 3');
    expect(labels).toContain('Mar 7');
    expect(labels).not.toContain('Feb');
  });
});

describe('a day in a sentence', () => {
  test('has its year when it is another one', () => {
    const now = at('2025-11-20T12:00Z');
    expect(dayText(at('2025-11-22T08:00Z'), now, 'utc')).toBe('Nov 22');
    expect(dayText(at('2026-02-02T08:00Z'), now, 'utc')).toBe('Feb 2, 2026');
  });
});

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { timeScale, WHOLE_VIEW } from '../../src/view/time-scale';
import { laneBars, momentMarks } from '../../src/view/timeline-packing';
import { anyMoment, anySpan, DAY_START, momentAt, spanAt } from './some-timeline';
import { runsOf } from '../support/law-runs';

const HAIR = 1e-6;
const timeAxis = (start: number, end: number, from: number, to: number) =>
  timeScale({ whole: { start, end }, gaps: [], from, to }, WHOLE_VIEW);
const hour = timeAxis(DAY_START, DAY_START + 3_600_000, 0, 600);

/** Bars of spans in the first hour, on an axis of 10 px a minute. */
const barsOf = (...spans: Parameters<typeof laneBars>[0]) => laneBars(spans, hour.xOf, 0, 600);

describe('the bars of a lane', () => {
  test('that follow one another share a track', () => {
    const { bars, tracks } = barsOf(spanAt(0, 10), spanAt(10, 30));
    expect(tracks).toBe(1);
    expect(bars.map(({ x, width }) => [x, width])).toEqual([
      [0, 100],
      [100, 200],
    ]);
  });

  test('that overlap in time get tracks of their own', () => {
    const { bars, tracks } = barsOf(spanAt(0, 20), spanAt(10, 30));
    expect(tracks).toBe(2);
    expect(bars.map((bar) => bar.track)).toEqual([0, 1]);
  });

  test('use a track again once it is free', () => {
    const { bars } = barsOf(spanAt(0, 20), spanAt(10, 30), spanAt(20, 40));
    expect(bars.map((bar) => bar.track)).toEqual([0, 1, 0]);
  });

  test('get four tracks at most', () => {
    const { bars, tracks } = barsOf(
      ...[0, 1, 2, 3, 4, 5].map((start) => spanAt(start, 30 + start)),
    );
    expect(tracks).toBe(4);
    expect(bars.map((bar) => bar.track)).toEqual([0, 1, 2, 3, 0, 1]);
  });

  test('of steps of which only the same day is known share the day in their order', () => {
    const sameDay = () => ({ ...spanAt(0, 30), exact: false });
    const { bars, tracks } = barsOf(sameDay(), sameDay(), sameDay(), spanAt(0, 30));
    expect(tracks).toBe(2);
    expect(bars.map(({ x, width }) => [x, width])).toEqual([
      [0, 100],
      [100, 100],
      [200, 100],
      [0, 300],
    ]);
  });

  test('come in the order they were given, not in that of time', () => {
    const late = spanAt(30, 40);
    const early = spanAt(0, 10);
    expect(barsOf(late, early).bars.map((bar) => bar.span)).toEqual([late, early]);
  });

  test('at the very end are widened to the left', () => {
    const { xOf } = timeAxis(DAY_START, DAY_START + 3_600_000 * 24 * 300, 0, 600);
    const end = 60 * 24 * 300;
    const { bars } = laneBars([spanAt(0, 10), spanAt(end - 1, end)], xOf, 0, 600);
    expect(bars.map(({ x, width }) => [x, width])).toEqual([
      [0, 3],
      [597, 3],
    ]);
  });

  const anyLane = fc.record({
    spans: fc.array(anySpan, { minLength: 1, maxLength: 40 }),
    width: fc.integer({ min: 100, max: 1200 }),
  });

  test('that are planned stay behind the work, however many they are', () => {
    const work = Array.from({ length: 40 }, (_, index) => spanAt(index, index + 1));
    const planned = Array.from({ length: 200 }, (_, index) => ({
      ...spanAt(55 + index / 50, 55 + (index + 1) / 50),
      state: 'planned' as const,
    }));
    const { bars } = barsOf(...work, ...planned);
    expect(Math.min(...bars.slice(40).map(({ x }) => x))).toBeCloseTo(550, 6);
    expect(bars.slice(0, 40).map(({ x }) => Math.round(x))).toEqual(
      work.map((_, index) => index * 10),
    );
  });

  test('lie inside the axis and have a width', () => {
    fc.assert(
      fc.property(anyLane, ({ spans, width }) => {
        const { xOf } = axisOver(spans, width);
        const outside = laneBars(spans, xOf, 8, 8 + width).bars.filter(
          (bar) => !(bar.x >= 8 - HAIR && bar.x + bar.width <= 8 + width + HAIR && bar.width > 0),
        );
        expect(outside).toEqual([]);
      }),
      { numRuns: runsOf('dear') },
    );
  });

  test('never overlap in a track, and are in the order of time', () => {
    fc.assert(
      fc.property(anyLane, ({ spans, width }) => {
        const { xOf } = axisOver(spans, width);
        const { bars, tracks } = laneBars(spans, xOf, 8, 8 + width);
        const overlapping = Array.from({ length: tracks }, (_, track) => {
          const row = bars
            .filter((bar) => bar.track === track)
            .sort((a, b) => a.span.start - b.span.start || a.x - b.x);
          return row.slice(1).filter((bar, index) => {
            const before = row[index];
            return before === undefined || !(before.x + before.width <= bar.x + HAIR);
          });
        });
        expect(overlapping.flat()).toEqual([]);
      }),
      { numRuns: runsOf('dear') },
    );
  });

  test('are at least 3 px wide', () => {
    const { bars } = barsOf(spanAt(0, 1 / 60), spanAt(1, 1 + 1 / 60), spanAt(30, 31));
    expect(bars.map(({ x, width }) => [x, width])).toEqual([
      [0, 3],
      [10, 3],
      [300, 10],
    ]);
  });

  test('of a crowd are narrower rather than far from their time', () => {
    const crowd = Array.from({ length: 100 }, (_, index) =>
      spanAt(10 + index / 10, 10 + (index + 1) / 10),
    );
    const { bars } = barsOf(...crowd, spanAt(50, 60));
    for (const { span, x } of bars) expect(x - hour.xOf(span.start)).toBeLessThanOrEqual(8);
    expect(bars.at(-1)?.width).toBe(100);
  });
});

describe('the marks of decisions and discoveries', () => {
  const marksOf = (...moments: Parameters<typeof momentMarks>[0]) =>
    momentMarks(moments, hour.xOf, 0, 600);

  test('are at their instant', () => {
    expect(marksOf(momentAt(30)).map(({ x, level }) => [x, level])).toEqual([[300, 0]]);
  });

  test('are in the middle of their day when only the date is known', () => {
    expect(marksOf(momentAt(10, 30)).map(({ x, from, to }) => [x, from, to])).toEqual([
      [200, 100, 300],
    ]);
  });

  test('that touch are stacked, and from the fourth on share the last mark', () => {
    const marks = marksOf(momentAt(30), momentAt(30), momentAt(30), momentAt(30));
    expect(marks.map((mark) => [mark.level, mark.moments.length])).toEqual([
      [0, 1],
      [1, 1],
      [2, 2],
    ]);
  });

  const anyMoments = fc.record({
    moments: fc.array(anyMoment, { minLength: 1, maxLength: 40 }),
    width: fc.integer({ min: 100, max: 1200 }),
  });

  test('hold every moment once', () => {
    fc.assert(
      fc.property(anyMoments, ({ moments, width }) => {
        const { xOf } = axisOver(moments, width);
        const held = momentMarks(moments, xOf, 8, 8 + width).flatMap((mark) => mark.moments);
        expect(new Set(held)).toEqual(new Set(moments));
        expect(held).toHaveLength(moments.length);
      }),
      { numRuns: runsOf('dear') },
    );
  });

  test('lie inside the axis and never hide one another', () => {
    fc.assert(
      fc.property(anyMoments, ({ moments, width }) => {
        const { xOf } = axisOver(moments, width);
        const marks = momentMarks(moments, xOf, 8, 8 + width);
        const outside = marks.filter(({ x }) => !(x >= 8 && x <= 8 + width));
        const hidden = marks.flatMap((mark, index) =>
          marks
            .slice(index + 1)
            .filter((other) => other.level === mark.level && Math.abs(other.x - mark.x) < 13),
        );
        expect([outside, hidden]).toEqual([[], []]);
      }),
      { numRuns: runsOf('dear') },
    );
  });
});

function axisOver(
  parts: readonly { readonly start: number; readonly end: number }[],
  width: number,
) {
  const start = parts.reduce((least, part) => Math.min(least, part.start), Infinity);
  const end = parts.reduce((most, part) => Math.max(most, part.end), start + 1);
  return timeAxis(start, end, 8, 8 + width);
}

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { FOLD_WIDTH, foldsOf } from '../../src/view/time-folds';
import {
  pannedView,
  revealedView,
  timeScale,
  WHOLE_VIEW,
  zoomedView,
  type TimeFrame,
} from '../../src/view/time-scale';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const START = Date.parse('2025-01-01T00:00:00Z');

const plain: TimeFrame = {
  whole: { start: START, end: START + 10 * DAY },
  gaps: [],
  from: 8,
  to: 508,
};
/** A day of work, eight of nothing, a day of work. */
const idle: TimeFrame = { ...plain, gaps: [{ start: START + DAY, end: START + 9 * DAY }] };

const anyFrame: fc.Arbitrary<TimeFrame> = fc
  .record({
    steps: fc.array(fc.integer({ min: 1, max: 400 * 24 }), { minLength: 1, maxLength: 20 }),
    from: fc.integer({ min: 0, max: 200 }),
    room: fc.integer({ min: 100, max: 1500 }),
  })
  .map(({ steps, from, room }) => {
    let at = START;
    // Work and gaps in turns.
    const edges = steps.map((hours) => (at += hours * HOUR));
    const gaps = edges.flatMap((start, index) => {
      const end = edges[index + 1];
      return index % 2 === 0 && end !== undefined ? [{ start, end }] : [];
    });
    return { whole: { start: START, end: at + HOUR }, gaps, from, to: from + room };
  });

const anyView = fc.record({
  zoom: fc.double({ min: 0.1, max: 5000, noNaN: true }),
  start: fc.integer({ min: START - 100 * DAY, max: START + 400 * DAY }),
});

describe('the whole of a time scale', () => {
  test('reaches from end to end', () => {
    const { xOf, start, end } = timeScale(plain, WHOLE_VIEW);
    expect([xOf(plain.whole.start), xOf(plain.whole.end)]).toEqual([8, 508]);
    expect([start, end]).toEqual([plain.whole.start, plain.whole.end]);
  });

  test('draws a folded gap as wide as its sign, and gives its room to the work', () => {
    const { xOf, folds } = timeScale(idle, WHOLE_VIEW);
    expect(folds.map(({ x }) => x)).toEqual([8 + (500 - FOLD_WIDTH) / 2]);
    expect(xOf(START + 9 * DAY) - xOf(START + DAY)).toBeCloseTo(FOLD_WIDTH);
    expect(xOf(START + 10 * DAY)).toBeCloseTo(508);
  });
});

describe('folds', () => {
  test('leave a gap open that is hardly wider than its sign', () => {
    const whole = { start: START, end: START + 100 * DAY };
    const gap = (from: number, days: number) => ({
      start: START + from * DAY,
      end: START + (from + days) * DAY,
    });
    expect(foldsOf(whole, [gap(1, 2), gap(10, 60)], 300)).toEqual([gap(10, 60)]);
  });

  test('take half of the room at most', () => {
    fc.assert(
      fc.property(anyFrame, ({ whole, gaps, from, to }) => {
        expect(foldsOf(whole, gaps, to - from).length * FOLD_WIDTH).toBeLessThanOrEqual(
          (to - from) / 2,
        );
      }),
    );
  });
});

describe('any view of a time scale', () => {
  test('shows nothing beyond what there is, and no less than can be seen', () => {
    fc.assert(
      fc.property(anyFrame, anyView, (frame, view) => {
        const scale = timeScale(frame, view);
        expect(scale.xOf(frame.whole.start)).toBeLessThanOrEqual(frame.from + 0.01);
        expect(scale.xOf(frame.whole.end)).toBeGreaterThanOrEqual(frame.to - 0.01);
        expect(scale.view.zoom).toBeGreaterThanOrEqual(1);
        expect(scale.view.zoom).toBeLessThanOrEqual(scale.mostZoom);
      }),
    );
  });

  test('keeps times in their order, and leads from a time to its pixel and back', () => {
    fc.assert(
      fc.property(anyFrame, anyView, fc.nat(), fc.nat(), (frame, view, a, b) => {
        const { xOf, atOf } = timeScale(frame, view);
        const length = frame.whole.end - frame.whole.start;
        const [early = 0, late = 0] = [a, b]
          .map((one) => frame.whole.start + (one % length))
          .sort((x, y) => x - y);
        expect(xOf(early)).toBeLessThanOrEqual(xOf(late));
        expect(Math.abs(atOf(xOf(early)) - early)).toBeLessThan(1000);
      }),
    );
  });
});

describe('zooming', () => {
  test('keeps the time under the pointer where it is', () => {
    const before = timeScale(plain, WHOLE_VIEW);
    const view = zoomedView(plain, WHOLE_VIEW, 4, 300);
    expect(view.zoom).toBe(4);
    expect(timeScale(plain, view).atOf(300)).toBeCloseTo(before.atOf(300), -2);
  });

  test('ends at the whole and at ten minutes', () => {
    const far = zoomedView(plain, { zoom: 2, start: START }, 0.1, 300);
    expect(far).toEqual(WHOLE_VIEW);
    const { start, end } = timeScale(plain, zoomedView(plain, WHOLE_VIEW, 1e9, 300));
    expect(end - start).toBeCloseTo(10 * 60_000, -1);
  });

  test('in and out again leads back, away from the ends', () => {
    const near = zoomedView(idle, { zoom: 3, start: START + 4 * HOUR }, 2, 200);
    const again = zoomedView(idle, near, 0.5, 200);
    expect(again.zoom).toBeCloseTo(3);
    expect(Math.abs(again.start - (START + 4 * HOUR))).toBeLessThan(1000);
  });
});

describe('panning', () => {
  test('moves by pixels and stops at the ends', () => {
    const view = { zoom: 2, start: START };
    expect(timeScale(plain, pannedView(plain, view, 50)).start).toBeCloseTo(START + DAY / 2, -2);
    expect(pannedView(plain, view, -50)).toEqual(view);
    expect(timeScale(plain, pannedView(plain, view, 9999)).end).toBeCloseTo(START + 10 * DAY, -2);
  });

  test('brings into sight what is out of it, and leaves a view that shows it already', () => {
    const view = { zoom: 5, start: START };
    const { xOf } = timeScale(plain, view);
    const revealed = timeScale(plain, revealedView(plain, view, xOf(START + 7 * DAY)));
    expect(revealed.start).toBeLessThan(START + 7 * DAY);
    expect(revealed.end).toBeGreaterThan(START + 7 * DAY);
    expect(revealedView(plain, view, xOf(START + DAY))).toBe(view);
  });
});

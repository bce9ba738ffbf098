import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { BAR_HEIGHT, layOutTimeline } from '../../src/view/timeline-layout';
import { anyTimeline, DAY_START, momentAt, spanAt, timelineWith } from './some-timeline';

const two = timelineWith([[spanAt(0, 30)], [spanAt(30, 60)]], [momentAt(15)], ['Setup', 'Ship']);

describe('the layout of a timeline', () => {
  test('has the names above the lanes where there is little room', () => {
    const { lanes, from } = layOutTimeline(two, 300);
    expect(from).toBe(8);
    expect(lanes.every(({ name, bars }) => (bars[0]?.y ?? 0) >= name.y + 18)).toBe(true);
  });

  test('has the names beside the lanes where there is room', () => {
    const { lanes, from } = layOutTimeline(two, 800);
    expect(lanes.every(({ name }) => name.x + name.width <= from)).toBe(true);
  });

  test('leaves no room for names when there are none', () => {
    const unnamed = timelineWith([[spanAt(0, 30)]], [], [null]);
    expect(layOutTimeline(unnamed, 800).from).toBe(8);
    expect(layOutTimeline(unnamed, 300).height).toBeLessThan(layOutTimeline(two, 300).height);
  });

  test('has a now line when now is on the axis', () => {
    const { now, from, to } = layOutTimeline(two, 300);
    expect(now).toBeCloseTo(from + (to - from) / 60, 3);
    expect(layOutTimeline({ ...two, now: DAY_START - 1 }, 300).now).toBeNull();
  });

  test('puts stacked marks above one another, the first nearest to the lanes', () => {
    const stacked = timelineWith([[spanAt(0, 60)]], [momentAt(30), momentAt(30)], [null]);
    const { marks, top } = layOutTimeline(stacked, 300);
    const [first, second] = marks.map((mark) => mark.y);
    expect(first).toBeGreaterThan(second ?? Infinity);
    expect(first).toBeLessThan(top);
  });

  const anyWidth = fc.integer({ min: 0, max: 1600 });

  test('is never narrower than can be drawn', () => {
    expect(layOutTimeline(two, 0).width).toBe(120);
  });

  test('has every bar and mark inside the drawing', () => {
    fc.assert(
      fc.property(anyTimeline, anyWidth, (timeline, width) => {
        const { from, to, height, top, lanes, marks } = layOutTimeline(timeline, width);
        for (const bar of lanes.flatMap((lane) => lane.bars)) {
          expect(bar.x).toBeGreaterThanOrEqual(from - 1e-6);
          expect(bar.x + bar.width).toBeLessThanOrEqual(to + 1e-6);
          expect(bar.y).toBeGreaterThanOrEqual(top);
          expect(bar.y + BAR_HEIGHT).toBeLessThanOrEqual(height);
        }
        for (const mark of marks) {
          expect(mark.x).toBeGreaterThanOrEqual(from);
          expect(mark.x).toBeLessThanOrEqual(to);
          expect(mark.y).toBeLessThan(top);
        }
      }),
    );
  });

  test('has no two bars on one another', () => {
    fc.assert(
      fc.property(anyTimeline, anyWidth, (timeline, width) => {
        const bars = layOutTimeline(timeline, width).lanes.flatMap((lane) => lane.bars);
        for (const [index, bar] of bars.entries()) {
          const covered = bars
            .slice(index + 1)
            .filter(
              (other) =>
                Math.abs(other.y - bar.y) < BAR_HEIGHT &&
                other.x < bar.x + bar.width - 1e-6 &&
                bar.x < other.x + other.width - 1e-6,
            );
          expect(covered).toEqual([]);
        }
      }),
    );
  });

  test('has its lanes below one another', () => {
    fc.assert(
      fc.property(anyTimeline, anyWidth, (timeline, width) => {
        const { lanes } = layOutTimeline(timeline, width);
        lanes.slice(1).forEach((lane, index) => {
          const above = lanes[index];
          if (above) expect(lane.y).toBeGreaterThanOrEqual(above.y + above.height);
        });
      }),
    );
  });
});

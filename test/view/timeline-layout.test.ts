import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  BAR_HEIGHT,
  FIRST_LOOK,
  layOutTimeline as layOut,
  type TimelineLayout,
  type TimelineLook,
} from '../../src/view/timeline-layout';
import type { Timeline } from '../../src/plan/timeline';
import { timelineOf } from '../../src/plan/timeline';
import { planOf } from '../support/plan-of';
import { anyTimeline, DAY_START, momentAt, spanAt, timelineWith } from './some-timeline';
import { runsOf } from '../support/law-runs';

const layOutTimeline = (
  timeline: Timeline,
  width: number,
  look: Partial<TimelineLook> = {},
): TimelineLayout => layOut(timeline, width, { ...FIRST_LOOK, ...look }, 'utc');

const two = timelineWith([[spanAt(0, 30)], [spanAt(30, 60)]], [momentAt(15)], ['Setup', 'Ship']);

describe('the layout of a timeline', () => {
  test('has the names above the lanes where there is little room', () => {
    const { lanes, scale } = layOutTimeline(two, 300);
    expect(scale.from).toBe(8);
    expect(lanes.every(({ name, bars }) => (bars[0]?.y ?? 0) >= name.y + 18)).toBe(true);
  });

  test('has the names beside the lanes where there is room', () => {
    const { lanes, scale } = layOutTimeline(two, 800);
    expect(lanes.every(({ name }) => name.x + name.width <= scale.from)).toBe(true);
  });

  test('has a line for each step of an opened lane, with its name above or beside its bar', () => {
    const open = new Set([0]);
    const [narrow] = layOutTimeline(two, 300, { open }).lanes;
    const [wide] = layOutTimeline(two, 800, { open }).lanes;
    expect(narrow?.steps).toHaveLength(1);
    expect(narrow?.bars[0]?.y).toBeGreaterThanOrEqual((narrow?.steps[0]?.name.y ?? 0) + 18);
    expect(wide?.bars[0]?.y).toBeLessThan((wide?.steps[0]?.name.y ?? 0) + 18);
    expect(wide?.steps[0]?.name.y).toBeGreaterThan(wide?.name.y ?? 0);
  });

  test('has lines for the steps without a place in time too, in the order of the note', () => {
    const plan = planOf({
      progress: ['- [x] Wire', '- [x] (2025-01-10 08:00Z) Tin', '- [x] Pack'],
    });
    const timeline = timelineOf(plan, DAY_START);
    if (!timeline) throw new Error('There is no timeline.');
    const [lane] = layOutTimeline(timeline, 300, { open: new Set([null]) }).lanes;
    expect(lane?.steps.map(({ step }) => step.title)).toEqual(['Wire', 'Tin', 'Pack']);
    expect(lane?.bars).toHaveLength(1);
  });

  test('gives what is zoomed its own place, in sight or not', () => {
    const view = { zoom: 2, start: DAY_START };
    const { lanes, scale } = layOutTimeline(two, 300, { view });
    const [first, second] = lanes.map((lane) => lane.bars[0]?.x ?? 0);
    expect(first).toBeCloseTo(scale.from);
    expect(second).toBeCloseTo(scale.to);
  });

  test('is as wide as ten minutes at least', () => {
    const { scale } = layOutTimeline(timelineWith([[spanAt(0, 1)]], [], [null]), 300);
    expect(scale.end - scale.start).toBeCloseTo(600_000);
  });

  test('has a now line when now is on the axis', () => {
    const { now, scale } = layOutTimeline(two, 300);
    const { from, to } = scale;
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
        const { scale, height, top, lanes, marks } = layOutTimeline(timeline, width);
        const { from, to } = scale;
        const barsOutside = lanes
          .flatMap((lane) => lane.bars)
          .filter(
            ({ x, y, width: wide }) =>
              !(x >= from - 1e-6 && x + wide <= to + 1e-6 && y >= top && y + BAR_HEIGHT <= height),
          );
        const marksOutside = marks.filter(({ x, y }) => !(x >= from && x <= to && y < top));
        expect([barsOutside, marksOutside]).toEqual([[], []]);
      }),
      { numRuns: runsOf('dear') },
    );
  });

  test('has no two bars on one another', () => {
    fc.assert(
      fc.property(anyTimeline, anyWidth, (timeline, width) => {
        const bars = layOutTimeline(timeline, width).lanes.flatMap((lane) => lane.bars);
        const covered = bars.flatMap((bar, index) =>
          bars
            .slice(index + 1)
            .filter(
              (other) =>
                Math.abs(other.y - bar.y) < BAR_HEIGHT &&
                other.x < bar.x + bar.width - 1e-6 &&
                bar.x < other.x + other.width - 1e-6,
            ),
        );
        expect(covered).toEqual([]);
      }),
      { numRuns: runsOf('dear') },
    );
  });

  test('has its lanes below one another', () => {
    fc.assert(
      fc.property(anyTimeline, anyWidth, (timeline, width) => {
        const { lanes } = layOutTimeline(timeline, width);
        const onOthers = lanes.slice(1).filter((lane, index) => {
          const above = lanes[index];
          return above === undefined || !(lane.y >= above.y + above.height);
        });
        expect(onOthers).toEqual([]);
      }),
      { numRuns: runsOf('dear') },
    );
  });
});

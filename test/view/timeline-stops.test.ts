import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { timelineOf } from '../../src/plan/timeline';
import { FIRST_LOOK, layOutTimeline } from '../../src/view/timeline-layout';
import { instantText } from '../../src/view/time-text';
import {
  moveBetween,
  stopMoveOf,
  timelineStops,
  type StopMove,
  type TimelineStop,
} from '../../src/view/timeline-stops';
import { planOf } from '../support/plan-of';
import { anyTimeline } from './some-timeline';

const NOW = Date.parse('2025-01-10T18:00:00Z');
const MOVES: readonly StopMove[] = ['left', 'right', 'up', 'down', 'first', 'last'];

const plan = planOf({
  work: ['### Phase 1: Setup', '', 'Words.', '', '### Phase 2: Ship', '', 'Words.'],
  progress: [
    '### Phase 1: Setup',
    '',
    '- [x] (2025-01-08 08:00Z) Wire',
    '- [x] (2025-01-09 08:00Z) Solder',
    '',
    '### Phase 2: Ship',
    '',
    '- [ ] Pack',
  ],
  decisions: ['- 2025-01-08: Use wire'],
});

function stopsOfPlan(): readonly TimelineStop[] {
  const timeline = timelineOf(plan, NOW);
  if (!timeline) throw new Error('There is no timeline.');
  return timelineStops(layOutTimeline(timeline, 400, FIRST_LOOK, 'utc'), 'utc');
}

function called(name: string): TimelineStop {
  const stop = stopsOfPlan().find((one) => one.name === name);
  if (!stop) throw new Error(`There is no stop "${name}".`);
  return stop;
}

describe('the stops of a timeline', () => {
  test('are the marks first, then the bars lane by lane', () => {
    expect(stopsOfPlan().map((stop) => [stop.row, stop.name])).toEqual([
      [0, 'Decision: Use wire'],
      [1, 'Wire'],
      [1, 'Solder'],
      [2, 'Pack'],
    ]);
  });

  test('say the stamps of the note, and never a guessed start', () => {
    expect(called('Wire').detail).toBe('done, completed 2025-01-08 08:00 UTC, Setup');
    expect(called('Pack').detail).toBe('planned, no estimate, Ship');
  });

  test('lead to the place in the note', () => {
    expect(called('Solder').target).toEqual(plan.steps[1]?.titleSpan);
  });

  test('of an opened lane have a row each, so that up and down lead from step to step', () => {
    const timeline = timelineOf(plan, NOW);
    if (!timeline) throw new Error('There is no timeline.');
    const look = { ...FIRST_LOOK, open: new Set([0]) };
    const stops = timelineStops(layOutTimeline(timeline, 400, look, 'utc'), 'utc');
    expect(stops.map((stop) => [stop.row, stop.name])).toEqual([
      [0, 'Decision: Use wire'],
      [1, 'Wire'],
      [2, 'Solder'],
      [3, 'Pack'],
    ]);
  });

  test('know whether they are in sight of a zoomed view', () => {
    const timeline = timelineOf(plan, NOW);
    if (!timeline) throw new Error('There is no timeline.');
    const look = { ...FIRST_LOOK, view: { zoom: 4, start: timeline.start } };
    const stops = timelineStops(layOutTimeline(timeline, 400, look, 'utc'), 'utc');
    const inSight = stops.filter((stop) => stop.inSight).map((stop) => stop.name);
    expect(inSight).toContain('Wire');
    expect(inSight).not.toContain('Pack');
  });

  test('say times in the time zone that is shown', () => {
    const timeline = timelineOf(plan, NOW);
    if (!timeline) throw new Error('There is no timeline.');
    const stops = timelineStops(layOutTimeline(timeline, 400, FIRST_LOOK, 'local'), 'local');
    const time = instantText(Date.parse('2025-01-08T08:00Z'), 'local');
    expect(stops[1]?.detail).toBe(`done, completed ${time}, Setup`);
  });

  test('have distinct keys, whatever is in the timeline', () => {
    fc.assert(
      fc.property(anyTimeline, (timeline) => {
        const keys = timelineStops(layOutTimeline(timeline, 300, FIRST_LOOK, 'utc'), 'utc').map(
          (stop) => stop.key,
        );
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });
});

describe('a key on a stop', () => {
  const after = (name: string, key: string): string => {
    const stops = stopsOfPlan();
    const current = stops.find((stop) => stop.name === name);
    const move = stopMoveOf(key);
    if (!current || !move) throw new Error('There is no such move.');
    return moveBetween(stops, current, move).name;
  };

  test.each([
    ['Wire', 'ArrowRight', 'Solder'],
    ['Wire', 'ArrowLeft', 'Wire'],
    ['Solder', 'ArrowRight', 'Solder'],
    ['Wire', 'End', 'Solder'],
    ['Solder', 'Home', 'Wire'],
    ['Wire', 'ArrowDown', 'Pack'],
    ['Pack', 'ArrowUp', 'Solder'],
    ['Wire', 'ArrowUp', 'Decision: Use wire'],
    ['Pack', 'ArrowDown', 'Pack'],
  ])('%s, %s: leads to %s', (from, key, to) => {
    expect(after(from, key)).toBe(to);
  });

  test('that moves nothing is no move', () => {
    expect(stopMoveOf('a')).toBeNull();
  });

  test('leads to a stop of the timeline always, and back and forth along a row', () => {
    fc.assert(
      fc.property(anyTimeline, fc.nat(), (timeline, pick) => {
        const stops = timelineStops(layOutTimeline(timeline, 300, FIRST_LOOK, 'utc'), 'utc');
        const current = stops[pick % Math.max(1, stops.length)];
        if (!current) return;
        for (const move of MOVES) expect(stops).toContain(moveBetween(stops, current, move));
        const right = moveBetween(stops, current, 'right');
        if (right !== current) expect(moveBetween(stops, right, 'left')).toBe(current);
      }),
    );
  });
});

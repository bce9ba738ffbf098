// Timelines for tests of geometry: any number of lanes, spans and moments at any time.
import fc from 'fast-check';
import type { Timeline, TimelineMoment } from '../../src/plan/timeline';
import type { SpanState, TimelineSpan } from '../../src/plan/timeline-span';
import { planOf } from '../support/plan-of';

export const DAY_START = Date.parse('2025-01-10T00:00:00Z');
const MINUTE = 60_000;

const [STEP] = planOf({ progress: ['- [ ] Wire'] }).steps;
const [ENTRY] = planOf({ decisions: ['- 2025-01-10: Use wire'] }).decisions;

/** A span from minute `start` to minute `end` of the day. */
export function spanAt(start: number, end: number, state: SpanState = 'finished'): TimelineSpan {
  if (!STEP) throw new Error('There is no step.');
  const [from, to] = [DAY_START + start * MINUTE, DAY_START + end * MINUTE];
  return { step: STEP, state, start: from, end: to, exact: true };
}

/** A decision at minute `start` of the day. */
export function momentAt(start: number, end = start): TimelineMoment {
  if (!ENTRY) throw new Error('There is no decision.');
  return { entry: ENTRY, start: DAY_START + start * MINUTE, end: DAY_START + end * MINUTE };
}

const minute = fc.integer({ min: 0, max: 60 * 24 * 400 });

export const anySpan: fc.Arbitrary<TimelineSpan> = fc
  .tuple(
    minute,
    fc.oneof(fc.integer({ min: 1, max: 90 }), minute),
    fc.constantFrom<SpanState>('finished', 'running', 'blocked', 'planned'),
  )
  .map(([start, length, state]) => spanAt(start, start + Math.max(1, length), state));

export const anyMoment: fc.Arbitrary<TimelineMoment> = fc
  .tuple(minute, fc.constantFrom(0, 60 * 24))
  .map(([start, length]) => momentAt(start, start + length));

/** A timeline of lanes named after `names`, over all that is in it. */
export function timelineWith(
  lanes: readonly (readonly TimelineSpan[])[],
  moments: readonly TimelineMoment[],
  names: readonly (string | null)[],
): Timeline {
  const known = [...lanes.flat(), ...moments];
  const start = known.reduce((least, one) => Math.min(least, one.start), DAY_START);
  const end = known.reduce((most, one) => Math.max(most, one.end), DAY_START + MINUTE);
  return {
    start,
    end,
    now: DAY_START + MINUTE,
    lanes: lanes.map((spans, phase) => ({
      phase,
      name: names[phase] ?? null,
      spans,
      undated: [],
    })),
    moments: [...moments].sort((a, b) => a.start - b.start),
  };
}

export const anyTimeline: fc.Arbitrary<Timeline> = fc
  .record({
    lanes: fc.array(fc.array(anySpan, { maxLength: 12 }), { minLength: 1, maxLength: 5 }),
    moments: fc.array(anyMoment, { maxLength: 12 }),
    named: fc.boolean(),
  })
  .map(({ lanes, moments, named }) =>
    timelineWith(
      lanes,
      moments,
      lanes.map((_, index) => (named ? `Phase ${index}` : null)),
    ),
  );

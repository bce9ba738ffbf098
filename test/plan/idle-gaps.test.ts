import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { idleGapsOf, SHORTEST_GAP } from '../../src/plan/idle-gaps';
import { timelineOf } from '../../src/plan/timeline';
import { type PlanNote, planOf } from '../support/plan-of';

const NOW = Date.parse('2025-01-20T18:00:00Z');
const time = (ms: number): string => new Date(ms).toISOString().slice(0, 16);

function gaps(note: PlanNote, now = NOW): readonly (readonly string[])[] {
  const timeline = timelineOf(planOf(note), now);
  return timeline ? idleGapsOf(timeline).map(({ start, end }) => [time(start), time(end)]) : [];
}

describe('an idle gap', () => {
  test('is a stretch of a day or more without a finished step, up to now', () => {
    const progress = [
      '- [x] a',
      '  - Started: 2025-01-10 08:00 UTC',
      '  - Completed: 2025-01-10 09:00 UTC',
      '- [x] b',
      '  - Started: 2025-01-12 08:00 UTC',
      '  - Completed: 2025-01-12 09:00 UTC',
      '- [ ] c',
    ];
    expect(gaps({ progress })).toEqual([
      ['2025-01-10T09:00', '2025-01-12T08:00'],
      ['2025-01-12T09:00', '2025-01-20T18:00'],
    ]);
  });

  test('is none while a step is running, or after the plan has ended', () => {
    const started = ['- [~] a', '  - Started: 2025-01-10 08:00 UTC'];
    expect(gaps({ progress: started })).toEqual([]);
    const done = ['- [x] (2025-01-10 08:00Z) a'];
    expect(gaps({ metadata: ['Status: Complete'], progress: done })).toEqual([]);
  });

  test('is broken by a decision, and by the whole day of one with a date', () => {
    const note = {
      progress: ['- [x] (2025-01-18 18:00Z) a', '- [ ] b'],
      decisions: ['- Decision: Use tar', '  Date/Author: 2025-01-19 / Mara'],
    };
    expect(gaps({ progress: note.progress })).toHaveLength(1);
    expect(gaps(note)).toEqual([]);
  });

  test('lies between the work and a clock that is years off, on either side', () => {
    const progress = ['- [x] (2025-01-18 18:00Z) a', '- [ ] b'];
    expect(gaps({ progress }, Date.parse('2001-01-01T00:00:00Z'))).toEqual([
      // A step of which only the end is known has worked for a guessed while.
      ['2001-01-01T00:00', '2025-01-18T17:59'],
    ]);
    expect(gaps({ progress }, Date.parse('9999-01-01T00:00:00Z'))).toEqual([
      ['2025-01-18T18:00', '9999-01-01T00:00'],
    ]);
  });

  test('is no night', () => {
    const progress = ['- [x] (2025-01-19 18:01Z) a', '- [ ] b'];
    expect(gaps({ progress })).toEqual([]);
  });
});

test('gaps are long, in order, apart, in sight, and free of work, plans and entries', () => {
  const day = fc
    .integer({ min: 1, max: 28 })
    .map((date) => `2025-01-${String(date).padStart(2, '0')}`);
  const step = fc
    .tuple(fc.constantFrom('x', ' ', '~'), day, fc.constantFrom('', ' 09:00Z', ' 23:59Z'))
    .map(([mark, date, hour]) => `- [${mark}] (${date}${hour}) words`);
  const decision = day.map((date) => `- ${date} - Use tar`);
  fc.assert(
    fc.property(
      fc.array(step, { minLength: 1, maxLength: 6 }),
      fc.array(decision),
      (progress, decisions) => {
        const timeline = timelineOf(planOf({ progress, decisions }), NOW);
        if (!timeline) throw new Error('There is no timeline.');
        const found = idleGapsOf(timeline);
        const busy = [...timeline.lanes.flatMap((lane) => lane.spans), ...timeline.moments];
        const wrong = found.filter(
          ({ start, end }, index) =>
            !(start >= (found[index - 1]?.end ?? timeline.start)) ||
            !(end - start >= SHORTEST_GAP && end <= timeline.end) ||
            busy.some((stretch) => stretch.start < end && stretch.end > start),
        );
        expect(wrong).toEqual([]);
      },
    ),
  );
});

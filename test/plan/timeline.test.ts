import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { timelineOf, type Timeline } from '../../src/plan/timeline';
import { type PlanNote, planOf } from '../support/plan-of';

const NOW = Date.parse('2025-01-10T18:00:00Z');
const time = (ms: number): string => new Date(ms).toISOString().slice(0, 16);

function timeline(note: PlanNote): Timeline {
  const found = timelineOf(planOf(note), NOW);
  if (!found) throw new Error('There is no timeline.');
  return found;
}

const ends = (note: PlanNote): readonly string[] => {
  const { start, end } = timeline(note);
  return [time(start), time(end)];
};

describe('a timeline', () => {
  test('is none for a plan without steps and stamps', () => {
    expect(timelineOf(planOf({}), NOW)).toBeNull();
  });

  test('reaches from the first known time to the end of what is expected', () => {
    expect(ends({ progress: ['- [x] (2025-01-09 08:00Z) a', '- [~] b', '- [ ] c'] })).toEqual([
      '2025-01-09T07:59',
      '2025-01-10T19:00',
    ]);
  });

  test('ends with the last known time when the plan is complete', () => {
    const progress = ['- [x] (2025-01-08 08:00Z) a', '- [x] (2025-01-08 09:00Z) b'];
    expect(ends({ metadata: ['Status: Complete'], progress })[1]).toBe('2025-01-08T09:00');
  });

  test('expects nothing of a plan that was abandoned', () => {
    const { lanes } = timeline({
      metadata: ['Status: Abandoned'],
      progress: ['- [x] (2025-01-08 08:00Z) a', '- [ ] b'],
    });
    expect(lanes[0]?.spans.map(({ step }) => step.title)).toEqual(['a']);
    expect(lanes[0]?.undated.map(({ title }) => title)).toEqual(['b']);
  });

  test('of a plan that only says when it was created is there, from then until now', () => {
    expect(ends({ metadata: ['Created: 2025-01-05'] })).toEqual([
      '2025-01-05T00:00',
      '2025-01-10T18:00',
    ]);
  });

  test('has a lane for each phase and one for the rest, with every step in one of them', () => {
    const { lanes } = timeline({
      work: ['### Phase 1: Setup', '', 'Words.', '', '### Phase 2: Move', '', 'Words.'],
      progress: ['- [x] Phase 1: Wire', '- [ ] Call the office'],
    });
    expect(lanes.map(({ name, spans, undated }) => [name, spans.length, undated.length])).toEqual([
      ['Setup', 0, 1],
      ['Move', 0, 0],
      [null, 1, 0],
    ]);
  });

  test('shows decisions and discoveries at their time, dates as whole days, in order', () => {
    const { moments } = timeline({
      decisions: ['- Decision: Use tar', '  Date/Author: 2025-01-09 / Mara', '- Decision: No date'],
      discoveries: ['- 2025-01-08T07:30:00Z - The disk is slow'],
    });
    expect(moments.map(({ entry, start, end }) => [entry.title, time(start), time(end)])).toEqual([
      ['The disk is slow', '2025-01-08T07:30', '2025-01-08T07:30'],
      ['Use tar', '2025-01-09T00:00', '2025-01-10T00:00'],
    ]);
  });
});

test('whatever a plan says, all of its timeline lies inside it and no span is empty', () => {
  const line = fc
    .tuple(
      fc.constantFrom('x', ' ', '~', '-', '>'),
      fc.constantFrom('', '(2025-01-09) ', '(2025-01-10 17:59Z) ', '(2025-01-12 09:00Z) '),
      fc.constantFrom('', '\n  - Started: 2025-01-11 08:00 UTC', '\n  - Status: Blocked'),
    )
    .map(([mark, stamp, field]) => `- [${mark}] ${stamp}words${field}`);
  const status = fc.constantFrom('Draft', 'In Progress', 'Complete', 'Abandoned');
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), status, (progress, words) => {
      const plan = planOf({ metadata: [`Status: ${words}`], progress });
      const found = timelineOf(plan, NOW);
      expect(found).not.toBeNull();
      if (!found) return;
      expect(found.end).toBeGreaterThan(found.start);
      const spans = found.lanes.flatMap((lane) => lane.spans);
      const outside = spans.filter(
        ({ start, end }) => !(end > start && start >= found.start && end <= found.end),
      );
      expect(outside).toEqual([]);
      const undated = found.lanes.flatMap((lane) => lane.undated);
      expect(spans.length + undated.length).toBe(plan.steps.length);
    }),
  );
});

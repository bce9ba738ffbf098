// The timeline in one line.
import { describe, expect, test } from '@jest/globals';
import { timelineOf } from '../../../src/plan/timeline';
import { type SlimLine, slimLineOf } from '../../../src/view/note/slim-spans';
import { type PlanNote, planOf } from '../../support/plan-of';

function slim(note: PlanNote, now: string): SlimLine | null {
  const timeline = timelineOf(planOf(note), Date.parse(now));
  return timeline === null ? null : slimLineOf(timeline, 'utc');
}

const STEP = [
  '- [x] One',
  '  - Started: 2026-11-10 00:00 UTC',
  '  - Completed: 2026-11-11 00:00 UTC',
];
const NEXT = ['- [ ] Two', '  - Status: In progress', '  - Started: 2026-11-12 00:00 UTC'];

describe('a timeline in one line', () => {
  test('has each span as a share of the whole, and now', () => {
    const line = slim({ progress: [...STEP, ...NEXT] }, '2026-11-14T00:00:00Z');
    expect(line?.spans).toEqual([
      { state: 'finished', from: 0, width: 25 },
      { state: 'running', from: 50, width: 50 },
    ]);
    expect(line?.now).toBe(100);
    expect(line?.words).toBe('2026-11-10 to 2026-11-13, UTC. Steps: 1 done, 1 in progress');
  });

  test('draws what is planned below what was worked on', () => {
    const line = slim({ progress: [...NEXT, '- [ ] Three', ...STEP] }, '2026-11-14T00:00:00Z');
    expect(line?.spans.map(({ state }) => state)).toEqual(['planned', 'finished', 'running']);
    for (const { from, width } of line?.spans ?? []) {
      expect(from).toBeGreaterThanOrEqual(0);
      expect(width).toBeGreaterThan(0);
      expect(from + width).toBeLessThanOrEqual(100.3);
    }
  });

  test('has no now when the plan ended before', () => {
    const ended = { metadata: ['**Status**: Complete'], progress: STEP };
    expect(slim(ended, '2026-12-24T00:00:00Z')?.now).toBeNull();
  });

  test('is none when no step has a place in time', () => {
    const note = { metadata: ['**Status**: Complete'], progress: ['- [x] One'] };
    expect(slim(note, '2026-11-14T00:00:00Z')).toBeNull();
  });
});

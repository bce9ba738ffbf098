import { describe, expect, test } from '@jest/globals';
import { isStale, lastActivityOf } from '../../src/plan/activity';
import { utcText } from '../../src/plan/timestamp';
import { type PlanNote, planOf } from '../support/plan-of';

function lastActivity(note: PlanNote): string | null {
  const stamp = lastActivityOf(planOf(note));
  return stamp && utcText(stamp);
}

describe('the last activity of a plan', () => {
  const metadata = ['Created: 2025-01-02', 'Last Updated: 2025-01-03 09:00 UTC'];

  test('is the latest stamp, wherever it stands', () => {
    const decisions = ['- Decision: Use tar', '  Date/Author: 2025-01-08 / Mara'];
    const discoveries = ['- 2025-01-09T07:30:00Z - The disk is slow'];
    const progress = ['- [x] (2025-01-10 08:00Z) a', '- [ ] b'];
    expect(lastActivity({ metadata, decisions, discoveries, progress })).toBe(
      '2025-01-10 08:00 UTC',
    );
    expect(lastActivity({ metadata, decisions, discoveries })).toBe('2025-01-09 07:30 UTC');
    expect(lastActivity({ metadata, decisions })).toBe('2025-01-08');
    expect(lastActivity({ metadata })).toBe('2025-01-03 09:00 UTC');
  });

  test('may be in a sub-step, or a step that was only touched', () => {
    const progress = ['- [ ] (2025-01-05 08:00Z) a', '  - [x] (2025-01-06 08:00Z) b'];
    expect(lastActivity({ progress })).toBe('2025-01-06 08:00 UTC');
    expect(lastActivity({ progress: progress.slice(0, 1) })).toBe('2025-01-05 08:00 UTC');
  });

  test('is a time of a day rather than the day', () => {
    const progress = ['- [x] (2025-01-03) a'];
    expect(lastActivity({ metadata, progress })).toBe('2025-01-03 09:00 UTC');
  });

  test('is the day a plan was created when nothing has happened since, and else unknown', () => {
    expect(lastActivity({ metadata: metadata.slice(0, 1), progress: ['- [ ] a'] })).toBe(
      '2025-01-02',
    );
    expect(lastActivity({ progress: ['- [ ] a'] })).toBeNull();
  });
});

describe('the silence of a plan', () => {
  const noon = Date.parse('2025-01-10T12:00:00Z');
  const isStaleSince = (stamp: string, days: number): boolean =>
    isStale(planOf({ progress: [`- [x] (${stamp}) a`, '- [ ] b'] }), noon, days);

  test('begins with its last stamp, or with the end of that day', () => {
    expect(isStaleSince('2025-01-09 12:00Z', 1)).toBe(false);
    expect(isStaleSince('2025-01-09 11:59Z', 1)).toBe(true);
    expect(isStaleSince('2025-01-09', 0.5)).toBe(false);
    expect(isStaleSince('2025-01-09', 0.49)).toBe(true);
  });

  test('is none on the day itself, and before a stamp in the future', () => {
    expect(isStaleSince('2025-01-10', 0)).toBe(false);
    expect(isStaleSince('2025-01-11 08:00Z', 0)).toBe(false);
  });

  test('is not known without a stamp, and then the plan is not stale', () => {
    expect(isStale(planOf({ progress: ['- [ ] a'] }), noon, 0)).toBe(false);
  });

  test('makes an unfinished plan stale when it is longer than the days allowed', () => {
    const progress = ['- [x] (2025-01-08 12:00Z) a', '- [ ] b'];
    expect(isStale(planOf({ progress }), noon, 2)).toBe(false);
    expect(isStale(planOf({ progress }), noon + 1, 2)).toBe(true);
    expect(isStale(planOf({ metadata: ['Status: Complete'], progress }), noon + 1, 2)).toBe(false);
  });
});

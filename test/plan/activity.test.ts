import { describe, expect, test } from '@jest/globals';
import { lastActivityOf } from '../../src/plan/activity';
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

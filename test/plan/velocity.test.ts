import { describe, expect, test } from '@jest/globals';
import { rateOf, velocityOf } from '../../src/plan/velocity';
import { planOf } from '../support/plan-of';

const HOUR = 3_600_000;
const velocity = (...progress: readonly string[]) => velocityOf(planOf({ progress }).steps);

describe('the velocity of a plan', () => {
  test('counts finished steps from the earliest start to the latest completion', () => {
    const steps = [
      '- [x] Count',
      '  - Started: 2026-03-01 08:00 UTC',
      '  - Completed: 2026-03-01 09:00 UTC',
      '- [x] Convert',
      '  - Started: 2026-03-01 09:00 UTC',
      '  - Completed: 2026-03-01 10:30 UTC',
      '- [ ] Compare',
      '  - Started: 2026-03-01 07:00 UTC',
    ];
    expect(velocity(...steps)).toEqual({ steps: 2, time: 2.5 * HOUR });
  });

  test('begins with the first completion where no start is known, and does not count that step', () => {
    const steps = ['08:00', '09:00', '11:00'].map((time) => `- [x] (2026-03-01 ${time}Z) Step`);
    expect(velocity(...steps)).toEqual({ steps: 2, time: 3 * HOUR });
  });

  test('takes a date for its whole day', () => {
    const steps = ['01', '02'].map((day) => `- [x] (2026-03-${day}) Step`);
    expect(velocity(...steps)).toEqual({ steps: 2, time: 48 * HOUR });
  });

  test('is unknown with fewer than two steps that count', () => {
    expect(velocity('- [x] (2026-03-01 08:00Z) a', '- [x] (2026-03-01 09:00Z) b')).toBeNull();
    expect(velocity('- [x] a', '- [x] b', '- [ ] (2026-03-01 09:00Z) c')).toBeNull();
    expect(velocity()).toBeNull();
  });

  test('is not more than its steps in one unit', () => {
    const measured = { steps: 3, time: 6 * HOUR };
    expect(rateOf(measured, HOUR)).toBe(0.5);
    expect(rateOf(measured, 24 * HOUR)).toBe(3);
  });
});

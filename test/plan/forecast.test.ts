import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { FEWEST_MEASURED, type Forecast, forecastFrom, forecastOf } from '../../src/plan/forecast';
import { planOf } from '../support/plan-of';

const NOW = Date.parse('2025-01-20T18:00:00Z');
const HOUR = 3_600_000;

/** A finished step that took so many hours of one day. */
function took(hours: number, date = 10): readonly string[] {
  const end = String(hours).padStart(2, '0');
  return [
    `- [x] ${hours} hours`,
    `  - Started: 2025-01-${date} 00:00 UTC`,
    `  - Completed: 2025-01-${date} ${end}:00 UTC`,
  ];
}

function forecast(...progress: readonly string[]): Forecast {
  return forecastOf(planOf({ progress }), NOW);
}

const measured = [...took(1), ...took(2), ...took(3), ...took(4), ...took(5)];

describe('the forecast of a plan', () => {
  test('never lies beyond all dates', () => {
    const outlook = { quick: 1, usual: 2, slow: 1e18, measured: 3, remaining: 9, blocked: 0 };
    const far = forecastFrom(outlook, NOW);
    expect(far.kind === 'range' && new Date(far.latest).toISOString()).toBe(
      '+275760-09-12T00:00:00.000Z',
    );
  });

  test('is a range from the quartiles of what its finished steps took', () => {
    expect(forecast(...measured, '- [ ] a', '- [ ] b')).toEqual({
      kind: 'range',
      quick: 2 * HOUR,
      usual: 3 * HOUR,
      slow: 4 * HOUR,
      measured: 5,
      remaining: 2,
      blocked: 0,
      earliest: NOW + 4 * HOUR,
      likely: NOW + 6 * HOUR,
      latest: NOW + 8 * HOUR,
    });
  });

  test('counts what is left of an active step, and nothing of a dropped one', () => {
    const open = ['- [ ] a', '  - Status: In Progress (75%)', '- [-] b'];
    expect(forecast(...measured, ...open)).toMatchObject({ remaining: 0.25 });
  });

  test('says how many of the remaining steps are blocked', () => {
    const open = ['- [ ] a', '  - Status: Blocked', '- [ ] b'];
    expect(forecast(...measured, ...open)).toMatchObject({ remaining: 2, blocked: 1 });
  });

  test('says so when too few steps were measured', () => {
    expect(forecast(...took(1), ...took(2), '- [ ] a')).toEqual({
      kind: 'not enough finished steps',
      measured: 2,
      needed: FEWEST_MEASURED,
    });
    expect(forecast(...took(1), ...took(2), ...took(3), '- [ ] a').kind).toBe('range');
    expect(forecast('- [x] a', '- [x] b', '- [x] c', '- [ ] d')).toMatchObject({ measured: 0 });
  });

  test('has nothing to say of a plan with nothing left to do, or one that has ended', () => {
    expect(forecast(...measured)).toEqual({ kind: 'nothing left' });
    expect(forecast()).toEqual({ kind: 'nothing left' });
    const plan = planOf({ metadata: ['Status: Abandoned'], progress: [...measured, '- [ ] a'] });
    expect(forecastOf(plan, NOW)).toEqual({ kind: 'nothing left' });
  });
});

test('a forecast is in order, and no earlier for a step more', () => {
  const hours = fc.array(fc.integer({ min: 1, max: 23 }), { minLength: 3, maxLength: 9 });
  fc.assert(
    fc.property(hours, fc.integer({ min: 1, max: 9 }), (durations, open) => {
      const finished = durations.flatMap((duration) => took(duration));
      const steps = Array.from({ length: open + 1 }, (_, index) => `- [ ] step ${index}`);
      const less = forecast(...finished, ...steps.slice(1));
      const more = forecast(...finished, ...steps);
      if (less.kind !== 'range' || more.kind !== 'range') throw new Error('There is no range.');
      expect(less.earliest).toBeGreaterThanOrEqual(NOW);
      expect(less.likely).toBeGreaterThanOrEqual(less.earliest);
      expect(less.latest).toBeGreaterThanOrEqual(less.likely);
      expect(more.earliest).toBeGreaterThan(less.earliest);
      expect(more.latest).toBeGreaterThan(less.latest);
    }),
  );
});

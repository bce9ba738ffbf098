import { describe, expect, test } from '@jest/globals';
import { velocityChanges } from '../../src/edit/velocity-line';
import { parsePlan } from '../../src/parse/parse-plan';
import { applyChanges } from '../../src/text/text-change';
import { planNote } from '../support/plan-of';

/** The line of a plan with 4 steps finished in 60 hours, made true. */
function refreshed(line: string): string {
  const steps = ['01 00:00', '01 12:00', '02 12:00', '03 00:00', '03 12:00'].map(
    (time) => `- [x] (2026-03-${time}Z) Step`,
  );
  const text = planNote({ progress: [...steps, '', line] });
  const plan = parsePlan(text);
  const { velocity } = plan.claims;
  const changes = velocity ? velocityChanges(velocity, plan.steps) : [];
  return (
    applyChanges(text, changes)
      .split('\n')
      .find((other) => other.includes('Velocity')) ?? ''
  );
}

describe('the velocity line', () => {
  test.each([
    ['**Velocity**: 9 steps/day', '**Velocity**: 1.6 steps/day'],
    ['**Velocity**: about 2 steps a week', '**Velocity**: about 4 steps a week'],
    ['**Velocity**: 1 step per hour.', '**Velocity**: 0.1 step per hour.'],
    ['**Velocity:** ~9 steps per 9.5 days', '**Velocity:** ~4 steps per 2.5 days'],
    ['Velocity: 9 steps in 2 h (4.5 steps/day)', 'Velocity: 4 steps in 60 h (1.6 steps/day)'],
    ['**Velocity**: 6 steps in four weeks', '**Velocity**: 6 steps in four weeks'],
    ['**Velocity**: 2 steps a day, then 3', '**Velocity**: 2 steps a day, then 3'],
    ['**Velocity**: [X steps per day]', '**Velocity**: [X steps per day]'],
  ])('%s becomes %s', (before, after) => {
    expect(refreshed(before)).toBe(after);
  });
});

import { describe, expect, test } from '@jest/globals';
import { progressClaimOf } from '../../src/plan/progress-claim';
import { planOf } from '../support/plan-of';

const steps = ['- [x] a', '- [ ] b'];
const claim = (...progress: readonly string[]) => progressClaimOf(planOf({ progress }));

describe('a plan’s claim of its progress', () => {
  test('stands beside the computed figure', () => {
    expect(claim('**Overall**: 75% (3/4 steps)', '', ...steps)).toMatchObject({
      claimed: { percent: 75, done: 3, total: 4 },
      computed: { done: 1, total: 2, share: 0.5 },
      agrees: false,
    });
  });

  test('agrees when all of its figures are true, and before there are steps', () => {
    expect(claim('**Overall**: 50% (1/2 steps)', '', ...steps)?.agrees).toBe(true);
    expect(claim('**Overall**: 40% (4/10 steps)')?.agrees).toBe(true);
  });

  test('is none when the note makes none', () => {
    expect(claim(...steps)).toBeNull();
  });
});

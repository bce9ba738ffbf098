// The bar of the overall line.
import { describe, expect, test } from '@jest/globals';
import { overallBarOf } from '../../../src/view/note/overall-bar';
import { planOf } from '../../support/plan-of';

const STEPS = ['- [x] One', '- [ ] Two (in progress)', '- [ ] Three', '- [ ] Four'];

describe('the bar of the overall line', () => {
  test('says where each part of it ends', () => {
    const progress = ['- [x] One', '- [x] Two', '- [ ] Three', '  - Status: Blocked', '- [ ] Four'];
    expect(overallBarOf(planOf({ progress })).ends).toEqual({
      '--execplans-done': '50%',
      '--execplans-partial': '50%',
      '--execplans-active': '50%',
      '--execplans-blocked': '75%',
    });
  });

  test('has a remark when the note says otherwise, and none when it does not', () => {
    const says = (claim: string) =>
      overallBarOf(planOf({ progress: [`**Overall**: ${claim}`, '', ...STEPS] }));
    expect(says('25% (1/4 steps)')).toMatchObject({
      words: 'By the steps: 1 of 4 steps, 25 %',
      remark: null,
    });
    expect(says('80% (4/5 steps)').remark).toBe('25 % by the steps');
  });
});

import { describe, expect, test } from '@jest/globals';
import { phaseProgressOf, progressOf, shareOf } from '../../src/plan/progress';
import { planOf } from '../support/plan-of';

const progress = (...lines: readonly string[]) => progressOf(planOf({ progress: lines }).steps);

function share(...lines: readonly string[]): number {
  const [step] = planOf({ progress: lines }).steps;
  if (!step) throw new Error('No step was read.');
  return shareOf(step);
}

describe('the progress of steps', () => {
  test('counts each state and leaves dropped steps out of the total', () => {
    expect(
      progress(
        '- [x] a',
        '- [x] b',
        '- [~] c',
        '- [ ] d',
        '- [-] e',
        '- [ ] f',
        '  - Status: Blocked',
      ),
    ).toEqual({ total: 5, done: 2, active: 1, blocked: 1, pending: 1, dropped: 1, share: 0.4 });
  });

  test('is nothing of nothing without steps, or with dropped ones alone', () => {
    expect(progress()).toMatchObject({ total: 0, share: 0 });
    expect(progress('- [-] a')).toMatchObject({ total: 0, dropped: 1, share: 0 });
  });

  test('takes the percent of active steps into its share', () => {
    expect(progress('- [x] a', '- [ ] b', '  - Status: In Progress (60%)').share).toBeCloseTo(0.8);
  });

  test('counts sub-steps inside their step only', () => {
    expect(progress('- [ ] a', '  - [x] b', '  - [ ] c', '- [ ] d')).toMatchObject({
      total: 2,
      done: 0,
      share: 0.25,
    });
  });
});

describe('the share of a step', () => {
  test('is all of it when it is done, whatever its sub-steps say', () => {
    expect(share('- [x] a', '  - [ ] b')).toBe(1);
  });

  test('is its percent when it names one, rather than that of its sub-steps', () => {
    expect(share('- [ ] a', '  - Status: In Progress (20%)', '  - [x] b')).toBeCloseTo(0.2);
  });

  test('is that of its sub-steps, to any depth, when it names none', () => {
    expect(share('- [ ] a', '  - [x] b', '  - [ ] c', '    - [x] d', '    - [ ] e')).toBe(0.75);
  });

  test('is nothing for a step that was only started', () => {
    expect(share('- [~] a')).toBe(0);
  });

  test('is kept while the step is blocked', () => {
    expect(share('- [ ] a', '  - Status: Blocked (60%)')).toBeCloseTo(0.6);
  });
});

describe('the progress of phases', () => {
  const work = ['### Phase 1: Setup', '', 'Words.', '', '### Phase 2: Move', '', 'Words.'];

  test('comes in the order of the phases, those without steps included', () => {
    const groups = phaseProgressOf(planOf({ work, progress: ['### Phase 2', '', '- [x] Copy'] }));
    expect(groups.map(({ phase, progress: { done, total } }) => [phase, done, total])).toEqual([
      [0, 0, 0],
      [1, 1, 1],
    ]);
  });

  test('ends with the steps that have no phase, if there are any', () => {
    const groups = phaseProgressOf(
      planOf({ work, progress: ['- [x] Phase 1: Wire', '- [ ] Call'] }),
    );
    expect(groups.map(({ phase, steps }) => [phase, steps.length])).toEqual([
      [0, 1],
      [1, 0],
      [null, 1],
    ]);
  });

  test('is that of one group without phases, and none without steps', () => {
    expect(phaseProgressOf(planOf({ progress: ['- [ ] a'] }))).toHaveLength(1);
    expect(phaseProgressOf(planOf({}))).toEqual([]);
  });
});

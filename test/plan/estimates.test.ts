import { describe, expect, test } from '@jest/globals';
import { driftOf, stepEstimatesOf } from '../../src/plan/estimates';
import { planOf } from '../support/plan-of';

const HOUR = 3_600_000;
const brief = (number: number, time: string): readonly string[] => [
  `**${number}. Action ${number}**`,
  `- **Estimated time**: ${time}`,
  '',
];
const work = [
  '### Phase 1: Setup',
  '',
  ...brief(1, '1 hour'),
  ...brief(2, '2 hours'),
  ...brief(3, 'X hours'),
];

function estimates(...progress: readonly string[]) {
  return stepEstimatesOf(planOf({ work, progress })).map(({ step, estimated, actual, ratio }) => [
    step.number,
    estimated / HOUR,
    actual === null ? null : actual / HOUR,
    ratio,
  ]);
}

describe('estimates beside what steps took', () => {
  test('are those of steps that have one, in the order of the note', () => {
    expect(
      estimates(
        '- [x] **Step 2**: Action 2',
        '  - Started: 2025-01-10 08:00 UTC',
        '  - Completed: 2025-01-10 11:00 UTC',
        '- [ ] **Step 1**: Action 1',
        '- [ ] **Step 3**: Action 3',
      ),
    ).toEqual([
      ['2', 2, 3, 1.5],
      ['1', 1, null, null],
    ]);
  });

  test('know no actual time that is only guessed or still runs', () => {
    expect(estimates('- [x] **Step 1**: Action 1', '  - Completed: 2025-01-10 11:00 UTC')).toEqual([
      ['1', 1, null, null],
    ]);
    expect(estimates('- [~] **Step 1**: Action 1', '  - Started: 2025-01-10 11:00 UTC')).toEqual([
      ['1', 1, null, null],
    ]);
  });

  test('are not asked of a dropped step', () => {
    expect(estimates('- [-] **Step 1**: Action 1')).toEqual([]);
  });
});

describe('how far estimates are off', () => {
  const took = (step: number, hours: number): readonly string[] => [
    `- [x] **Step ${step}**: Action ${step}`,
    '  - Started: 2025-01-10 00:00 UTC',
    `  - Completed: 2025-01-10 ${String(hours).padStart(2, '0')}:00 UTC`,
  ];
  const drift = (...progress: readonly (readonly string[])[]): number => {
    const hours = [1, 2, 3].flatMap((number) => brief(number, '1 hour'));
    return driftOf(
      planOf({ work: ['### Phase 1: Setup', '', ...hours], progress: progress.flat() }),
    );
  };

  test('is the median of three ratios at least', () => {
    expect(drift(took(1, 2), took(2, 4), took(3, 20))).toBe(4);
  });

  test('is not known from two', () => {
    expect(drift(took(1, 2), took(2, 4))).toBe(1);
  });
});

import { describe, expect, test } from '@jest/globals';
import { problemsIn, rulesIn } from '../../support/rules-in';

const done = (...stamps: readonly string[]): readonly string[] => [
  '## Progress',
  '',
  ...stamps.map((stamp, index) => `- [x] (${stamp}) Letter ${index + 1}`),
  '- [ ] Last of all',
];
const log = (...dates: readonly string[]): readonly string[] => [
  '## Progress',
  '',
  '- [ ] a',
  '',
  '## Decision Log',
  '',
  ...dates.flatMap((date) => [
    `- Decision: On ${date}`,
    '  Rationale: so',
    `  Date/Author: ${date}`,
  ]),
];

describe('timestamps out of order', () => {
  const days = ['2025-01-01', '2025-01-02', '2025-01-03', '2025-01-04', '2025-01-05'];

  test('are no problem in a log that is kept in either direction', () => {
    expect(rulesIn(...log(...days))).toEqual([]);
    expect(rulesIn(...log(...[...days].reverse()))).toEqual([]);
  });

  test('are said of the entry that goes the other way', () => {
    const problems = problemsIn(...log(...days, '2024-12-31'));
    expect(problems.map(({ rule, message }) => [rule, message])).toEqual([
      [
        'stamps-out-of-order',
        '2024-12-31 stands after 2025-01-05, while the others go from early to late.',
      ],
    ]);
  });

  test('are not said of a log without an order', () => {
    expect(rulesIn(...log('2025-01-02', '2025-01-01', '2025-01-04', '2025-01-03'))).toEqual([]);
  });

  test('are not said of times of the same day, or of steps in the order of the plan', () => {
    expect(rulesIn(...log(...days.slice(0, 4), '2025-01-05 08:00 UTC', '2025-01-05'))).toEqual([]);
    const numbered = done(...days, '2024-12-31').map((line) =>
      line.replace('Letter', 'Step 1: Letter'),
    );
    expect(rulesIn(...numbered)).not.toContain('stamps-out-of-order');
    expect(rulesIn(...done(...days, '2024-12-31'))).toEqual(['stamps-out-of-order']);
  });
});

describe('steps completed in one minute', () => {
  test('are a problem from four on, seconds or not', () => {
    const stamps = ['2025-01-01 08:00Z', '2025-01-01T08:00:30Z', '2025-01-01 08:00 UTC'];
    expect(rulesIn(...done(...stamps, '2025-01-01 08:01Z'))).toEqual([]);
    const [problem] = problemsIn(...done(...stamps, '2025-01-01T08:00:59Z'));
    expect(problem?.message).toMatch(/^4 steps are stamped 2025-01-01 08:00 UTC, so /);
  });

  test('are none on one day', () => {
    expect(rulesIn(...done(...Array<string>(5).fill('2025-01-01')))).toEqual([]);
  });
});

describe('a step that was completed before it was started', () => {
  const step = (started: string, completed: string): readonly string[] =>
    rulesIn(
      '## Progress',
      '',
      '- [x] **Step 1**: Count',
      `  - Started: ${started}`,
      `  - Completed: ${completed}`,
      '- [ ] **Step 2**: Convert',
    );

  test.each([
    ['2025-01-02 08:00 UTC', '2025-01-02 07:59 UTC', ['completed-before-started']],
    ['2025-01-02', '2025-01-01', ['completed-before-started']],
    ['2025-01-02 08:00 UTC', '2025-01-02', []],
    ['2025-01-02', '2025-01-02 08:00 UTC', []],
    ['2025-01-02 08:00 UTC', '2025-01-02 08:00 UTC', []],
  ])('from %s to %s', (started, completed, rules) => {
    expect(step(started, completed)).toEqual(rules);
  });
});

test('a time that is none of a day leaves the date, and says why', () => {
  const [problem] = problemsIn(...done('2025-01-01 25:00Z'));
  expect(problem?.message).toBe('Only the date is used: 25:00 is no time of day.');
});

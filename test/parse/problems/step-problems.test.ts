import { describe, expect, test } from '@jest/globals';
import { problemsIn, rulesIn } from '../../support/rules-in';

/** With an open step at the end, so that the plan goes on. */
const progress = (...steps: readonly string[]): readonly string[] => [
  '## Progress',
  '',
  ...steps,
  '- [ ] Last of all',
];

describe('a done step without a timestamp', () => {
  const done = (count: number): readonly string[] =>
    Array.from({ length: count }, (_, index) => `- [x] Letter ${index + 1}`);

  test('is named while there are few of them', () => {
    expect(problemsIn(...progress(...done(2))).map(({ message }) => message)).toEqual([
      '“Letter 1” is done, but not when.',
      '“Letter 2” is done, but not when.',
    ]);
  });

  test('is counted when there are many, at the first of them', () => {
    const [problem, ...others] = problemsIn(...progress('- [x] (2025-01-01) a', ...done(4)));
    expect(problem?.message).toBe('4 of 5 done steps do not say when they were done.');
    expect(others).toEqual([]);
  });

  test('is no problem inside a step that has one', () => {
    expect(rulesIn(...progress('- [x] (2025-01-01) a', '  - [x] b'))).toEqual([]);
  });

  test('is one inside a step only beside another that has one', () => {
    expect(rulesIn(...progress('- [ ] a', '  - [x] b', '  - [x] c'))).toEqual([]);
    const beside = progress('- [ ] a', '  - [x] b', '  - [x] (2025-01-01) c');
    expect(rulesIn(...beside)).toEqual(['done-without-timestamp']);
  });

  test('has its words cut when they are many', () => {
    const [problem] = problemsIn(...progress(`- [x] ${'many words '.repeat(20)}`));
    expect(problem?.message.length).toBeLessThan(120);
    expect(problem?.message).toMatch(/^“(?:many words )+…” is done, but not when\.$/);
  });
});

describe('a tick beside a status', () => {
  test.each([
    ['that says the same', '- [x] (2025-01-01) a', 'Complete', []],
    ['that says no state', '- [x] (2025-01-01) a', 'See below', []],
    ['of a dropped step', '- [-] a', 'Complete', []],
    ['that is missing', '- [ ] a', 'Complete', ['tick-disagrees-with-status']],
    ['that is there too early', '- [x] (2025-01-01) a', 'Pending', ['tick-disagrees-with-status']],
  ])('%s', (_, step, status, rules) => {
    expect(rulesIn(...progress(step, `  - Status: ${status}`))).toEqual(rules);
  });
});

describe('actions of the plan of work', () => {
  const plan = (actions: readonly string[], ...steps: readonly string[]): readonly string[] => [
    '## Plan of Work',
    '',
    '### Phase 1: Conversion',
    '',
    ...actions,
    '',
    ...progress(...steps),
  ];
  const action = (number: number, ...fields: readonly string[]): readonly string[] => [
    `**${number}. Action**`,
    ...fields.map((field) => `- **${field}`),
    '',
  ];
  const verified = 'Verification**: `npm test`';
  const step = '- [ ] **Step 1**: Action';

  test('may take four hours, and no more', () => {
    const taking = (time: string) =>
      rulesIn(...plan(action(1, `Estimated time**: ${time}`, verified), step));
    expect(taking('4 hours')).toEqual([]);
    expect(taking('241 minutes')).toEqual(['step-too-large']);
    expect(taking('X hours')).toContain('placeholder-left');
    expect(taking('X hours')).not.toContain('step-too-large');
  });

  test('are let alone when they are over', () => {
    const large = action(1, 'Estimated time**: 2 days');
    expect(rulesIn(...plan(large, '- [x] **Step 1**: Action (2025-01-01)', '- [ ] b'))).toEqual([]);
  });

  test('are asked for a verification each, or together when none has any', () => {
    const files = 'Files affected**: `a.ts`';
    const some = plan(
      [...action(1, files), ...action(2, files, verified), ...action(3, files)],
      step,
    );
    expect(problemsIn(...some).map(({ message }) => message)).toEqual([
      'Action 1 does not say how to verify that it worked.',
      'Action 3 does not say how to verify that it worked.',
    ]);
    const none = plan([...action(1, files), ...action(2, files)], step);
    expect(problemsIn(...none).map(({ message }) => message)).toEqual([
      'None of the 2 actions says how to verify that it worked.',
    ]);
  });

  test('are not asked when they are no more than a title', () => {
    expect(rulesIn(...plan(action(1), step))).toEqual([]);
  });
});

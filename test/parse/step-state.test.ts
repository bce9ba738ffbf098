import { describe, expect, test } from '@jest/globals';
import { parsePlan } from '../../src/parse/parse-plan';
import type { Step } from '../../src/plan/step';
import { utcText } from '../../src/plan/timestamp';
import { testReading } from '../support/every-dress';

const inProgress = (steps: string): string =>
  `# T\n\n## Purpose\n\nWhy.\n\n## Progress\n\n${steps}\n`;
const stepsOf = (steps: string): readonly Step[] => parsePlan(inProgress(steps)).steps;

describe('the skill’s steps', () => {
  const step = `- [ ] **Step 2**: Count the files
  - Status: 🟡 In Progress (60%)
  - Started: 2025-01-10 14:22 UTC
  - Completed: —
  - Notes: slow
    disk`;
  testReading('keep number, title, status, stamps and notes', inProgress(step), ({ steps }) => {
    const [first] = steps;
    expect(first?.number).toBe('2');
    expect(first?.title).toBe('Count the files');
    expect(first?.state).toEqual({ kind: 'active', percent: 60 });
    expect(first?.started && utcText(first.started)).toBe('2025-01-10 14:22 UTC');
    expect(first?.completed).toBeNull();
    expect(first?.fields.map(({ label }) => label)).toEqual([
      'Status',
      'Started',
      'Completed',
      'Notes',
    ]);
    expect(first?.fields[3]?.value).toBe('slow\ndisk');
  });
  testReading(
    'in any order and with few of them',
    inProgress(
      '- [x] **Step 1**: A\n  - Completed: 2025-01-10 15:00 UTC\n  - **Status**: ✅ Complete',
    ),
    ({ steps }) => {
      expect(steps[0]?.completed && utcText(steps[0].completed)).toBe('2025-01-10 15:00 UTC');
      expect(steps[0]?.started).toBeNull();
    },
  );
  test.each([
    ['Status: Pending', { kind: 'pending' }],
    ['Status: not started', { kind: 'pending' }],
    ['Status: ⚪ Not started yet', { kind: 'pending' }],
    ['Status: In progress', { kind: 'active', percent: null }],
    ['Status: 进行中', { kind: 'active', percent: null }],
    ['Status: 🔴 Blocked', { kind: 'blocked', percent: null, reason: null }],
    [
      'Status: Blocked — waiting for the key',
      { kind: 'blocked', percent: null, reason: 'waiting for the key' },
    ],
    ['Status: Blocked (40%): no key', { kind: 'blocked', percent: 40, reason: 'no key' }],
    [
      'Status: In progress, blocked by the key',
      { kind: 'blocked', percent: null, reason: 'the key' },
    ],
    [
      'Status: In progress (blocked by the key)',
      { kind: 'blocked', percent: null, reason: 'the key' },
    ],
    ['Status: Blocked by the key (Bo)', { kind: 'blocked', percent: null, reason: 'the key (Bo)' }],
    ['Blocked by: the key', { kind: 'blocked', percent: null, reason: 'the key' }],
    ['Blocked by: none', { kind: 'pending' }],
    ['Blocked by: No.', { kind: 'pending' }],
    ['Blocked by: Nothing at present', { kind: 'pending' }],
    ['Blocked: no longer', { kind: 'pending' }],
    [
      'Blocked by: No access to the bench',
      { kind: 'blocked', percent: null, reason: 'No access to the bench' },
    ],
    ['Status: Dropped', { kind: 'dropped' }],
    ['Status: Complete', { kind: 'active', percent: null }],
    ['Status: —', { kind: 'pending' }],
    ['Started: 2025-01-10', { kind: 'active', percent: null }],
  ])('an open step with “%s”', (field, state) => {
    expect(stepsOf(`- [ ] A\n  - ${field}`)[0]?.state).toEqual(state);
  });
  test('a ticked step is done whatever its status says', () => {
    const plan = parsePlan(inProgress('- [x] A\n  - Status: In progress'));
    expect(plan.steps[0]?.state).toEqual({ kind: 'done' });
    expect(plan.problems.map(({ rule }) => rule)).toContain('tick-disagrees-with-status');
  });
  test('a status of several words is what its first word says', () => {
    const plan = parsePlan(
      inProgress('- [x] A (2025-01-10)\n  - Status: Complete, pending review'),
    );
    expect(plan.problems).toEqual([]);
  });
});

describe('codex steps: where the stamp stands', () => {
  test.each([
    ['in parentheses in front', '(2025-10-01 13:00Z) Ship it', 'Ship it', '2025-10-01 13:00 UTC'],
    ['bare in front', '2025-10-01 13:00Z Ship it', 'Ship it', '2025-10-01 13:00 UTC'],
    ['in front of a dash', '2025-10-01 - Ship it', 'Ship it', '2025-10-01'],
    ['in front of a colon', '2025-10-01: Ship it', 'Ship it', '2025-10-01'],
    ['in bold in front', '**2025-10-01** — Ship it', 'Ship it', '2025-10-01'],
    ['in bold with the title', '**2025-10-01 Ship it**', 'Ship it', '2025-10-01'],
    ['in bold with the first words', '**2025-10-01: Ship** it', 'Ship it', '2025-10-01'],
    ['in brackets', '[2025-10-01] Ship it', 'Ship it', '2025-10-01'],
    ['in code', '`2025-10-01T13:00Z` Ship it', 'Ship it', '2025-10-01 13:00 UTC'],
    ['at the end', 'Ship it (2026-03-20)', 'Ship it', '2026-03-20'],
    ['at the end with a word', 'Ship it — completed 2026-03-20', 'Ship it', '2026-03-20'],
    ['at the end behind a dash', 'Ship it — 2026-03-20.', 'Ship it', '2026-03-20'],
    ['in the middle', 'Ship it on 2026-03-20 to all', 'Ship it on 2026-03-20 to all', '2026-03-20'],
    [
      'at the end of a sentence',
      'Ship it before 2026-03-20',
      'Ship it before 2026-03-20',
      '2026-03-20',
    ],
  ])('%s', (_, words, title, stamp) => {
    const [done] = stepsOf(`- [x] ${words}`);
    expect([done?.title, done?.completed && utcText(done.completed), done?.touched]).toEqual([
      title,
      stamp,
      null,
    ]);
    const [open] = stepsOf(`- [ ] ${words}`);
    expect([open?.title, open?.touched && utcText(open.touched), open?.completed]).toEqual([
      title,
      stamp,
      null,
    ]);
    expect(open?.state.kind).toBe('pending');
  });
  test.each(['(YYYY-MM-DD) Ship it', 'Ship it', '(2026-01-XX) Ship it', '(2026-02-31) Ship it'])(
    '“%s” has none',
    (words) => {
      expect(stepsOf(`- [x] ${words}`)[0]?.completed).toBeNull();
    },
  );
  test('glued to the box', () => {
    const [step] = stepsOf('- [x](2025-10-01 13:00Z) Ship it');
    expect([step?.title, step?.state.kind]).toEqual(['Ship it', 'done']);
  });
  testReading(
    'a split step is half done and keeps both parts',
    inProgress('- [ ] Ship it (completed: the bundle; remaining: the notes)'),
    ({ steps }) => {
      expect(steps[0]?.state).toEqual({ kind: 'active', percent: 50 });
      expect(steps[0]?.title).toBe('Ship it (completed: the bundle; remaining: the notes)');
    },
  );
  testReading(
    'also with full-width signs',
    inProgress('- [ ] Ship it（completed: the bundle；remaining: the notes）'),
    ({ steps }) => {
      expect(steps[0]?.state).toEqual({ kind: 'active', percent: 50 });
    },
  );
  testReading(
    'a struck step is dropped',
    inProgress('- [ ] ~~Ship it~~\n- [x] ~~Send it~~ (2026-03-01)\n- [ ] Keep ~~this~~ one'),
    ({ steps }) => {
      expect(steps.map(({ state }) => state.kind)).toEqual(['dropped', 'dropped', 'pending']);
    },
  );
});

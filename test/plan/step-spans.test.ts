import { describe, expect, test } from '@jest/globals';
import { plannedSpans, workedSpans } from '../../src/plan/step-spans';
import type { TimelineSpan } from '../../src/plan/timeline-span';
import { planOf } from '../support/plan-of';

const at = (iso: string): number => Date.parse(`${iso}Z`);
const NOW = at('2025-01-10T18:00');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A span as a person reads it: the step's title, its state, and its two ends. */
function told({ step, state, start, end, exact }: TimelineSpan): readonly unknown[] {
  const time = (ms: number): string => new Date(ms).toISOString().slice(0, 16);
  return [step.title, state, time(start), time(end), exact];
}

function worked(...progress: readonly string[]): readonly (readonly unknown[])[] {
  return workedSpans(planOf({ progress }).steps, NOW).map(told);
}

describe('a finished step', () => {
  test('lasts from its start to its completion, exactly', () => {
    expect(
      worked('- [x] a', '  - Started: 2025-01-09 08:00 UTC', '  - Completed: 2025-01-09 12:30 UTC'),
    ).toEqual([['a', 'finished', '2025-01-09T08:00', '2025-01-09T12:30', true]]);
  });

  test('of which only the completion is known begins at the last earlier completion', () => {
    expect(
      worked(
        '- [x] (2025-01-09 08:00Z) a',
        '- [x] (2025-01-09 11:00Z) b',
        '- [x] (2025-01-09 09:00Z) c',
      ),
    ).toEqual([
      ['a', 'finished', '2025-01-09T07:59', '2025-01-09T08:00', false],
      ['b', 'finished', '2025-01-09T09:00', '2025-01-09T11:00', false],
      ['c', 'finished', '2025-01-09T08:00', '2025-01-09T09:00', false],
    ]);
  });

  test('completed together with another one shares its guessed start', () => {
    expect(
      worked(
        '- [x] (2025-01-09 08:00Z) a',
        '- [x] (2025-01-09 11:00Z) b',
        '- [x] (2025-01-09 11:00Z) c',
      ).slice(1),
    ).toEqual([
      ['b', 'finished', '2025-01-09T08:00', '2025-01-09T11:00', false],
      ['c', 'finished', '2025-01-09T08:00', '2025-01-09T11:00', false],
    ]);
  });

  test('is not guessed to have lasted longer than a day', () => {
    expect(worked('- [x] (2025-01-02 08:00Z) a', '- [x] (2025-01-09 11:00Z) b')[1]).toEqual([
      'b',
      'finished',
      '2025-01-08T11:00',
      '2025-01-09T11:00',
      false,
    ]);
  });

  test('of which only the start is known takes the minute up to it', () => {
    expect(worked('- [x] a', '  - Started: 2025-01-09 08:00 UTC')).toEqual([
      ['a', 'finished', '2025-01-09T07:59', '2025-01-09T08:00', false],
    ]);
  });

  test('with a date takes that day', () => {
    expect(worked('- [x] (2025-01-09) a')).toEqual([
      ['a', 'finished', '2025-01-09T00:00', '2025-01-10T00:00', false],
    ]);
  });

  test('that was completed before it was started is not measured by its stamps', () => {
    expect(
      worked('- [x] a', '  - Started: 2025-01-09 08:00 UTC', '  - Completed: 2025-01-09 07:00 UTC'),
    ).toEqual([['a', 'finished', '2025-01-09T07:59', '2025-01-09T08:00', false]]);
  });

  test('without a stamp has no place in time', () => {
    expect(worked('- [x] a', '- [-] b', '- [ ] c')).toEqual([]);
  });
});

describe('a step that is worked on', () => {
  test('runs from its start until now', () => {
    expect(worked('- [~] a', '  - Started: 2025-01-10 08:00 UTC')).toEqual([
      ['a', 'running', '2025-01-10T08:00', '2025-01-10T18:00', true],
    ]);
  });

  test('runs from when it was last touched, which is not its exact start', () => {
    expect(worked('- [~] (2025-01-10 09:00Z) a')).toEqual([
      ['a', 'running', '2025-01-10T09:00', '2025-01-10T18:00', false],
    ]);
  });

  test('without a stamp runs since the last completion of another step, at most a day', () => {
    expect(worked('- [x] (2025-01-10 15:00Z) a', '- [~] b')[1]).toEqual([
      'b',
      'running',
      '2025-01-10T15:00',
      '2025-01-10T18:00',
      false,
    ]);
    expect(worked('- [x] (2025-01-02 15:00Z) a', '- [~] b')[1]?.[2]).toBe('2025-01-09T18:00');
    expect(worked('- [~] b')[0]?.[2]).toBe('2025-01-10T17:59');
  });

  test('and waits is blocked as long', () => {
    expect(
      worked('- [ ] a', '  - Status: Blocked (no key)', '  - Started: 2025-01-10 08:00 UTC'),
    ).toEqual([['a', 'blocked', '2025-01-10T08:00', '2025-01-10T18:00', true]]);
  });

  test('and was started this minute does not reach past now', () => {
    const [span] = workedSpans(planOf({ progress: ['- [~] (2025-01-10 18:00Z) a'] }).steps, NOW);
    expect(span).toMatchObject({ start: NOW - 60_000, end: NOW });
  });

  test('from the future on is drawn there, for the minute up to it', () => {
    expect(worked('- [~] a', '  - Started: 2025-01-11 08:00 UTC')).toEqual([
      ['a', 'running', '2025-01-11T07:59', '2025-01-11T08:00', false],
    ]);
  });
});

describe('steps to come', () => {
  const work = [
    '### Phase 1: Setup',
    '',
    '**1. Install the disks**',
    '- Estimated time: 3 hours',
    '',
    '**2. Copy the archive**',
  ];
  const { steps } = planOf({
    work,
    progress: [
      '- [x] **Step 0**: Order (2025-01-10 15:00Z)',
      '- [ ] **Step 1**: Install the disks',
      '- [-] **Step 9**: Old way',
      '- [ ] **Step 2**: Copy the archive',
    ],
  });

  const lengths = (pace: number | null): readonly number[] =>
    plannedSpans(steps, [], pace, 1, NOW).map(({ start, end }) => end - start);

  test('follow one another from now on', () => {
    expect(plannedSpans(steps, [], null, 1, NOW).map(told)).toEqual([
      ['Install the disks', 'planned', '2025-01-10T18:00', '2025-01-10T21:00', false],
      ['Copy the archive', 'planned', '2025-01-10T21:00', '2025-01-10T22:00', false],
    ]);
  });

  test('follow the last end when that is later than now', () => {
    const [step] = steps;
    if (!step) throw new Error('No step was read.');
    const end = NOW + 2 * HOUR;
    const worked: TimelineSpan = { step, state: 'running', start: NOW, end, exact: false };
    expect(plannedSpans(steps, [worked], null, 1, NOW)[0]?.start).toBe(end);
  });

  test('last as long as estimated, else as the others did, else an hour', () => {
    expect(lengths(20 * MINUTE)).toEqual([3 * HOUR, 20 * MINUTE]);
    expect(lengths(null)).toEqual([3 * HOUR, HOUR]);
    const drifted = plannedSpans(steps, [], null, 2, NOW);
    expect(drifted.map(({ start, end }) => end - start)).toEqual([6 * HOUR, HOUR]);
  });
});

import { describe, expect, test } from '@jest/globals';
import type { Step } from '../../src/plan/step';
import {
  estimateText,
  lengthText,
  ofEstimateText,
  remarkOf,
  stampText,
  stateClick,
  stateText,
  stepName,
} from '../../src/view/step-words';
import { planOf } from '../support/plan-of';

const NOW = Date.parse('2025-01-10T18:00:00Z');

function step(...lines: readonly string[]): Step {
  const [first] = planOf({ progress: lines }).steps;
  if (!first) throw new Error('There is no step.');
  return first;
}

describe('the state of a step in words', () => {
  test.each([
    [step('- [ ] a'), 'Pending'],
    [step('- [/] a'), 'In progress'],
    [step('- [x] a'), 'Done'],
    [step('- [-] a'), 'Dropped'],
  ])('%#: is said as a person would', ({ state }, words) => {
    expect(stateText(state)).toBe(words);
  });

  test('names the percent that the note names', () => {
    expect(stateText({ kind: 'active', percent: 60 })).toBe('In progress, 60 %');
    expect(stateText({ kind: 'blocked', percent: 0, reason: null })).toBe('Blocked, 0 %');
  });
});

describe('one click on the state of a step', () => {
  test.each([
    ['pending', step('- [ ] a'), 'start'],
    ['active', step('- [/] a'), 'complete'],
    ['blocked', step('- [ ] a', '  - Status: Blocked'), 'start'],
  ])('takes a step that is %s on', (was, { state }, kind) => {
    expect(state.kind).toBe(was);
    expect(stateClick(state).transition?.kind).toBe(kind);
  });

  test.each([
    ['done', step('- [x] a')],
    ['dropped', step('- [-] a')],
  ])('changes nothing of a step that is %s: it opens the menu', (was, { state }) => {
    expect(state.kind).toBe(was);
    expect(stateClick(state).transition).toBeNull();
  });
});

describe('the name of a step', () => {
  test('starts with its number', () => {
    expect(stepName(step('- [ ] **Step 5**: Apply middleware'))).toBe('5. Apply middleware');
  });

  test('is the title alone when it has no number', () => {
    expect(stepName(step('- [ ] Apply middleware'))).toBe('Apply middleware');
  });
});

const withTimes = (state: string, started: string, completed?: string): Step =>
  step(
    `- [${state}] **Step 1**: Wire`,
    `  - **Started**: ${started}`,
    ...(completed === undefined ? [] : [`  - **Completed**: ${completed}`]),
  );

describe('how long a step took', () => {
  test('is the time between two instants', () => {
    const done = withTimes('x', '2025-01-10 14:00 UTC', '2025-01-10 15:23 UTC');
    expect(lengthText(done, NOW)).toBe('1 h 23 min');
    expect(stampText(done)).toBe('2025-01-10 14:00 UTC to 2025-01-10 15:23 UTC');
  });

  test('is not said from two dates', () => {
    expect(lengthText(withTimes('x', '2025-01-08', '2025-01-10'), NOW)).toBeNull();
  });

  test('is not said when it was completed before it was started', () => {
    const odd = withTimes('x', '2025-01-10 14:00 UTC', '2025-01-10 13:00 UTC');
    expect(lengthText(odd, NOW)).toBeNull();
  });

  test('grows while the step is active', () => {
    expect(lengthText(withTimes('/', '2025-01-10 16:00 UTC'), NOW)).toBe('2 h so far');
  });

  test('is the estimate of a step that waits', () => {
    const [pending] = planOf({
      work: ['### Phase 1: Setup', '', '**1. Wire**', '- Estimated Time: 2 hours'],
      progress: ['- [ ] **Step 1**: Wire'],
    }).steps;
    expect(pending && estimateText(pending)).toBe('about 2 h');
    expect(pending && lengthText(pending, NOW)).toBe('about 2 h');
  });
});

describe('what the note says of when', () => {
  test('is nothing for a step without stamps', () => {
    expect(stampText(step('- [ ] a'))).toBeNull();
  });

  test('is when a step that goes on was started', () => {
    const active = withTimes('/', '2025-01-10 16:00 UTC');
    expect(stampText(active)).toBe('started 2025-01-10 16:00 UTC');
  });

  test('is when a done step was completed', () => {
    expect(stampText(step('- [x] (2025-01-09 08:00Z) a'))).toBe('completed 2025-01-09 08:00 UTC');
  });
});

describe('the estimate beside how long a step took', () => {
  const brief = {
    number: '1',
    title: 'a',
    files: null,
    effect: null,
    verification: null,
    estimate: 90,
  };

  test('is said of a step that runs or is done', () => {
    expect(ofEstimateText({ ...withTimes('/', '2025-01-10 16:00 UTC'), brief })).toBe(
      ' of about 1 h 30 min',
    );
    const done = withTimes('x', '2025-01-10 16:00 UTC', '2025-01-10 17:00 UTC');
    expect(ofEstimateText({ ...done, brief })).toBe(' of about 1 h 30 min');
    expect(ofEstimateText(done)).toBe('');
  });

  test('is not said where no length is known', () => {
    expect(ofEstimateText({ ...step('- [ ] a'), brief })).toBe('');
  });
});

describe('the remark on a step', () => {
  const base = step('- [ ] a');
  const note = (value: string): Step => ({
    ...base,
    fields: [{ label: 'Notes', value, span: base.span, valueSpan: base.span }],
  });

  test('is why it is blocked before all else', () => {
    const state = { kind: 'blocked', percent: null, reason: 'Waits for the key' } as const;
    expect(remarkOf({ ...note('Soon'), state })).toBe('Waits for the key');
  });

  test('is its note otherwise', () => {
    expect(remarkOf(note(' Soon '))).toBe('Soon');
  });

  test('is all of its notes, where several lines have one each', () => {
    const noted = step('- [ ] a', '  - Notes: —', '  - Notes: Soon', '  - Note: With Bo');
    expect(remarkOf(noted)).toBe('Soon; With Bo');
  });

  test.each(['', '-', '—'])('is none for a note that says “%s”', (value) => {
    expect(remarkOf(note(value))).toBeNull();
  });
});

import { describe, expect, test } from '@jest/globals';
import { canChange, stepsToOffer } from '../../src/obsidian/steps-to-offer';
import type { StepTransition } from '../../src/plan/step-transition';
import { planOf, stepCalled } from '../support/plan-of';

const plan = planOf({
  progress: [
    '- [x] installed',
    '- [ ] waiting',
    '  - Status: Blocked (no key)',
    '- [ ] later',
    '- [~] under way',
    '  - [ ] part',
    '- [-] given up',
  ],
});

describe('what can be done to a step', () => {
  const kinds = ['start', 'complete', 'block', 'percent', 'drop', 'reset'] as const;
  const possible = (title: string): readonly StepTransition['kind'][] =>
    kinds.filter((kind) => canChange(stepCalled(plan, title), kind));

  test.each([
    ['later', ['start', 'complete', 'block', 'percent', 'drop']],
    ['under way', ['complete', 'block', 'percent', 'drop', 'reset']],
    ['waiting', ['start', 'complete', 'drop', 'reset']],
    ['installed', ['drop', 'reset']],
    ['given up', ['start', 'reset']],
  ])('%s: %j', (title, expected) => {
    expect(possible(title)).toEqual(expected);
  });
});

describe('the steps that are offered', () => {
  const offered = (kind: StepTransition['kind']): readonly string[] =>
    stepsToOffer(plan, kind).map(({ step }) => step.title);

  test('begin with the next one, then follow the note, sub-steps included', () => {
    expect(offered('complete')).toEqual(['under way', 'waiting', 'later', 'part']);
  });

  test('are in the order of the note when the next one is not among them', () => {
    expect(offered('start')).toEqual(['waiting', 'later', 'part', 'given up']);
  });

  test('are none when nothing can be done', () => {
    expect(stepsToOffer(planOf({ progress: ['- [x] a'] }), 'complete')).toEqual([]);
  });
});

import { describe, expect, test } from '@jest/globals';
import { stepsBeside } from '../../src/plan/steps-beside';
import { planOf, stepCalled } from '../support/plan-of';

const plan = planOf({
  work: ['### Phase 1: Wire', '', '### Phase 2: Test'],
  progress: [
    '### Phase 1: Wire',
    '',
    '- [ ] Lay',
    '- [ ] Solder',
    '  - [ ] Heat',
    '  - [ ] Cool',
    '',
    '### Phase 2: Test',
    '',
    '- [ ] Measure',
  ],
});

const beside = (title: string): readonly string[] =>
  stepsBeside(plan, stepCalled(plan, title)).map((step) => step.title);

describe('the steps beside a step', () => {
  test('are those of its phase, itself among them', () => {
    expect(beside('Solder')).toEqual(['Lay', 'Solder']);
    expect(beside('Measure')).toEqual(['Measure']);
  });

  test('are those of its own step when it is nested', () => {
    expect(beside('Heat')).toEqual(['Heat', 'Cool']);
  });
});

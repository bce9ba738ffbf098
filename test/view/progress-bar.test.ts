import { expect, test } from '@jest/globals';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { progressOf } from '../../src/plan/progress';
import { ProgressBar } from '../../src/view/progress-bar';
import { planOf } from '../support/plan-of';

const { steps } = planOf({ progress: ['- [x] Wire', '- [ ] Solder'] });
const progress = progressOf(steps);

function segments(phases: number, most: number): number {
  const groups = Array.from({ length: phases }, (_, phase) => ({
    key: String(phase),
    name: '',
    progress,
  }));
  const bar = renderToString(h(ProgressBar, { progress, groups, most, label: 'Progress' }));
  return bar.split('execplans-bar-segment').length - 1;
}

test('a bar has a segment for each phase, and one for all where they have no room', () => {
  expect([segments(3, 4), segments(4, 4), segments(5, 4)]).toEqual([3, 4, 1]);
});

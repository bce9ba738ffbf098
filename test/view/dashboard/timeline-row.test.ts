import { expect, test } from '@jest/globals';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { PlanIndex } from '../../../src/index/plan-index';
import { spansOf, wholeTime } from '../../../src/view/dashboard/plan-spans';
import { TimelineRow } from '../../../src/view/dashboard/timeline-row';
import { timeScale, WHOLE_VIEW } from '../../../src/view/time-scale';
import { silentActions } from '../../support/fakes/silent-dashboard';
import { planOf } from '../../support/plan-of';

const NOW = Date.parse('2025-01-20T12:00:00Z');

test.each([
  ['- [ ] Wire', 'not begun; 0 of 1 step, 0 %'],
  ['- [x] Wire', 'no time; 1 of 1 step, 100 %'],
  ['- [~] Wire', 'no time; 0 of 1 step'],
])('a plan without times whose step reads %s is said to be: %s', (step, words) => {
  const index = new PlanIndex();
  index.put({ path: 'Quay.md', name: 'Quay', text: '', plan: planOf({ progress: [step] }) });
  expect(rowOf(index)).toContain(words);
});

test('a plan that could not be read says so in its row, and nothing of how far it is', () => {
  const index = new PlanIndex();
  index.putFailure('Quay.md', 'Quay', 'The disk is broken.');
  const row = rowOf(index);
  expect(row).toContain('title="The disk is broken."');
  expect(row).toContain('Not readable');
  expect(row).not.toContain('execplans-mark ');
  expect(row).not.toContain('not begun');
});

/** The row of the only plan, as HTML. */
function rowOf(index: PlanIndex): string {
  const [plan] = index.all();
  if (plan === undefined) throw new Error('The plan is not listed.');
  const spans = spansOf(plan, NOW);
  const whole = wholeTime([spans], NOW);
  return renderToString(
    h(TimelineRow, {
      plan,
      spans,
      waitsFor: [],
      scale: timeScale({ whole, gaps: [], from: 100, to: 500 }, WHOLE_VIEW),
      place: 1,
      count: 1,
      start: 0,
      isTabStop: true,
      actions: silentActions,
      menu: () => [],
      onFocus: () => undefined,
    }),
  );
}

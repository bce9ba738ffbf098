import { expect, test } from '@jest/globals';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { PlanIndex } from '../../../src/index/plan-index';
import { spansOf, wholeTime } from '../../../src/view/dashboard/plan-spans';
import { TimelineRow } from '../../../src/view/dashboard/timeline-row';
import { timeScale, WHOLE_VIEW } from '../../../src/view/time-scale';
import { silentActions } from '../../support/fakes/silent-dashboard';

const NOW = Date.parse('2025-01-20T12:00:00Z');

test('a plan that could not be read says so in its row, and nothing of how far it is', () => {
  const index = new PlanIndex();
  index.putFailure('Quay.md', 'Quay', 'The disk is broken.');
  const [plan] = index.all();
  if (plan === undefined) throw new Error('The plan is not listed.');
  const spans = spansOf(plan, NOW);
  const whole = wholeTime([spans], NOW);
  const row = renderToString(
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
  expect(row).toContain('title="The disk is broken."');
  expect(row).toContain('Not readable');
  expect(row).not.toContain('execplans-mark ');
  expect(row).not.toContain('not begun');
});

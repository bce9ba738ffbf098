import { expect, test } from '@jest/globals';
import { PlanIndex } from '../../../src/index/plan-index';
import type { PlanStatus } from '../../../src/plan/status';
import { statusLabel } from '../../../src/plan/status';
import { countText, detailText, planTotals } from '../../../src/view/dashboard/plan-totals';
import { planOf } from '../../support/plan-of';

function totals(...statuses: readonly PlanStatus[]) {
  return planTotals(indexOf(statuses).all());
}

function indexOf(statuses: readonly PlanStatus[]): PlanIndex {
  const index = new PlanIndex();
  statuses.forEach((status, number) => {
    const plan = planOf({ metadata: [`Status: ${statusLabel(status)}`], progress: ['- [ ] a'] });
    index.put({ path: `${number}`, name: 'Note', text: '', plan });
  });
  return index;
}

test('plans are counted by status', () => {
  const { byStatus, count } = totals('blocked', 'in progress', 'blocked');
  expect([count, byStatus.blocked, byStatus['in progress'], byStatus.draft]).toEqual([3, 2, 1, 0]);
});

test('a note that could not be read counts as a plan, and in no status', () => {
  const index = indexOf(['complete']);
  index.putFailure('bad', 'Bad', 'The disk is gone.');
  const { byStatus, count, failed } = planTotals(index.all());
  expect([count, failed, byStatus.draft]).toEqual([2, 1, 0]);
});

test('one plan is said in the singular', () => {
  expect(countText(totals('draft'))).toBe('1 plan');
  expect(countText(totals('draft', 'draft'))).toBe('2 plans');
});

test('plans in progress, blocked and complete are named always, others when there are any', () => {
  expect(detailText(totals())).toBe('0 in progress, 0 blocked, 0 complete');
  expect(detailText(totals('draft', 'abandoned', 'complete'))).toBe(
    '0 in progress, 0 blocked, 1 complete, 1 draft, 1 abandoned',
  );
});

import { expect, test } from '@jest/globals';
import { atOnce } from '../../../src/plan/in-parts';
import { PlanIndex } from '../../../src/index/plan-index';
import type { PlanStatus } from '../../../src/plan/status';
import { statusLabel } from '../../../src/plan/status';
import { detailText, totalsInParts } from '../../../src/view/dashboard/plan-totals';
import { planOf } from '../../support/plan-of';

const CONTEXT = { now: Date.parse('2025-01-20T12:00Z'), daysUntilStale: 14 };

function totals(...statuses: readonly PlanStatus[]) {
  return atOnce(totalsInParts(indexOf(statuses).all(), CONTEXT));
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
  const { byStatus, count, failed } = atOnce(totalsInParts(index.all(), CONTEXT));
  expect([count, failed, byStatus.draft]).toEqual([2, 1, 0]);
});

test('plans count as finished for seven days after their last sign of life, and as stale by the setting', () => {
  const index = new PlanIndex();
  const add = (status: string, updated: string): void => {
    const plan = planOf({ metadata: [`Status: ${status}`, `Last Updated: ${updated}`] });
    index.put({ path: `${status} ${updated}`, name: 'Note', text: '', plan });
  };
  add('Complete', '2025-01-19');
  add('Complete', '2025-01-12');
  add('In progress', '2025-01-19');
  add('In progress', '2025-01-02');
  const { finished, byMark } = atOnce(totalsInParts(index.all(), CONTEXT));
  expect([finished, byMark.stale]).toEqual([1, 1]);
});

test('a plan that was finished long ago does not count as new for what was written down since, nor for a day to come', () => {
  const index = new PlanIndex();
  const add = (path: string, done: string, discovered: string): void => {
    const plan = planOf({
      metadata: ['Status: Complete'],
      progress: [`- [x] (${done}) Wire`],
      discoveries: [`- Observation: It hums.`, `  Date: ${discovered}`],
    });
    index.put({ path, name: 'Note', text: '', plan });
  };
  add('long ago', '2024-06-01 10:00Z', '2025-01-19 10:00Z');
  add('this week', '2025-01-18 10:00Z', '2025-01-19 10:00Z');
  add('today', '2025-01-20', '2025-01-19 10:00Z');
  add('in ten years', '2035-01-18 10:00Z', '2025-01-19 10:00Z');
  expect(atOnce(totalsInParts(index.all(), CONTEXT)).finished).toBe(2);
});

test('what needs a look is named always, unreadable notes when there are any', () => {
  expect(detailText(totals('in progress', 'blocked'))).toBe(
    '1 active, 1 blocked, 0 stale, 0 finished in the last 7 days',
  );
  const index = indexOf([]);
  index.putFailure('bad', 'Bad', 'The disk is gone.');
  expect(detailText(atOnce(totalsInParts(index.all(), CONTEXT)))).toContain('1 not readable');
});
